/** The head of the table: the competencies, gaps first, with what each has, and what a person can write for a gap. */
import type { BankColumn, BankHead, BankWords } from '../messages/bank.ts'
import { html, put, said } from '../page.ts'
import { cellButton } from './row.ts'

export const headRows = ({ columns }: BankHead, words: BankWords): HTMLTableRowElement[] => [
  html('tr', {}, ...namesOf(columns, words)),
  ...(columns.length ? [html('tr', { class: 'totals' }, ...totalsOf(columns, words))] : []),
]

function namesOf(columns: readonly BankColumn[], words: BankWords): HTMLTableCellElement[] {
  const plain = (name: string, look: string) => html('th', { scope: 'col', class: look }, name)
  return [
    plain(words.story, 'story'),
    ...columns.map(({ name, state }) => html('th', { scope: 'col', class: `competency ${state}` }, upright(name))),
    ...(columns.length ? [html('th', { scope: 'col', class: 'competency' }, upright(words.total))] : []),
    plain(words.parts, 'parts'),
    plain(words.time, 'spoken'),
    plain(words.measures, 'measures'),
    plain(words.findings, 'findings'),
    html('th', { scope: 'col', class: 'act' }, said(words.rehearse)),
  ]
}

const upright = (name: string): HTMLElement => html('span', { class: 'upright', title: name }, name)

/** Of the whole bank, whatever is shown of it. */
function totalsOf(columns: readonly BankColumn[], words: BankWords): HTMLTableCellElement[] {
  const rest = html('td', { class: 'rest', colspan: 6 })
  return [html('th', { scope: 'row', class: 'story' }, words.total), ...columns.map((each) => total(each, words)), rest]
}

function total({ id, name, state, total: { text, said: told } }: BankColumn, words: BankWords): HTMLTableCellElement {
  const number = html('span', { class: 'count', 'aria-hidden': 'true' }, text)
  if (state !== 'gap') return html('td', { class: state, title: told }, number, said(told))
  const write = cellButton(put(words.write, name), { class: 'write', 'data-write': id }, '+')
  return html('td', { class: state }, number, said(told), write)
}
