/** A document as a run of titles, labels and stretches of words: what stories are cut from. Knows no story yet. */
import { cellLabel, type FoundLabel, labelsOf } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'

export interface Title extends Span {
  readonly kind: 'title'
  readonly block: Block
  /** 1 to 6; 7 for a question or a bold line, which stand below every heading. */
  readonly depth: number
}

export interface LabelUnit extends Span {
  readonly kind: 'label'
  readonly block: Block
  readonly label: FoundLabel
}

/** Words of one block, or of the part of it between two labels. */
export interface Text extends Span {
  readonly kind: 'text'
  readonly block: Block
}

export interface Break extends Span {
  readonly kind: 'break'
}

export type Unit = Title | LabelUnit | Text | Break

/** The units of a document, in order. */
export function unitsOf(blocks: readonly Block[], source: string): Unit[] {
  const units = read(blocks, source, true)
  const letters = new Set(units.flatMap((unit) => (unit.kind === 'label' && unit.label.letter ? unit.label.names : [])))
  // A lone `A:` is an answer; letters are labels from two different ones on.
  return letters.size === 1 ? read(blocks, source, false) : units
}

function read(blocks: readonly Block[], source: string, letters: boolean): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (block.kind === 'break') units.push({ kind: 'break', start: block.start, end: block.end })
    else if (block.kind === 'cell') {
      let to = at + 1
      while (blocks[to]?.cell?.table === block.cell?.table && blocks[to]?.cell) to++
      addTable(blocks.slice(at, to), source, units)
      at = to - 1
    } else if (block.kind !== 'code') addBlock(block, source, units, letters)
  }
  return units
}

function addBlock(block: Block, source: string, units: Unit[], letters: boolean): void {
  const labels = labelsOf(block, source).filter((label) => letters || !label.letter)
  if (!labels.length) {
    const depth = block.kind === 'heading' ? block.depth : isPrompt(block, source) ? 7 : 0
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

function addText(units: Unit[], block: Block, start: number, end: number): void {
  const words = block.text.slice(start - block.start, end - block.start)
  if (!/\S/.test(words)) return
  const lead = /\S/.exec(words)?.index ?? 0
  units.push({ kind: 'text', block, start: start + lead, end: start + words.trimEnd().length })
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

function addTable(cells: readonly Block[], source: string, units: Unit[]): void {
  const header = labelled(cells, source, (cell) => cell.cell?.row === 0)
  if (header.size >= 2) return addColumns(cells, header, units)
  const rows = labelled(cells, source, (cell) => cell.cell?.column === 0)
  for (const cell of cells) {
    const label = rows.size >= 2 && cell.cell?.column === 0 ? rows.get(cell.cell.row) : undefined
    if (label) units.push({ kind: 'label', block: cell, label, start: cell.start, end: cell.end })
    else if (rows.size < 2 || cell.cell?.column !== 0) addText(units, cell, cell.start, cell.end)
  }
}

/** Labels among the cells that qualify, by row or column: by whichever of the two is not fixed. */
function labelled(
  cells: readonly Block[],
  source: string,
  qualifies: (cell: Block) => boolean,
): Map<number, FoundLabel> {
  const labels = new Map<number, FoundLabel>()
  const candidates = cells.filter(qualifies)
  const byColumn = candidates.every((cell) => cell.cell?.row === 0)
  for (const cell of candidates) {
    const label = cellLabel(cell, source)
    if (label) labels.set((byColumn ? cell.cell?.column : cell.cell?.row) ?? 0, label)
  }
  return labels
}

/** Labels as the header of columns: each row below is a story; a column without a label titles it. */
function addColumns(cells: readonly Block[], header: ReadonlyMap<number, FoundLabel>, units: Unit[]): void {
  for (const cell of cells) {
    const { row, column } = cell.cell as { row: number; column: number }
    const label = header.get(column)
    if (row === 0) continue
    if (!label) {
      if (column === 0 && cell.text.trim())
        units.push({ kind: 'title', block: cell, depth: 7, start: cell.start, end: cell.end })
      continue
    }
    // From the second row on the header stands in another story's text: the cell's own words stand for it.
    const own = row === 1 ? label : { ...label, span: wordsOf(cell) }
    units.push({
      kind: 'label',
      block: cell,
      label: { ...own, markup: { ...label.markup, style: 'column' } },
      start: row === 1 ? label.span.start : cell.start,
      end: cell.start,
    })
    addText(units, cell, cell.start, cell.end)
  }
}

function wordsOf(cell: Block): Span {
  const lead = /\S/.exec(cell.text)?.index ?? 0
  return { start: cell.start + lead, end: Math.max(cell.start + lead, cell.start + cell.text.trimEnd().length) }
}
