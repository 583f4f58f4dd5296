/** The elements of a rehearsal, and how they look at each moment of it. Decides nothing. */
import type { Plan, RehearsalWords } from '../messages/rehearsal.ts'
import { html } from '../page.ts'
import { clockTime, isBegun, isRunning, type Run, takenBy, takenParts } from './clock.ts'
import { createSteps } from './steps.ts'
import { summaryOf } from './summary.ts'

/** What the buttons do. */
export interface Deeds {
  readonly advance: () => void
  readonly toggle: () => void
  readonly end: () => void
  readonly again: () => void
  readonly pick: () => void
  readonly open: () => void
}

export interface Frame {
  readonly element: HTMLElement
  /** The time has gone on. */
  readonly tick: (run: Run, now: number) => void
  /** Something else has changed as well. */
  readonly draw: (run: Run, now: number) => void
  readonly summarise: (run: Run) => void
  /** For ears, at once. */
  readonly say: (words: string) => void
  /** Shows the cues of a story that was hidden; false where none was. */
  readonly reveal: () => boolean
}

function button(name: string, look: string, act: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button', class: look }, name)
  made.addEventListener('click', act)
  return made
}

export function createFrame(plan: Plan, words: RehearsalWords, deeds: Deeds): Frame {
  const steps = createSteps(plan, words)
  const all = html('p', { class: 'clock', role: 'timer' })
  const told = html('p', { class: 'said', role: 'status' })
  const title = html('p', { class: 'told', hidden: !plan.question }, plan.isHidden ? words.hidden : plan.title)
  const forward = button(words.start, 'main', deeds.advance)
  const halt = button(words.pause, 'side', deeds.toggle)
  const stop = button(words.end, 'side', deeds.end)
  const cues = button(words.cues, 'side', () => void reveal())
  const acts = html('div', { class: 'buttons' }, forward, halt, stop, cues)
  const hint = html('p', { class: 'keys' }, words.keys)
  const element = html('main', { class: plan.isHidden ? 'rehearsal hidden-story' : 'rehearsal' })
  element.append(html('h1', {}, plan.question ?? plan.title), title, all, steps.element, acts, hint, told)

  const isHidden = (): boolean => element.classList.contains('hidden-story')
  const reveal = (): boolean => {
    if (!isHidden()) return false
    element.classList.remove('hidden-story')
    title.textContent = plan.title
    cues.hidden = true
    forward.focus()
    return true
  }
  const tick = (run: Run, now: number): void => {
    const taken = takenBy(run, now)
    const text = clockTime(taken.reduce((sum, time) => sum + time, 0))
    if (all.textContent !== text) all.textContent = text
    steps.show(run, taken)
  }
  const draw = (run: Run, now: number): void => {
    const isPaused = !isRunning(run) && isBegun(run)
    const onward = run.at === plan.steps.length - 1 ? words.finish : words.next
    forward.textContent = isRunning(run) ? onward : isPaused ? words.resume : words.start
    halt.hidden = !isRunning(run)
    stop.hidden = !isBegun(run)
    cues.hidden = !isHidden()
    element.classList.toggle('paused', isPaused && !run.isDone)
    tick(run, now)
  }
  const summarise = ({ taken }: Run): void => {
    const again = button(words.again, 'main', deeds.again)
    const rest = [button(words.another, 'side', deeds.pick), button(words.open, 'side', deeds.open)]
    title.textContent = plan.title
    for (const gone of [steps.element, acts, hint]) gone.remove()
    element.append(summaryOf(takenParts(plan, taken), plan, words), html('div', { class: 'buttons' }, again, ...rest))
    again.focus()
  }
  return { element, tick, draw, summarise, reveal, say: (words) => (told.textContent = words) }
}
