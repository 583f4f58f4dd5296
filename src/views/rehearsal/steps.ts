/** The parts of the story that is told: their cues, their times, and which of them it is. Knows no clock. */
import type { Plan, RehearsalWords, Step } from '../messages/rehearsal.ts'
import { html, put, svg } from '../page.ts'
import { clockTime, type Run } from './clock.ts'

export interface Steps {
  readonly element: HTMLElement
  /** @param taken of each part, in milliseconds */
  readonly show: (run: Run, taken: readonly number[]) => void
}

const barWidth = 100

export function createSteps({ steps }: Plan, words: RehearsalWords): Steps {
  const lines = steps.map((step) => createLine(step, words))
  const element = html('ol', { class: 'steps', 'aria-label': words.parts }, ...lines.map(({ item }) => item))
  const show = ({ at, isDone }: Run, taken: readonly number[]): void =>
    lines.forEach((line, part) => line.show(taken[part] ?? 0, !isDone && part === at))
  return { element, show }
}

function createLine({ name, opening, measures, planned }: Step, words: RehearsalWords) {
  const time = html('span', { class: 'taken' })
  const rest = html('span', { class: 'rest' })
  const bar = svg('rect', { class: 'bar', height: 4 })
  const track = svg('rect', { class: 'track', width: barWidth, height: 4 })
  const chart = svg(
    'svg',
    { viewBox: `0 0 ${barWidth} 4`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    track,
    bar,
  )
  const cues = html(
    'p',
    { class: 'cues' },
    html('span', { class: opening ? 'opening' : 'lacking' }, opening || words.nothing),
    ...measures.map((measure) => html('span', { class: 'measure' }, measure)),
  )
  const times = html('p', { class: 'times' }, time, ` / ${clockTime(planned * 1000)}`, rest)
  const item = html('li', {}, html('div', { class: 'name' }, html('h2', {}, name), times), chart, cues)
  const show = (ms: number, isNow: boolean): void => {
    const left = planned - Math.floor(ms / 1000)
    say(time, clockTime(ms))
    say(rest, left < 0 ? ` · ${put(words.over, clockTime(-left * 1000))}` : '')
    bar.setAttribute('width', String(Math.min(barWidth, planned ? (ms / 1000 / planned) * barWidth : barWidth)))
    item.classList.toggle('now', isNow)
    item.classList.toggle('over', left < 0)
    if (isNow) item.setAttribute('aria-current', 'step')
    else item.removeAttribute('aria-current')
  }
  return { item, show }
}

/** What is there already is not drawn again. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
