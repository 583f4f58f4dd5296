/** Long work in slices: the editor gets its turn between them. Knows not what is done. */

/** To be awaited between two pieces of work: a pause as soon as they took this long together. */
export function createPace(sliceMs = 12): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await new Promise((go) => setTimeout(go, 0))
    since = performance.now()
  }
}

/** What is asked for each, in order; a few are asked ahead, since an answer takes its time to come. */
export async function* askAhead<T, U>(all: readonly T[], ask: (each: T) => Promise<U>, ahead = 8): AsyncGenerator<U> {
  const asked: Promise<U>[] = []
  for (const each of all) {
    asked.push(ask(each))
    if (asked.length > ahead) yield asked.shift() as Promise<U>
  }
  yield* asked
}
