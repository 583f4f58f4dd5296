/** How long each part of a story is told. Pure: the time is an argument, of a clock that never goes back. */
import type { Plan, Taken } from '../messages/rehearsal.ts'

/** Times in milliseconds. */
export interface Run {
  /** The part that is being told. */
  readonly at: number
  /** Of each part, up to the last change. */
  readonly taken: readonly number[]
  /** When the part that is told went on; absent while nothing runs. */
  readonly since?: number
  readonly isDone: boolean
}

export const begin = (parts: number): Run => ({ at: 0, taken: Array.from({ length: parts }, () => 0), isDone: false })

/** Of each part until now. */
export const takenBy = ({ at, taken, since }: Run, now: number): readonly number[] =>
  since === undefined ? taken : taken.map((time, part) => (part === at ? time + now - since : time))

export const isRunning = ({ since }: Run): boolean => since !== undefined

export const isBegun = (run: Run): boolean => isRunning(run) || run.at > 0 || run.taken.some((time) => time > 0)

/** The time that passes until it goes on is nobody's. */
export function pause(run: Run, now: number): Run {
  const { at, isDone } = run
  return { at, taken: takenBy(run, now), isDone }
}

export const goOn = (run: Run, now: number): Run => (run.isDone || isRunning(run) ? run : { ...run, since: now })

/** The next part; behind the last one it is done. */
export function next(run: Run, now: number): Run {
  if (run.isDone) return run
  const { at, taken } = pause(run, now)
  return at + 1 < taken.length ? { at: at + 1, taken, since: now, isDone: false } : { at, taken, isDone: true }
}

export const end = (run: Run, now: number): Run => ({ ...pause(run, now), isDone: true })

/** "1:05" */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** @param taken of each part, in milliseconds */
export const takenParts = ({ steps }: Plan, taken: readonly number[]): Taken[] =>
  steps.map(({ name, planned }, at) => ({ name, planned, taken: Math.round((taken[at] ?? 0) / 1000) }))
