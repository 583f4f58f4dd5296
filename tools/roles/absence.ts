/** Learns from readings when a part is absent, and from where it is said. Knows facts by number only. */
import type { Case } from './folds.ts'
import { foldCount } from './folds.ts'
import { minimise } from './optimise.ts'

/** Of the stories that do have the part, the share that must not be asked for it. Absent problems and actions are rare, so strict. */
export const leastSpecificity = [0.988, 0.978, 0.94, 0.91] as const

export interface Absence {
  readonly bias: number
  readonly weights: readonly number[]
  readonly from: number
}

export interface Judged {
  readonly absence: Absence
  /** Of the parts cut out, the share found; of those there, the share left alone: all, and fold by fold. */
  readonly recall: number
  readonly specificity: number
  readonly byFold: readonly { readonly recall: number; readonly specificity: number }[]
}

const strength = 20

/** Parts that the writer left out are not learned from: nobody labelled that they are absent. */
const taught = (cases: readonly Case[], part: number) =>
  cases.filter(({ absent, gone }) => !absent[part] || gone.includes(part))

export function judge(all: readonly Case[], part: number, wanted = leastSpecificity[part] as number): Judged {
  const cases = taught(all, part)
  const scores = new Map<Case, number>()
  for (let fold = 0; fold < foldCount; fold++) {
    const own = learn(
      cases.filter((each) => each.fold !== fold),
      part,
    )
    for (const each of cases)
      if (each.fold === fold) scores.set(each, each.sure[part] ? -Infinity : scoreOf(own, each.facts[part] as number[]))
  }
  const from = limitOf(cases, scores, part, wanted)
  const byFold = Array.from({ length: foldCount }, (_, fold) => {
    const others = limitOf(
      cases.filter((each) => each.fold !== fold),
      scores,
      part,
      wanted,
    )
    return rates(
      cases.filter((each) => each.fold === fold),
      scores,
      part,
      others,
    )
  })
  return { absence: { ...learn(cases, part), from }, ...rates(cases, scores, part, from), byFold }
}

const scoreOf = ({ bias, weights }: { bias: number; weights: readonly number[] }, facts: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (facts[at] as number), bias)

/** The lowest score from which on no more than the allowed share of present parts is called absent. */
function limitOf(cases: readonly Case[], scores: ReadonlyMap<Case, number>, part: number, wanted: number): number {
  const present = cases
    .filter(({ absent }) => !absent[part])
    .sort((a, b) => (scores.get(b) as number) - (scores.get(a) as number))
  let left = (1 - wanted) * present.reduce((sum, { weight }) => sum + weight, 0)
  for (const each of present) {
    left -= each.weight
    if (left < 0) return scores.get(each) as number
  }
  return 0
}

function rates(cases: readonly Case[], scores: ReadonlyMap<Case, number>, part: number, from: number) {
  const sum = { found: 0, absent: 0, left: 0, present: 0 }
  for (const each of cases) {
    const said = (scores.get(each) as number) > from
    if (each.absent[part]) {
      sum.absent += each.weight
      if (said) sum.found += each.weight
    } else {
      sum.present += each.weight
      if (!said) sum.left += each.weight
    }
  }
  return { recall: sum.found / sum.absent, specificity: sum.left / sum.present }
}

/** Logistic regression over the facts, absent and present parts weighing the same. */
function learn(cases: readonly Case[], part: number): { bias: number; weights: number[] } {
  const total = [0, 0]
  for (const { absent, weight } of cases) total[+!!absent[part]] = (total[+!!absent[part]] as number) + weight
  const weightOf = ({ absent, weight }: Case) => (300 * weight) / (total[+!!absent[part]] as number)
  const { mean, spread } = scaleOf(cases, part, weightOf)
  const scaled = cases.map(({ facts }) =>
    (facts[part] as number[]).map((fact, at) => (fact - (mean[at] as number)) / (spread[at] as number)),
  )
  const size = mean.length
  const found = minimise(
    size + 1,
    (x, slope) => {
      let loss = 0
      slope.fill(0)
      for (let at = 0; at < size; at++) {
        loss += 0.5 * strength * (x[at] as number) ** 2
        slope[at] = strength * (x[at] as number)
      }
      cases.forEach((each, index) => {
        const own = scaled[index] as number[]
        const score = own.reduce((sum, value, at) => sum + value * (x[at] as number), x[size] as number)
        const guess = 1 / (1 + Math.exp(-score))
        const truth = each.absent[part] ? 1 : 0
        loss -= weightOf(each) * Math.log(Math.max(1e-12, truth ? guess : 1 - guess))
        const error = weightOf(each) * (guess - truth)
        own.forEach((value, at) => (slope[at] = (slope[at] as number) + error * value))
        slope[size] = (slope[size] as number) + error
      })
      return loss
    },
    100,
  )
  const weights = mean.map((_, at) => (found[at] as number) / (spread[at] as number))
  return {
    weights,
    bias: weights.reduce((sum, weight, at) => sum - weight * (mean[at] as number), found[size] as number),
  }
}

function scaleOf(cases: readonly Case[], part: number, weightOf: (each: Case) => number) {
  const size = (cases[0]?.facts[part] as number[]).length
  const mean = new Array<number>(size).fill(0)
  const spread = new Array<number>(size).fill(0)
  const total = cases.reduce((sum, each) => sum + weightOf(each), 0)
  for (const each of cases)
    each.facts[part]?.forEach((fact, at) => (mean[at] = (mean[at] as number) + (weightOf(each) * fact) / total))
  for (const each of cases)
    each.facts[part]?.forEach(
      (fact, at) =>
        (spread[at] = (spread[at] as number) + (weightOf(each) * (fact - (mean[at] as number)) ** 2) / total),
    )
  return { mean, spread: spread.map((value) => Math.sqrt(value) || 1) }
}
