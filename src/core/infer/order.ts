/** Reads a run of sentences with the order in mind that parts tend to come in. Knows scores, no word. */

/** Problem, action, result, learning, and what belongs to no part. */
export const roleCount = 5

/** Scores of one role following another, of beginning and of ending with one; natural logarithms. */
export interface OrderScores {
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
  /** Row: the role before. */
  readonly next: ArrayLike<number>
}

/** What a plain lesson in the later half of a story adds to its score as a learning. Judgement, kept out of training. */
const lateLesson = 5
const learning = 3

/** @param lessons whether each sentence says plainly that it tells a lesson or a new habit */
export function addLate(scores: Float64Array, lessons: readonly boolean[]): void {
  for (let at = Math.floor(lessons.length / 2); at < lessons.length; at++) {
    const place = at * roleCount + learning
    if (at > 0 && lessons[at]) scores[place] = (scores[place] as number) + lateLesson
  }
}

export interface Ordered {
  /** Probability of each role for each sentence. */
  readonly marginals: Float64Array
  /** Logarithm of the probability that no sentence plays a role, for each role. */
  readonly without: Float64Array
}

/** @param scores a row of `roleCount` for each sentence, natural logarithms */
export function readOrder(scores: Float64Array, order: OrderScores): Ordered {
  const count = scores.length / roleCount
  const forward = new Float64Array(scores.length)
  const all = sweep(scores, order, -1, forward)
  const backward = sweepBack(scores, order)
  const marginals = new Float64Array(scores.length)
  for (let i = 0; i < marginals.length; i++)
    marginals[i] = Math.exp((forward[i] as number) + (backward[i] as number) - all)
  const without = new Float64Array(roleCount)
  const spare = new Float64Array(scores.length)
  for (let role = 0; role < roleCount; role++) without[role] = count ? sweep(scores, order, role, spare) - all : 0
  return { marginals, without }
}

/** Fills the forward sums and gives the total; `but` is a role that must not occur. */
function sweep(scores: Float64Array, order: OrderScores, but: number, forward: Float64Array): number {
  const sum = new Float64Array(roleCount)
  for (let at = 0; at < scores.length; at += roleCount) {
    for (let role = 0; role < roleCount; role++) {
      let before = order.start[role] as number
      if (at) {
        for (let old = 0; old < roleCount; old++)
          sum[old] = (forward[at - roleCount + old] as number) + (order.next[old * roleCount + role] as number)
        before = logSum(sum)
      }
      forward[at + role] = role === but ? -Infinity : before + (scores[at + role] as number)
    }
  }
  for (let role = 0; role < roleCount; role++)
    sum[role] = (forward[scores.length - roleCount + role] as number) + (order.end[role] as number)
  return logSum(sum)
}

function sweepBack(scores: Float64Array, order: OrderScores): Float64Array {
  const backward = new Float64Array(scores.length)
  const sum = new Float64Array(roleCount)
  for (let at = scores.length - roleCount; at >= 0; at -= roleCount) {
    for (let role = 0; role < roleCount; role++) {
      if (at + roleCount === scores.length) {
        backward[at + role] = order.end[role] as number
        continue
      }
      for (let next = 0; next < roleCount; next++)
        sum[next] =
          (order.next[role * roleCount + next] as number) +
          (scores[at + roleCount + next] as number) +
          (backward[at + roleCount + next] as number)
      backward[at + role] = logSum(sum)
    }
  }
  return backward
}

export function logSum(values: Float64Array): number {
  let most = -Infinity
  for (const value of values) if (value > most) most = value
  if (most === -Infinity) return most
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}
