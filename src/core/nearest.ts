/** The accepted name that a mistyped one most likely means. Knows strings only. */

/** The nearest of the names, or undefined where none is near (more than a third of the letters differ). */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1
  for (const name of names) {
    const apart = distance(typed.toLowerCase(), name.toLowerCase(), least)
    if (apart < least) [best, least] = [name, apart]
  }
  return best ?? names.find((name) => isShortFor(typed.toLowerCase(), name.toLowerCase()))
}

/** "warn" for "warning", "information" for "info". */
const isShortFor = (typed: string, name: string) =>
  (typed.length > 2 && name.startsWith(typed)) || (name.length > 2 && typed.startsWith(name))

/** Levenshtein distance, given up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
