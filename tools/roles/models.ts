/** Trains the reader of runs of sentences. Knows numbers, no word. */
import { addLate, type OrderScores, roleCount } from '../../src/core/infer/order.ts'
import { minimise } from './optimise.ts'
import type { Line } from './texts.ts'

/** Weights by feature and role; the last row is the bias. */
export interface Weights {
  readonly size: number
  readonly values: Float64Array
}

/** A story and what is left of it without some parts: lists of line indexes, each with its weight. */
export interface Family {
  readonly lines: readonly Line[]
  readonly variants: readonly { readonly kept: readonly number[]; readonly weight: number }[]
}

/** Scores of a line's roles before any order is considered. */
export function scoreLine({ values, size }: Weights, features: ArrayLike<number>, out: Float64Array, at: number): void {
  for (let role = 0; role < roleCount; role++) out[at + role] = values[size * roleCount + role] as number
  for (let i = 0; i < features.length; i++) {
    const row = (features[i] as number) * roleCount
    for (let role = 0; role < roleCount; role++)
      out[at + role] = (out[at + role] as number) + (values[row + role] as number)
  }
}

export function softmax(scores: Float64Array, at: number): void {
  let most = -Infinity
  for (let r = 0; r < roleCount; r++) most = Math.max(most, scores[at + r] as number)
  let sum = 0
  for (let r = 0; r < roleCount; r++) sum += scores[at + r] = Math.exp((scores[at + r] as number) - most)
  for (let r = 0; r < roleCount; r++) scores[at + r] = (scores[at + r] as number) / sum
}

/** Draws weights to where they are thought to be before anything is read: to nothing, or to `centre`. */
function pull(x: Float64Array, slope: Float64Array, upTo: number, strength: number, centre?: Float64Array): number {
  let loss = 0
  for (let i = 0; i < upTo; i++) {
    const value = (x[i] as number) - (centre ? (centre[i] as number) : 0)
    loss += 0.5 * strength * value * value
    slope[i] = (slope[i] as number) + strength * value
  }
  return loss
}

function addSlope(slope: Float64Array, features: Int32Array, size: number, errors: Float64Array, at: number): void {
  for (let role = 0; role < roleCount; role++) {
    const error = errors[at + role] as number
    const bias = size * roleCount + role
    slope[bias] = (slope[bias] as number) + error
    for (const feature of features) {
      const place = feature * roleCount + role
      slope[place] = (slope[place] as number) + error
    }
  }
}

export interface RunWeights extends Weights {
  readonly order: OrderScores
}

const orderSize = 2 * roleCount + roleCount * roleCount

export function orderOf(values: Float64Array, size: number): OrderScores {
  const from = (size + 1) * roleCount
  return {
    start: values.subarray(from, from + roleCount),
    end: values.subarray(from + roleCount, from + 2 * roleCount),
    next: values.subarray(from + 2 * roleCount, from + orderSize),
  }
}

/**
 * Linear-chain conditional random field.
 * @param loose lines that stand in no order
 * @param centre what the weights are thought to be before anything is read
 */
export function trainRuns(
  families: readonly Family[],
  loose: readonly { readonly line: Line; readonly weight: number }[],
  size: number,
  { strength, rounds }: { readonly strength: number; readonly rounds: number },
  centre?: Float64Array,
): RunWeights {
  const values = minimise(
    (size + 1) * roleCount + orderSize,
    (x, slope) => {
      slope.fill(0)
      let loss = pull(x, slope, size * roleCount, strength, centre)
      for (const family of families) loss += familySlope(family, x, size, slope)
      for (const { line, weight } of loose) loss += lineSlope(line, weight, { values: x, size }, slope)
      return loss
    },
    rounds,
  )
  return { size, values, order: orderOf(values, size) }
}

function familySlope({ lines, variants }: Family, x: Float64Array, size: number, slope: Float64Array): number {
  const own = new Float64Array(lines.length * roleCount)
  const errors = new Float64Array(own.length)
  lines.forEach(({ features }, at) => scoreLine({ values: x, size }, features, own, at * roleCount))
  const order = orderOf(x, size)
  const orderSlope = orderOf(slope, size)
  let loss = 0
  for (const { kept, weight } of variants) {
    const scores = new Float64Array(kept.length * roleCount)
    kept.forEach((line, at) => scores.set(own.subarray(line * roleCount, (line + 1) * roleCount), at * roleCount))
    addLate(
      scores,
      kept.map((line) => (lines[line] as Line).lesson),
    )
    const golds = kept.map((line) => (lines[line] as Line).role)
    loss += weight * runErrors(scores, golds, order, weight, orderSlope)
    kept.forEach((line, at) => {
      for (let role = 0; role < roleCount; role++) {
        const place = line * roleCount + role
        errors[place] = (errors[place] as number) + (scores[at * roleCount + role] as number)
      }
    })
  }
  lines.forEach(({ features }, at) => addSlope(slope, features, size, errors, at * roleCount))
  return loss
}

/** The loss of a run; `scores` become the weighted errors, and those of the order are added to `slope`. */
function runErrors(
  scores: Float64Array,
  golds: readonly number[],
  order: OrderScores,
  weight: number,
  slope: OrderScores,
): number {
  const bump = (list: ArrayLike<number>, at: number, by: number) => {
    const writable = list as Float64Array
    writable[at] = (writable[at] as number) + by * weight
  }
  const { marginals, pairs, total } = expect(scores, order)
  let gold = 0
  const last = (golds.length - 1) * roleCount
  golds.forEach((role, at) => {
    gold += scores[at * roleCount + role] as number
    const before = golds[at - 1]
    if (before === undefined) gold += order.start[role] as number
    else {
      gold += order.next[before * roleCount + role] as number
      bump(slope.next, before * roleCount + role, -1)
    }
  })
  gold += order.end[golds.at(-1) as number] as number
  for (let role = 0; role < roleCount; role++) {
    bump(slope.start, role, (marginals[role] as number) - (role === golds[0] ? 1 : 0))
    bump(slope.end, role, (marginals[last + role] as number) - (role === golds.at(-1) ? 1 : 0))
  }
  pairs.forEach((value, at) => bump(slope.next, at, value))
  for (let i = 0; i < scores.length; i++)
    scores[i] = weight * ((marginals[i] as number) - (golds[Math.floor(i / roleCount)] === i % roleCount ? 1 : 0))
  return total - gold
}

function lineSlope({ role, features }: Line, weight: number, weights: Weights, slope: Float64Array): number {
  const errors = new Float64Array(roleCount)
  scoreLine(weights, features, errors, 0)
  softmax(errors, 0)
  const loss = -weight * Math.log(Math.max(1e-300, errors[role] as number))
  errors[role] = (errors[role] as number) - 1
  for (let r = 0; r < roleCount; r++) errors[r] = (errors[r] as number) * weight
  addSlope(slope, features, weights.size, errors, 0)
  return loss
}

/** Marginals, expected pairs and the logarithm of the total, in probability space with scaling. */
function expect(scores: Float64Array, order: OrderScores) {
  const count = scores.length / roleCount
  const next = Float64Array.from(order.next, Math.exp)
  const emit = new Float64Array(scores.length)
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  const scale = new Float64Array(count)
  let total = 0
  for (let at = 0; at < count; at++) {
    const row = at * roleCount
    let most = -Infinity
    for (let r = 0; r < roleCount; r++) most = Math.max(most, scores[row + r] as number)
    let sum = 0
    for (let r = 0; r < roleCount; r++) {
      let before = 0
      if (at === 0) before = Math.exp(order.start[r] as number)
      else
        for (let o = 0; o < roleCount; o++)
          before += (forward[row - roleCount + o] as number) * (next[o * roleCount + r] as number)
      emit[row + r] = Math.exp((scores[row + r] as number) - most)
      sum += forward[row + r] = before * (emit[row + r] as number)
    }
    for (let r = 0; r < roleCount; r++) forward[row + r] = (forward[row + r] as number) / sum
    scale[at] = sum
    total += Math.log(sum) + most
  }
  let last = 0
  for (let r = 0; r < roleCount; r++) {
    backward[(count - 1) * roleCount + r] = Math.exp(order.end[r] as number)
    last += (forward[(count - 1) * roleCount + r] as number) * (backward[(count - 1) * roleCount + r] as number)
  }
  total += Math.log(last)
  for (let r = 0; r < roleCount; r++)
    backward[(count - 1) * roleCount + r] = (backward[(count - 1) * roleCount + r] as number) / last
  const pairs = new Float64Array(roleCount * roleCount)
  for (let at = count - 2; at >= 0; at--) {
    const row = at * roleCount
    const s = scale[at + 1] as number
    for (let o = 0; o < roleCount; o++) {
      let sum = 0
      for (let r = 0; r < roleCount; r++) {
        const value =
          ((next[o * roleCount + r] as number) *
            (emit[row + roleCount + r] as number) *
            (backward[row + roleCount + r] as number)) /
          s
        sum += value
        pairs[o * roleCount + r] = (pairs[o * roleCount + r] as number) + (forward[row + o] as number) * value
      }
      backward[row + o] = sum
    }
  }
  const marginals = forward.map((value, i) => value * (backward[i] as number))
  return { marginals, pairs, total }
}
