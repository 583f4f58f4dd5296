/** The core's work on one text in slices, with the editor's turn between them. Knows not what is worked on. */

/**
 * Takes the steps one after the other, and rests as soon as they took `sliceMs` together.
 * @param isWanted asked after each rest; where it says no, what is left is not done
 * @param rests told of the first rest: work that fits into one slice is nobody's business
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  isWanted: () => boolean,
  rests: () => void,
  sliceMs = 10,
): Promise<T | undefined> {
  let since = performance.now()
  for (let slices = 0; ;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < sliceMs) continue
    if (slices++ === 0) rests()
    await new Promise((go) => setTimeout(go, 0))
    if (!isWanted()) return undefined
    since = performance.now()
  }
}
