/** The table of the bank, kept current: what did not change is left as it is, so that focus and scrolling stay. */
import type { BankColumn, BankModel, BankRow, BankWords } from '../messages/bank.ts'
import { html } from '../page.ts'
import { type BankFilter, passes } from './filter.ts'
import { headRows } from './head.ts'
import { rove } from './roving.ts'
import { rowCells } from './row.ts'

export interface BankTable {
  readonly element: HTMLTableElement
  readonly show: (model: BankModel) => void
  /** @returns how many stories are shown */
  readonly filter: (model: BankModel, filter: BankFilter) => number
}

/** @param describedBy id of the words on its keys */
export function createTable(words: BankWords, describedBy: string): BankTable {
  const caption = html('caption')
  const head = html('thead')
  const body = html('tbody')
  const element = html('table', { 'aria-describedby': describedBy }, caption, head, body)
  const roving = rove(element)
  const lines = new Map<string, { row: BankRow; readonly line: HTMLTableRowElement }>()
  let columns: readonly BankColumn[] = []

  const put = (row: BankRow, isAnew: boolean): HTMLTableRowElement => {
    const known = lines.get(row.key)
    if (!known) {
      const line = html('tr', {}, ...rowCells(row, columns, words))
      lines.set(row.key, { row, line })
      return line
    }
    if (known.row !== row || isAnew) patch(known.line, rowCells(row, columns, words))
    known.row = row
    return known.line
  }
  const show = ({ head: now, rows }: BankModel): void => {
    const kept = document.activeElement
    const isAnew =
      now.columns.map(({ id, name }) => id + name).join() !== columns.map(({ id, name }) => id + name).join()
    columns = now.columns
    caption.textContent = now.caption
    patchHead(head, headRows(now, words))
    const wanted = new Set(rows.map(({ key }) => key))
    for (const [key, { line }] of lines) if (!wanted.has(key) && lines.delete(key)) line.remove()
    rows.forEach((row, at) => {
      const line = put(row, isAnew)
      const there = body.rows[at]
      if (there !== line) body.insertBefore(line, there ?? null)
    })
    // A line that is moved loses the focus.
    if (kept instanceof HTMLElement && kept.isConnected && kept !== document.activeElement) kept.focus()
    roving.settle()
  }
  const filter = ({ rows }: BankModel, wanted: BankFilter): number => {
    const shown = rows.filter((row) => passes(row, wanted))
    const keys = new Set(shown.map(({ key }) => key))
    for (const [key, { line }] of lines) line.hidden = !keys.has(key)
    roving.settle()
    return shown.length
  }
  return { element, show, filter }
}

function patchHead(head: HTMLTableSectionElement, rows: readonly HTMLTableRowElement[]): void {
  const old = [...head.rows]
  if (old.length !== rows.length) head.replaceChildren(...rows)
  else rows.forEach((row, at) => patch(old[at] as HTMLTableRowElement, [...row.cells]))
}

/** Changes only the cells that look other than before, and gives back the focus of one that had it. */
function patch(line: HTMLTableRowElement, cells: readonly HTMLTableCellElement[]): void {
  if (line.cells.length !== cells.length) {
    const at = [...line.cells].findIndex((cell) => cell.contains(document.activeElement))
    line.replaceChildren(...cells)
    if (at >= 0) line.querySelector('button')?.focus()
    return
  }
  cells.forEach((cell, at) => {
    const old = line.cells[at]
    if (!old || looksAs(old, cell)) return
    const had = old.contains(document.activeElement)
    old.replaceWith(cell)
    if (had) (cell.querySelector('button') ?? line.querySelector('button'))?.focus()
  })
}

/** Where Tab leads is no difference. */
function looksAs(old: HTMLElement, now: HTMLElement): boolean {
  const button = old.querySelector('button')
  const at = button?.tabIndex
  if (button) button.tabIndex = -1
  const same = old.isEqualNode(now)
  if (button && at !== undefined) button.tabIndex = at
  return same
}
