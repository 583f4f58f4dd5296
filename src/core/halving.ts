/** Finds a place in a sorted list by halving. Knows nothing of what is in it. */

/** The first index of so many that it holds for, where it holds for all behind it; `count` where it holds for none. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
