/** The cells of one story: its title, a mark for each competency, and what is known of it. Listens to nothing. */
import type { BankColumn, BankRow, BankWords } from '../messages/bank.ts'
import { html, put, said } from '../page.ts'
import { partBars, timeBar } from './bars.ts'

/** A button of the table: one of them is where Tab leads, the arrow keys move between them. */
export const cellButton = (
  label: string | undefined,
  data: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLButtonElement =>
  html('button', { type: 'button', tabindex: -1, 'aria-label': label, title: label, ...data }, ...children)

/** In the order of the head's cells. */
export function rowCells(row: BankRow, columns: readonly BankColumn[], words: BankWords): HTMLTableCellElement[] {
  const { key, title, about, total, parts, partsSaid, time, measures, findings } = row
  const open = cellButton(undefined, { class: 'title', 'data-open': key, title }, title)
  return [
    html('th', { scope: 'row', class: 'story' }, open, html('span', { class: 'about', title: about }, about)),
    ...columns.map((column) => markCell(row, column, words)),
    ...(columns.length ? [totalCell(total)] : []),
    html('td', { class: 'parts' }, partBars(parts), said(partsSaid)),
    html('td', { class: 'spoken' }, timeBar(time), html('span', { 'aria-hidden': 'true' }, time.text), said(time.said)),
    html(
      'td',
      { class: measures.text ? 'measures' : 'measures lacking', title: measures.said },
      html('span', { 'aria-hidden': 'true' }, measures.text || words.none),
      said(measures.said),
    ),
    html('td', { class: 'findings' }, ...findings.map(findingOf), ...(findings.length ? [] : [words.none])),
    html(
      'td',
      { class: 'act' },
      cellButton(put(words.rehearseStory, title), { class: 'rehearse', 'data-rehearse': key }, play()),
    ),
  ]
}

const totalCell = ({ text, said: words }: BankRow['total']): HTMLTableCellElement =>
  html('td', { class: 'number' }, html('span', { 'aria-hidden': 'true' }, text), said(words))

function markCell({ key, title, marks }: BankRow, { id, name }: BankColumn, words: BankWords): HTMLTableCellElement {
  const mark = marks[id]
  if (!mark) return html('td', { class: 'mark' })
  const label = put(words[`${mark}Said`], title, name)
  const button = cellButton(label, { 'data-open': key, 'data-competency': id }, html('span', { class: `dot ${mark}` }))
  return html('td', { class: 'mark' }, button)
}

const findingOf = ({ text, said: words, severity }: BankRow['findings'][number]): HTMLElement =>
  html(
    'span',
    { class: `finding ${severity}` },
    html('span', { class: 'shape', 'aria-hidden': 'true' }),
    html('span', { 'aria-hidden': 'true' }, text),
    said(words),
  )

const play = (): HTMLElement => html('span', { class: 'play', 'aria-hidden': 'true' })
