/** A timer that can be set anew; one that somebody may wait for is counted while it runs. */
import type { Idle } from './idle.ts'

export interface Timer {
  readonly isSet: () => boolean
  /** Runs `then` after `ms`; what was set before is dropped. */
  readonly set: (ms: number, then: () => void) => void
  readonly clear: () => void
}

export function createTimer(idle?: Idle): Timer {
  let handle: ReturnType<typeof setTimeout> | undefined
  const clear = (): void => {
    if (handle === undefined) return
    clearTimeout(handle)
    handle = undefined
    idle?.end()
  }
  return {
    isSet: () => handle !== undefined,
    clear,
    set: (ms, then) => {
      clear()
      idle?.begin()
      handle = setTimeout(() => {
        handle = undefined
        then() // before the count falls: what it starts belongs to it
        idle?.end()
      }, ms)
    },
  }
}
