/** What a rehearsal came to: planned and taken time of each part, in seconds. */
import type { Plan, RehearsalWords, Taken } from '../messages/rehearsal.ts'
import { html, put } from '../page.ts'
import { clockTime } from './clock.ts'

export function summaryOf(parts: readonly Taken[], { last }: Plan, words: RehearsalWords): HTMLElement {
  const sum = (of: (part: Taken) => number) => parts.reduce((all, part) => all + of(part), 0)
  const all = { name: words.total, planned: sum((part) => part.planned), taken: sum((part) => part.taken) }
  const heads = [words.part, words.planned, words.taken, words.difference]
  const table = html(
    'table',
    {},
    html('caption', {}, words.summary),
    html('thead', {}, html('tr', {}, ...heads.map((name) => html('th', { scope: 'col' }, name)))),
    html('tbody', {}, ...parts.map((part) => line(part, words))),
    html('tfoot', {}, line(all, words)),
  )
  const before = last === undefined ? undefined : html('p', {}, put(words.last, clockTime(last * 1000)))
  return html('div', { class: 'summary' }, table, before, html('p', { class: 'kept' }, words.kept))
}

function line({ name, planned, taken }: Taken, words: RehearsalWords): HTMLTableRowElement {
  const by = taken - planned
  const told = put(by > 0 ? words.over : words.under, clockTime(Math.abs(by) * 1000))
  const cells = [clockTime(planned * 1000), clockTime(taken * 1000)].map((text) => html('td', {}, text))
  const last = html('td', { class: by > 0 ? 'over' : 'under' }, by === 0 ? '–' : told)
  return html('tr', {}, html('th', { scope: 'row' }, name), ...cells, last)
}
