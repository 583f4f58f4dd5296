/** Reads a table whose header or first column names parts. Knows cells, not stories. */
import { cellLabel, entryLabel, type FoundLabel, type Page } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'
import type { Piece } from './pieces.ts'
import { addText, type Unit } from './unit.ts'

export function addTable(cells: readonly Block[], page: Page, home: Piece, units: Unit[]): void {
  const header = labelled(cells, page, (cell) => cell.cell?.row === 0)
  if (header.size >= 2) return addColumns(cells, header, page, home, units)
  const rows = labelled(cells, page, (cell) => cell.cell?.column === 0)
  for (const cell of cells) {
    const label = rows.size >= 2 && cell.cell?.column === 0 ? rows.get(cell.cell.row) : undefined
    if (label) units.push({ kind: 'label', home, block: cell, label, start: cell.start, end: cell.end })
    else if (rows.size < 2 || cell.cell?.column !== 0) addText(units, home, cell, cell.start, cell.end)
  }
}

/** Labels among the cells that qualify, by row or column: by whichever of the two is not fixed. */
function labelled(cells: readonly Block[], page: Page, qualifies: (cell: Block) => boolean): Map<number, FoundLabel> {
  const labels = new Map<number, FoundLabel>()
  const candidates = cells.filter(qualifies)
  const byColumn = candidates.every((cell) => cell.cell?.row === 0)
  for (const cell of candidates) {
    const label = cellLabel(cell, page)
    if (label) labels.set((byColumn ? cell.cell?.column : cell.cell?.row) ?? 0, label)
  }
  return labels
}

/** Labels as the header of columns: each row below is a story, or an entry of one; a column without a label titles it. */
function addColumns(
  cells: readonly Block[],
  header: ReadonlyMap<number, FoundLabel>,
  page: Page,
  home: Piece,
  units: Unit[],
): void {
  const entry = page.vocabulary.framework?.repeats
  const entered = [...header.values()].some(({ names }) => entry !== undefined && names.includes(entry))
  for (const cell of cells) {
    const { row, column } = cell.cell as { row: number; column: number }
    const label = header.get(column)
    if (row === 0) continue
    if (!label) {
      if (column !== 0 || !cell.text.trim()) continue
      const [named] = entered ? [] : entryLabel(cell, page)
      const { start, end } = cell
      units.push(
        named
          ? { kind: 'label', home, block: cell, label: named, start, end }
          : { kind: 'title', home, block: cell, depth: 7, start, end },
      )
      continue
    }
    // From the second row on the header stands in another story's text: the cell's own words stand for it.
    const own = row === 1 ? label : { ...label, span: wordsOf(cell) }
    units.push({
      kind: 'label',
      home,
      block: cell,
      label: { ...own, markup: { ...label.markup, style: 'column' } },
      start: row === 1 ? label.span.start : cell.start,
      end: cell.start,
    })
    addText(units, home, cell, cell.start, cell.end)
  }
}

function wordsOf(cell: Block): Span {
  const lead = /\S/.exec(cell.text)?.index ?? 0
  return { start: cell.start + lead, end: Math.max(cell.start + lead, cell.start + cell.text.trimEnd().length) }
}
