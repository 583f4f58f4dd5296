/** Work that can be done in steps, done at once. */

/** What is returned at the end; what is yielded on the way is nobody's. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
