/** Fits one set of weights to texts: picks features, trains, drops what weighs little, trains again. Knows no file. */
import { roleCount } from '../../src/core/infer/order.ts'
import { type Family, orderOf, type RunWeights, trainRuns } from './models.ts'
import { type Corpus, type Line, roles, type Text } from './texts.ts'

export interface Options {
  /** Features to keep. */
  readonly size: number
  /** How hard weights are pulled towards nothing. */
  readonly strength: number
  readonly rounds: number
  /** A feature must occur this often, and at this many owners. */
  readonly leastSeen: number
  readonly leastOwners: number
  /** An owner counts for this many stories at most. */
  readonly mostStories: number
  /** Weight of a line that stands in no story. */
  readonly loose: number
  /** Weight of a story's line as it reads without its neighbours. */
  readonly alone: number
  /** Weight of a story that is said in another style. */
  readonly restyled: number
  /** What a cue is thought to weigh for the part it is named after, before anything is read. */
  readonly prior: number
  /** Other hands write otherwise: what was learned counts this much of what it says. */
  readonly calm: number
}

export const standard: Options = {
  size: 1000,
  strength: 20,
  rounds: 40,
  leastSeen: 5,
  leastOwners: 2,
  mostStories: 20,
  loose: 0.1,
  alone: 0.3,
  restyled: 0.5,
  prior: 0.5,
  calm: 0.7,
}

export interface Fitted extends RunWeights {
  /** Feature of the corpus → row of the weights; -1 where it was dropped. */
  readonly rowOf: Int32Array
}

/** A story, or what is left of it without some of its parts. */
export interface Variant {
  /** Indexes of the lines that are left. */
  readonly kept: readonly number[]
  readonly gone: readonly number[]
}

const cuts: readonly (readonly number[])[] = [[], [0], [1], [2], [3], [2, 3]]

/** The story as it is, without each part in turn, and without result and learning, as real drafts are. */
export function variantsOf({ lines }: Text): Variant[] {
  const told = (at: number) => (lines[at] as Line).role < roleCount - 1
  return cuts
    .filter((gone) => gone.every((role) => lines.some((line) => line.role === role)))
    .map((gone) => ({ gone, kept: [...lines.keys()].filter((at) => !gone.includes((lines[at] as Line).role)) }))
    .filter(({ kept }) => kept.filter(told).length >= 2)
}

/** What a story of an owner counts, so that no bank speaks louder than the rest. */
export function storyWeights(texts: readonly Text[], mostStories: number): (text: Text) => number {
  const stories = new Map<string, number>()
  for (const { story, restyled, owner } of texts)
    if (story && !restyled) stories.set(owner, (stories.get(owner) ?? 0) + 1)
  return ({ owner }) => Math.min(1, mostStories / (stories.get(owner) ?? 1))
}

export function fit(corpus: Corpus, texts: readonly Text[], options: Options): Fitted {
  const seen = widelySeen(corpus, texts, options)
  const first = train(corpus, texts, seen, options)
  const rowOf = heaviest(texts, seen, first, options.size)
  const { size, values } = train(corpus, texts, rowOf, options)
  const calmed = values.map((value) => value * options.calm)
  return { size, values: calmed, order: orderOf(calmed, size), rowOf }
}

function train(corpus: Corpus, texts: readonly Text[], rowOf: Int32Array, options: Options): RunWeights {
  const weightOf = storyWeights(texts, options.mostStories)
  const families: Family[] = []
  const loose: { line: Line; weight: number }[] = []
  for (const text of texts) {
    const lines = text.lines.map((line) => mapLine(line, rowOf))
    if (!text.story) loose.push(...lines.map((line) => ({ line, weight: options.loose })))
    else {
      const variants = variantsOf(text)
      const share = weightOf(text) * (text.restyled ? options.restyled : 1)
      families.push({ lines, variants: variants.map(({ kept }) => ({ kept, weight: share / variants.length })) })
      loose.push(...lines.map((line) => ({ line, weight: options.alone * share })))
    }
  }
  const size = rowOf.reduce((most, row) => Math.max(most, row + 1), 0)
  return trainRuns(families, loose, size, options, centreOf(corpus, rowOf, size, options.prior))
}

export const mapLine = (line: Line, rowOf: Int32Array): Line => ({
  ...line,
  features: line.features.map((feature) => rowOf[feature] as number).filter((row) => row >= 0),
})

function widelySeen({ names }: Corpus, texts: readonly Text[], { leastSeen, leastOwners }: Options): Int32Array {
  const owners = names.map(() => new Set<string>())
  const counts = new Int32Array(names.length)
  for (const { lines, owner, restyled } of texts) {
    if (restyled) continue
    for (const { features } of lines) {
      for (const feature of features) {
        counts[feature] = (counts[feature] as number) + 1
        owners[feature]?.add(owner)
      }
    }
  }
  let rows = 0
  return Int32Array.from(names, (_, at) =>
    (counts[at] as number) >= leastSeen && (owners[at]?.size ?? 0) >= leastOwners ? rows++ : -1,
  )
}

/** The features that move most: how far their weights spread, times how often they are seen. */
function heaviest(texts: readonly Text[], rowOf: Int32Array, { values }: RunWeights, size: number): Int32Array {
  const counts = new Int32Array(rowOf.length)
  for (const { lines, restyled } of texts)
    if (!restyled) for (const { features } of lines) for (const f of features) counts[f] = (counts[f] as number) + 1
  const moves = [...rowOf.keys()]
    .filter((feature) => (rowOf[feature] as number) >= 0)
    .map((feature) => {
      const row = (rowOf[feature] as number) * roleCount
      const own = values.subarray(row, row + roleCount)
      return { feature, moves: (Math.max(...own) - Math.min(...own)) * Math.sqrt(counts[feature] as number) }
    })
    .sort((a, b) => b.moves - a.moves || a.feature - b.feature)
  const chosen = new Set(moves.slice(0, size).map(({ feature }) => feature))
  let rows = 0
  return Int32Array.from(rowOf, (_, feature) => (chosen.has(feature) ? rows++ : -1))
}

/** A cue speaks for the part that its name starts with, unless the texts say otherwise. */
function centreOf({ names }: Corpus, rowOf: Int32Array, size: number, prior: number): Float64Array {
  const centre = new Float64Array(size * roleCount)
  names.forEach((name, at) => {
    const row = rowOf[at] as number
    const role = name.startsWith('@') ? roles.indexOf(name.slice(1).split('-')[0] as 'other') : -1
    if (row < 0 || role < 0) return
    for (let other = 0; other < roleCount; other++)
      centre[row * roleCount + other] = other === role ? prior : -prior / (roleCount - 1)
  })
  return centre
}
