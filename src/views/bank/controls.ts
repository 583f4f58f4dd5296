/** What stands over the table: the role, the filters, how many stories they leave, and what the marks mean. */
import { type BankModel, type BankWords, weaknesses } from '../messages/bank.ts'
import { html, put } from '../page.ts'
import { type BankFilter, isFiltering, stillThere } from './filter.ts'

export interface Controls {
  readonly element: HTMLElement
  readonly show: (model: BankModel) => void
  readonly filter: () => BankFilter
  readonly tell: (shown: number, of: number) => void
}

type Choice = readonly [value: string, name: string]

export function createControls(words: BankWords, first: BankFilter, changed: () => void): Controls {
  let filter = first
  const selects = {
    competency: html('select', { id: 'competency' }),
    framework: html('select', { id: 'framework' }),
    weakness: html('select', { id: 'weakness' }),
  }
  const role = html('button', { type: 'button', class: 'role', 'data-role': true })
  const shown = html('span', { class: 'shown', role: 'status' })
  const clear = html('button', { type: 'button', class: 'clear', hidden: true }, words.clear)
  const field = (name: keyof typeof selects, label: string): HTMLElement =>
    html('div', { class: 'field' }, html('label', { for: name }, label), selects[name])
  const read = (): void => {
    filter = Object.fromEntries(Object.entries(selects).flatMap(([name, { value }]) => (value ? [[name, value]] : [])))
    changed()
  }
  for (const select of Object.values(selects)) select.addEventListener('change', read)
  clear.addEventListener('click', () => {
    for (const select of Object.values(selects)) select.value = ''
    read()
    selects.competency.focus()
  })
  const show = (model: BankModel): void => {
    filter = stillThere(filter, model)
    const { role: name, columns, frameworks } = model.head
    role.textContent = name ? `${words.role}: ${name}` : words.chooseRole
    offer(
      selects.competency,
      words.all,
      columns.map(({ id, name: told }) => [id, told] as const),
      filter.competency,
    )
    offer(selects.framework, words.all, frameworks, filter.framework)
    offer(
      selects.weakness,
      words.all,
      weaknesses.map((id) => [id, words[id]] as const),
      filter.weakness,
    )
  }
  const filters = html(
    'div',
    { class: 'filters', role: 'group', 'aria-label': words.filters },
    ...[field('competency', words.competency), field('framework', words.framework), field('weakness', words.show)],
    ...[clear, shown],
  )
  return {
    element: html('div', { class: 'controls' }, role, filters, legendOf(words)),
    show,
    filter: () => filter,
    tell: (count, of) => {
      const text = put(words.shown, count, of)
      if (shown.textContent !== text) shown.textContent = text
      clear.hidden = !isFiltering(filter)
    },
  }
}

/** Left alone where it offers the same already: it may be open. */
function offer(select: HTMLSelectElement, all: string, choices: readonly Choice[], now = ''): void {
  const options = [['', all] as const, ...choices].map(([value, name]) => html('option', { value }, name))
  const same = options.length === select.options.length
  if (!same || options.some((option, at) => !option.isEqualNode(select.options[at] ?? null)))
    select.replaceChildren(...options)
  if (select.value !== now) select.value = now
}

function legendOf(words: BankWords): HTMLElement {
  const mark = (name: 'primary' | 'secondary' | 'maybe') =>
    html('li', {}, html('span', { class: `dot ${name}`, 'aria-hidden': 'true' }), words[name])
  const band = html('li', {}, html('span', { class: 'swatch', 'aria-hidden': 'true' }), words.share)
  const list = ['primary', 'secondary', 'maybe'] as const
  return html('ul', { class: 'legend', 'aria-label': words.legend }, ...list.map(mark), band)
}
