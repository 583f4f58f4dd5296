/** Reads each story with weights that have seen no text of its owner. Knows the models, not what is made of the readings. */
import { addLate, readOrder, roleCount } from '../../src/core/infer/order.ts'
import { aloneOf, isLikely, presenceOf } from '../../src/core/infer/presence.ts'
import { fit, type Fitted, mapLine, type Options, storyWeights, variantsOf } from './fit.ts'
import { scoreLine } from './models.ts'
import type { Corpus, Line, Text } from './texts.ts'

export const foldCount = 10

/** A story, or what is left of it, as weights saw it that know nothing of its owner. */
export interface Case {
  readonly fold: number
  readonly weight: number
  /** Parts cut out on purpose. */
  readonly gone: readonly number[]
  readonly absent: readonly boolean[]
  readonly facts: readonly (readonly number[])[]
  /** Parts that are never asked for, since one sentence is likely to be of them. */
  readonly sure: readonly boolean[]
}

/** Row: the role by label; column: the role as read. */
export type Confusion = readonly number[][]

export interface CrossReading {
  readonly cases: readonly Case[]
  readonly confusions: readonly Confusion[]
  readonly owners: readonly number[]
}

/** Owners with the most lines first, each into the emptiest fold. */
export function foldsOf({ texts }: Corpus): Map<string, number> {
  const lines = new Map<string, number>()
  for (const { owner, restyled, lines: own } of texts)
    if (!restyled) lines.set(owner, (lines.get(owner) ?? 0) + own.length)
  const load = new Array<number>(foldCount).fill(0)
  const folds = new Map<string, number>()
  for (const [owner, count] of [...lines].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = load.indexOf(Math.min(...load))
    folds.set(owner, fold)
    load[fold] = (load[fold] as number) + count
  }
  return folds
}

export function crossRead(corpus: Corpus, options: Options): CrossReading {
  const folds = foldsOf(corpus)
  const weightOf = storyWeights(corpus.texts, options.mostStories)
  const cases: Case[] = []
  const confusions: Confusion[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const fitted = fit(
      corpus,
      corpus.texts.filter(({ owner }) => folds.get(owner) !== fold),
      options,
    )
    const confusion = Array.from({ length: roleCount }, () => new Array<number>(roleCount).fill(0))
    for (const text of corpus.texts.filter(
      ({ owner, story, restyled }) => story && !restyled && folds.get(owner) === fold,
    ))
      readText(text, fitted, fold, weightOf(text), cases, confusion)
    confusions.push(confusion)
  }
  const owners = confusions.map((_, fold) => [...folds.values()].filter((own) => own === fold).length)
  return { cases, confusions, owners }
}

function readText(
  text: Text,
  fitted: Fitted,
  fold: number,
  weight: number,
  cases: Case[],
  confusion: number[][],
): void {
  for (const { kept, gone } of variantsOf(text)) {
    const lines = kept.map((at) => text.lines[at] as Line)
    const scores = new Float64Array(lines.length * roleCount)
    lines.forEach((line, at) => scoreLine(fitted, mapLine(line, fitted.rowOf).features, scores, at * roleCount))
    addLate(
      scores,
      lines.map(({ lesson }) => lesson),
    )
    const ordered = readOrder(scores, fitted.order)
    const facts = presenceOf(
      aloneOf(scores),
      ordered,
      lines.map(({ learningCues }) => learningCues),
    )
    const sure = [0, 1, 2, 3].map((part) => isLikely(ordered.marginals, part))
    const absent = [0, 1, 2, 3].map((part) => !lines.some(({ role }) => role === part))
    cases.push({ fold, weight, gone, absent, facts, sure })
    if (!gone.length) lines.forEach(({ role }, at) => count(confusion, role, ordered.marginals, at * roleCount))
  }
}

function count(confusion: number[][], role: number, marginals: Float64Array, row: number): void {
  const own = marginals.subarray(row, row + roleCount)
  const read = own.indexOf(Math.max(...own))
  const line = confusion[role] as number[]
  line[read] = (line[read] as number) + 1
}
