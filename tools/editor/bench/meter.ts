/**
 * Measures the extension host from inside: how much it works, and the longest that nobody else had a turn. Both in the
 * processor's time of the host's one thread: what else runs on the machine does not count.
 */
import { performance } from 'node:perf_hooks'

export interface Measured {
  /** From beginning to end, by the clock. */
  readonly ms: number
  /** How much the host worked, for this extension or another. */
  readonly workMs: number
  /** The most work without a turn for anything else. */
  readonly blockMs: number
}

/** Between two looks at the clock, each of which may find some work of less than this that was no block. */
const tickMs = 8

/** By the clock where a Node is too old to tell of one thread. */
function worked(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage }
  if (!threadCpuUsage) return performance.now()
  const { user, system } = threadCpuUsage.call(process)
  return (user + system) / 1000
}

export async function measured(work: () => Promise<unknown>): Promise<Measured> {
  let blockMs = 0
  let last = worked()
  const look = (): void => {
    const now = worked()
    blockMs = Math.max(blockMs, now - last)
    last = now
  }
  const ticks = setInterval(look, tickMs)
  const [from, before] = [performance.now(), last]
  await work()
  const [ms, workMs] = [performance.now() - from, worked() - before]
  look()
  clearInterval(ticks)
  return { ms, workMs, blockMs }
}

export const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))

export interface Result {
  readonly title: string
  readonly [measure: string]: unknown
}

/** The line that the runner outside the editor keeps (`results.mjs`). */
export function report(results: readonly Result[]): void {
  console.log(`[test-results] ${JSON.stringify(results.map((each) => ({ ...each, state: 'passed' })))}`)
}
