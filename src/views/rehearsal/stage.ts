/** A rehearsal from its start to its summary: what a button or a key does at each moment. Gets its clock; makes no element. */
import type { Plan, RehearsalWords, Taken } from '../messages/rehearsal.ts'
import { put } from '../page.ts'
import { begin, end, goOn, isBegun, isRunning, next, pause, type Run, takenParts } from './clock.ts'
import { createFrame, type Deeds } from './frame.ts'

export interface Stage {
  readonly element: HTMLElement
  /** As it is now, and stopped: what outlives the page. */
  readonly kept: () => Run
  /** The time has gone on. */
  readonly tick: () => void
  /** @returns whether the key meant something */
  readonly key: (key: string) => boolean
}

export interface StageParts extends Pick<Deeds, 'again' | 'pick' | 'open'> {
  readonly plan: Plan
  readonly words: RehearsalWords
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly done: (parts: readonly Taken[]) => void
}

/** @param run where a rehearsal goes on that was kept */
export function createStage({ plan, words, now, done, ...deeds }: StageParts, run = begin(plan.steps.length)): Stage {
  const become = (to: Run, words = atPart(to)): void => {
    const isOver = to.isDone && !run.isDone
    run = to
    if (isOver) done(takenParts(plan, to.taken))
    frame.draw(to, now())
    if (isOver) frame.summarise(to)
    frame.say(words)
  }
  /** Said when a part begins; nothing is said while its time goes on. */
  const atPart = ({ at, isDone }: Run): string => {
    const { name = '', planned = 0 } = plan.steps[at] ?? {}
    return isDone ? words.summary : put(words.atPart, name, planned)
  }
  const advance = (): void => become(isRunning(run) ? next(run, now()) : goOn(run, now()))
  const toggle = (): void => (isRunning(run) ? become(pause(run, now()), words.paused) : become(goOn(run, now())))
  const frame = createFrame(plan, words, { advance, toggle, end: () => become(end(run, now())), ...deeds })
  const key = (pressed: string): boolean => {
    if (run.isDone) return false
    if (pressed === 'c') return frame.reveal()
    if (pressed === ' ' || pressed === 'ArrowRight') advance()
    else if (pressed === 'p' && isBegun(run)) toggle()
    else return false
    return true
  }
  frame.draw(run, now())
  if (run.isDone) frame.summarise(run)
  return { element: frame.element, kept: () => pause(run, now()), tick: () => frame.tick(run, now()), key }
}
