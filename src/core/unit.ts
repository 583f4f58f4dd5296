/** A stretch of a document: a title, a label, words, or a rule. Knows blocks and labels, not how they are told apart. */
import type { FoundLabel } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'
import type { Piece } from './pieces.ts'

/** Places in a unit, its block and its label are relative to the piece that it stands in. */
interface Placed extends Span {
  readonly home: Piece
}

export interface Title extends Placed {
  readonly kind: 'title'
  readonly block: Block
  /** 1 to 6; 7 for a question or a bold line, which stand below every heading. */
  readonly depth: number
}

export interface LabelUnit extends Placed {
  readonly kind: 'label'
  readonly block: Block
  readonly label: FoundLabel
}

/** Words of one block, or of the part of it between two labels. */
export interface Text extends Placed {
  readonly kind: 'text'
  readonly block: Block
}

export interface Break extends Placed {
  readonly kind: 'break'
}

export type Unit = Title | LabelUnit | Text | Break

export function addText(units: Unit[], home: Piece, block: Block, start: number, end: number): void {
  const words = block.text.slice(start - block.start, end - block.start)
  if (!/\S/.test(words)) return
  const lead = /\S/.exec(words)?.index ?? 0
  units.push({ kind: 'text', home, block, start: start + lead, end: start + words.trimEnd().length })
}
