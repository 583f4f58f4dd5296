/** Sums up how much of a story looks like each part. Knows probabilities, no word and no weight. */
import { logSum, type Ordered, roleCount } from './order.ts'

const learning = 3
const most = (counts: readonly number[]) => Math.max(...counts)

/** The four parts; what belongs to none has no presence. */
const partCount = roleCount - 1

/** Where a part belongs: shares of the story's sentences. Judgement. */
const places = [
  [0, 0.5],
  [0.15, 0.85],
  [0.5, 1],
  [0.6, 1],
] as const

/** Most that one sentence may say for or against. */
const limit = 5
const logit = (p: number) => Math.max(-limit, Math.min(limit, Math.log((p + 1e-6) / (1 - p + 1e-6))))

/** Inside a story a sentence of no part is this much rarer than the weights by themselves say. Judgement. */
const rareOther = 3

/** A part of which one sentence is more likely than not is never asked for. */
const likely = 0.5

export function isLikely(marginals: Float64Array, part: number): boolean {
  for (let at = part; at < marginals.length; at += roleCount) if ((marginals[at] as number) >= likely) return true
  return false
}

/** Each sentence's probabilities without regard to its neighbours. */
export function aloneOf(scores: Float64Array): Float64Array {
  const alone = Float64Array.from(scores)
  for (let at = 0; at < alone.length; at += roleCount) {
    alone[at + partCount] = (alone[at + partCount] as number) - rareOther
    const row = alone.subarray(at, at + roleCount)
    const total = logSum(row)
    for (let role = 0; role < roleCount; role++) row[role] = Math.exp((row[role] as number) - total)
  }
  return alone
}

/**
 * Facts of the part itself, those of the other parts that matter to it, and for the learning how plainly it is said.
 * @param learningCues how many cues speak for a learning in each sentence
 */
export function presenceOf(alone: Float64Array, ordered: Ordered, learningCues: readonly number[]): number[][] {
  const own: number[][] = []
  for (let part = 0; part < partCount; part++) own.push(factsOf(alone, ordered, part))
  return own.map((facts, part) => {
    const all = [...facts]
    own.forEach((other, at) => {
      if (at !== part) for (const fact of shared) all.push(other[fact] as number)
    })
    if (part === learning) all.push(most(learningCues.slice(Math.floor(learningCues.length / 2))), most(learningCues))
    return all
  })
}

/** Best by itself, best in order, presence in order, the last sentence. */
const shared = [0, 4, 9, 11]

function factsOf(alone: Float64Array, { marginals, without }: Ordered, role: number): number[] {
  const count = alone.length / roleCount
  const [from, to] = places[role] as readonly [number, number]
  const byItself = peaks(alone, role, from * count, to * count)
  const inOrder = peaks(marginals, role, from * count, to * count)
  const at = (sentence: number, other = role) => logit(alone[sentence * roleCount + other] as number)
  return [
    logit(byItself.best),
    logit(byItself.second),
    Math.log(byItself.sum + 0.05),
    logit(byItself.placed),
    logit(inOrder.best),
    logit(inOrder.second),
    Math.log(inOrder.sum + 0.05),
    logit(inOrder.placed),
    Math.max(-2 * limit, without[role] as number),
    Math.log(1.001 - Math.exp(without[role] as number)),
    at(0),
    at(count - 1),
    at(Math.max(0, count - 2)),
    at(count - 1, role === 2 ? 1 : 2),
    Math.log(count),
  ]
}

function peaks(rows: Float64Array, role: number, from: number, to: number) {
  let best = 0
  let second = 0
  let sum = 0
  let placed = 0
  for (let at = role, sentence = 0; at < rows.length; at += roleCount, sentence++) {
    const value = rows[at] as number
    sum += value
    if (value > best) [best, second] = [value, best]
    else if (value > second) second = value
    if (sentence >= Math.floor(from) && sentence < Math.ceil(to) && value > placed) placed = value
  }
  return { best, second, sum, placed }
}
