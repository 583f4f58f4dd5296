/** Counts what is under way, so that a test can wait for the end of it instead of sleeping. Knows not what it counts. */
export interface Idle {
  readonly begin: () => void
  readonly end: () => void
  readonly whenIdle: () => Promise<void>
}

export function createIdle(): Idle {
  let open = 0
  let waiting: (() => void)[] = []
  const end = (): void => {
    open -= 1
    if (open > 0) return
    const ready = waiting
    waiting = []
    for (const tell of ready) tell()
  }
  return {
    begin: () => void (open += 1),
    end,
    whenIdle: () => (open === 0 ? Promise.resolve() : new Promise((tell) => waiting.push(tell))),
  }
}

/** Keeps what an event started in the count until it is done. */
export async function counted<T>(idle: Idle, run: () => Promise<T>): Promise<T> {
  idle.begin()
  try {
    return await run()
  } finally {
    idle.end()
  }
}
