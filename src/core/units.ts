/** A document as a run of titles, labels and stretches of words: what stories are cut from. Knows no story yet. */
import { entryLabel, type FoundLabel, labelsOf, type Page } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'
import type { Piece } from './pieces.ts'
import { addTable } from './table-units.ts'
import { addText, type Unit } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

export type { Break, LabelUnit, Text, Title, Unit } from './unit.ts'

/** What names mean where a block stands. */
export interface Scope {
  readonly vocabulary: Vocabulary
  /** The depth of headings that each name an entry: a risk, a phase. */
  readonly entryDepth?: number
}

/** The units of one piece, and which names its labels give. */
export interface PieceUnits {
  readonly units: readonly Unit[]
  readonly names: readonly string[]
  /** Those that a single letter gives. */
  readonly letters: readonly string[]
}

interface Reader {
  readonly home: Piece
  readonly scopes: Scope | readonly Scope[]
  readonly letters: boolean
}

/** In the common names, in every name, and in those of a framework where it may stand; each with lone letters and without. */
const mostReadings = 6

/** A piece is read in few ways, and once in each. */
const known = new WeakMap<Piece, (Reader & { readonly read: PieceUnits })[]>()

/** The units of a piece as they read under these scopes, with lone letters as labels or without. */
export function readOnce(home: Piece, scopes: Reader['scopes'], letters: boolean): PieceUnits {
  const before = known.get(home) ?? []
  const same = before.find((each) => each.letters === letters && areSame(each.scopes, scopes))
  if (same) return same.read
  // Without a letter among its labels it reads the same with them and without.
  const withThem = letters ? undefined : readOnce(home, scopes, true)
  const read = withThem && !withThem.letters.length ? withThem : summed(readPiece({ home, scopes, letters }))
  known.set(home, [...(known.get(home) ?? []).slice(1 - mostReadings), { home, scopes, letters, read }])
  return read
}

function areSame(one: Reader['scopes'], other: Reader['scopes']): boolean {
  if (!isList(one) || !isList(other)) return !isList(one) && !isList(other) && isSame(one, other)
  return one.length === other.length && one.every((scope, at) => isSame(scope, other[at] as Scope))
}

const isList = (scopes: Reader['scopes']): scopes is readonly Scope[] => Array.isArray(scopes)
const isSame = (one: Scope, other: Scope) => one.vocabulary === other.vocabulary && one.entryDepth === other.entryDepth

const noLetters: readonly string[] = []

function summed(units: readonly Unit[]): PieceUnits {
  const names = new Set<string>()
  const letters = new Set<string>()
  for (const unit of units) {
    if (unit.kind !== 'label') continue
    for (const name of unit.label.names) names.add(name)
    if (unit.label.letter) for (const name of unit.label.names) letters.add(name)
  }
  return { units, names: [...names], letters: letters.size ? [...letters] : noLetters }
}

function readPiece(reader: Reader): Unit[] {
  const { home, scopes } = reader
  const { blocks } = home
  const units: Unit[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const scope = isList(scopes) ? (scopes[at] as Scope) : scopes
    if (block.kind === 'break') units.push({ kind: 'break', home, start: block.start, end: block.end })
    else if (block.kind === 'cell') {
      let to = at + 1
      while (blocks[to]?.cell?.table === block.cell?.table && blocks[to]?.cell) to++
      addTable(blocks.slice(at, to), pageOf(home, scope), home, units)
      at = to - 1
    } else if (block.kind !== 'code') addBlock(block, reader, scope, units)
  }
  return units
}

const pageOf = (home: Piece, { vocabulary }: Scope): Page => ({ source: home.text, vocabulary })

function addBlock(block: Block, { home, letters }: Reader, scope: Scope, units: Unit[]): void {
  const labels = labelsIn(block, pageOf(home, scope), letters, scope)
  if (!labels.length) {
    const depth = block.kind === 'heading' ? block.depth : isPrompt(block, home.text) ? 7 : 0
    if (depth) units.push({ kind: 'title', home, block, depth, start: block.start, end: block.end })
    else addText(units, home, block, block.start, block.end)
    return
  }
  addText(units, home, block, block.start, (labels[0] as FoundLabel).from)
  labels.forEach((label, index) => {
    units.push({ kind: 'label', home, block, label, start: label.from, end: label.content })
    addText(units, home, block, label.content, labels[index + 1]?.from ?? block.end)
  })
}

function labelsIn(block: Block, page: Page, letters: boolean, { entryDepth }: Scope): readonly FoundLabel[] {
  const found = labelsOf(block, page)
  const labels = letters ? found : found.filter((label) => !label.letter)
  if (labels.length || block.kind !== 'heading' || entryDepth !== block.depth) return labels
  return entryLabel(block, page)
}

/** A question asked, or a line that is bold as a whole: what people put above an answer without making it a heading. */
function isPrompt(block: Block, source: string): boolean {
  const text = block.text.trim()
  if (!text || text.length > 250) return false
  if (/^(?:q|question)(?: ?\d+)? ?[:.)]/i.test(text)) return true
  const bold =
    block.marks.length === 1 && source.startsWith('**', block.marks[0]?.start) && covers(block, block.marks[0] as Span)
  return bold ? !text.endsWith('.') : text.endsWith('?') && block.item && !/[.!] /.test(text)
}

const covers = (block: Block, mark: Span) =>
  !/[\p{L}\p{N}]/u.test(block.text.slice(0, mark.start - block.start) + block.text.slice(mark.end - block.start))
