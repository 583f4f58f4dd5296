/** A document as a run of titles, labels and stretches of words: what stories are cut from. Knows no story yet. */
import { entryLabel, type FoundLabel, labelsOf, type Page } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'
import { addTable } from './table-units.ts'
import { addText, type Unit } from './unit.ts'
import { plainVocabulary, type Vocabulary } from './vocabulary.ts'

export type { Break, LabelUnit, Text, Title, Unit } from './unit.ts'

/** What names mean where a block stands. */
export interface Scope {
  readonly vocabulary: Vocabulary
  /** The depth of headings that each name an entry: a risk, a phase. */
  readonly entryDepth?: number
}

export type ScopeOf = (block: Block) => Scope
const everywhere: Scope = { vocabulary: plainVocabulary }

/** The units of a document, in order. */
export function unitsOf(blocks: readonly Block[], source: string, scopeOf: ScopeOf = () => everywhere): Unit[] {
  const reader = { source, scopeOf, letters: true }
  const units = read(blocks, reader)
  const letters = new Set(units.flatMap((unit) => (unit.kind === 'label' && unit.label.letter ? unit.label.names : [])))
  // A lone `A:` is an answer; letters are labels from two different ones on.
  return letters.size === 1 ? read(blocks, { ...reader, letters: false }) : units
}

interface Reader {
  readonly source: string
  readonly scopeOf: ScopeOf
  readonly letters: boolean
}

function read(blocks: readonly Block[], reader: Reader): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (block.kind === 'break') units.push({ kind: 'break', start: block.start, end: block.end })
    else if (block.kind === 'cell') {
      let to = at + 1
      while (blocks[to]?.cell?.table === block.cell?.table && blocks[to]?.cell) to++
      addTable(blocks.slice(at, to), pageOf(block, reader), units)
      at = to - 1
    } else if (block.kind !== 'code') addBlock(block, reader, units)
  }
  return units
}

const pageOf = (block: Block, { source, scopeOf }: Reader): Page => ({ source, vocabulary: scopeOf(block).vocabulary })

function addBlock(block: Block, reader: Reader, units: Unit[]): void {
  const page = pageOf(block, reader)
  const labels = labelsIn(block, page, reader)
  if (!labels.length) {
    const depth = block.kind === 'heading' ? block.depth : isPrompt(block, reader.source) ? 7 : 0
    if (depth) units.push({ kind: 'title', block, depth, start: block.start, end: block.end })
    else addText(units, block, block.start, block.end)
    return
  }
  addText(units, block, block.start, (labels[0] as FoundLabel).from)
  labels.forEach((label, index) => {
    units.push({ kind: 'label', block, label, start: label.from, end: label.content })
    addText(units, block, label.content, labels[index + 1]?.from ?? block.end)
  })
}

function labelsIn(block: Block, page: Page, { letters, scopeOf }: Reader): readonly FoundLabel[] {
  const labels = labelsOf(block, page).filter((label) => letters || !label.letter)
  if (labels.length || block.kind !== 'heading' || scopeOf(block).entryDepth !== block.depth) return labels
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
