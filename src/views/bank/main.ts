/** The page of the story bank: shows what it is told, and tells what is clicked. Computes nothing of a story. */
import type { BankModel, BankWords, FromBank, ToBank } from '../messages/bank.ts'
import { host, html } from '../page.ts'
import { applied } from './apply.ts'
import { type Controls, createControls } from './controls.ts'
import type { BankFilter } from './filter.ts'
import { type BankTable, createTable } from './table.ts'

/** What outlives the page: it is gone while another tab hides it. */
interface Kept {
  readonly filter: BankFilter
  readonly top: number
  readonly left: number
}

interface Page {
  readonly words: BankWords
  readonly controls: Controls
  readonly table: BankTable
  readonly summary: HTMLElement
  readonly scroller: HTMLElement
}

const { postMessage, getState, setState } = host<Kept>()
const tell = (message: FromBank): void => postMessage(message)
const main = document.body.appendChild(html('main', { class: 'bank' }))
let page: Page | undefined
let model: BankModel | undefined

function build(words: BankWords): Page {
  const keys = html('p', { id: 'keys', class: 'said' }, words.keys)
  const table = createTable(words, keys.id)
  const controls = createControls(words, getState()?.filter ?? {}, () => {
    filter()
    keep()
  })
  const summary = html('p', { class: 'summary', role: 'status' })
  const scroller = html('div', { class: 'scroller' }, table.element)
  scroller.addEventListener('scroll', keep, { passive: true })
  main.replaceChildren(html('h1', {}, document.title), controls.element, summary, keys, scroller)
  return { words, controls, table, summary, scroller }
}

function show(): void {
  if (!page || !model) return
  const { words, controls, table, summary, scroller } = page
  const { state } = model.head
  const said = state === 'filled' ? model.head.summary : words[state]
  if (summary.textContent !== said) summary.textContent = said
  scroller.hidden = state === 'reading' || (state === 'empty' && model.head.columns.length === 0)
  controls.show(model)
  table.show(model)
  filter()
}

function filter(): void {
  if (page && model) page.controls.tell(page.table.filter(model, page.controls.filter()), model.rows.length)
}

function keep(): void {
  if (page) setState({ filter: page.controls.filter(), top: page.scroller.scrollTop, left: page.scroller.scrollLeft })
}

window.addEventListener('message', ({ data }: MessageEvent<ToBank>) => {
  if (data.type === 'show') {
    const kept = getState()
    page = build(data.words)
    model = data.model
    show()
    page.scroller.scrollTo(kept?.left ?? 0, kept?.top ?? 0)
  } else if (model) {
    model = applied(model, data.change)
    show()
  }
  tell({ type: 'shown', turn: data.turn })
})

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  const { open, competency, write, rehearse, role } = button?.dataset ?? {}
  if (open !== undefined) tell({ type: 'open', key: open, ...(competency !== undefined && { competency }) })
  else if (write !== undefined) tell({ type: 'write', competency: write })
  else if (rehearse !== undefined) tell({ type: 'rehearse', key: rehearse })
  else if (role !== undefined) tell({ type: 'pickRole' })
})

tell({ type: 'ready' })
