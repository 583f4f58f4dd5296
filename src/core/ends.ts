/** What two lists have in common at their beginnings and at their ends: an edit changes only what lies between. */

/** How many values are the very same at the beginning, and how many of the others at the end. */
export interface Ends {
  readonly front: number
  readonly back: number
}

export const nothingSame: Ends = { front: 0, back: 0 }

/** Looks at no value, only whether it is the same one: quick for lists of any length. */
export function sameEnds(before: readonly unknown[], now: readonly unknown[]): Ends {
  const least = Math.min(before.length, now.length)
  let front = 0
  while (front < least && before[front] === now[front]) front++
  let back = 0
  while (back < least - front && before[before.length - 1 - back] === now[now.length - 1 - back]) back++
  return { front, back }
}

/** More than this is copied in three parts: an engine takes only so many arguments. */
const mostInOne = 10_000

/** The ends of a list around another middle. */
export function around<Value>(list: readonly Value[], { front, back }: Ends, middle: readonly Value[]): Value[] {
  if (middle.length > mostInOne) return list.slice(0, front).concat(middle, list.slice(list.length - back))
  const copy = list.slice()
  copy.splice(front, list.length - back - front, ...middle)
  return copy
}
