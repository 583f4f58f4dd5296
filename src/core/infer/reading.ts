/** Reads a run of sentences: how likely each plays which part, and which words say so. Knows no story and no label. */
import type { Measure, Sentence, Span, Token } from '../model.ts'
import { type Facts, isLearningCue, lessonFeature, readFeatures } from './features.ts'
import { addLate, type Ordered, readOrder, roleCount } from './order.ts'
import { aloneOf } from './presence.ts'
import { roleWeights } from './weights.ts'
import { classesOf } from './word-forms.ts'

/** The parts in the order of the weights; what belongs to none comes after them. */
export const roles = ['problem', 'action', 'result', 'learning'] as const

/** A feature of a sentence and where it shows. */
interface Trace {
  readonly sentence: number
  readonly feature: number
  readonly from: number
  readonly to: number
}

export interface Reading extends Ordered {
  /** Probabilities of each sentence without regard to its neighbours. */
  readonly alone: Float64Array
  /** How many cues speak for a learning in each sentence. */
  readonly learningCues: readonly number[]
  readonly sentences: readonly Sentence[]
  readonly traces: readonly Trace[]
}

/**
 * @param measures in the order of the text
 * @param given for each sentence the role that a label gives it; -1 where none does
 */
export function readSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  measures: readonly Pick<Measure, 'start' | 'end' | 'strict'>[],
  given: readonly number[] = [],
): Reading {
  const { scores, lessons, learningCues, traces } = scoreSentences(tokens, sentences, measures)
  addLate(scores, lessons)
  given.forEach((role, at) => {
    for (let other = 0; other < roleCount && role >= 0; other++)
      if (other !== role) scores[at * roleCount + other] = (scores[at * roleCount + role] as number) - ruledOut
  })
  return { ...readOrder(scores, roleWeights().order), alone: aloneOf(scores), learningCues, sentences, traces }
}

/** What the words of each sentence say for each role, before any order is considered. */
function scoreSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  measures: readonly Pick<Measure, 'start' | 'end' | 'strict'>[],
): Pick<Reading, 'learningCues' | 'traces'> & { scores: Float64Array; lessons: boolean[] } {
  const { vocabulary, rows, bias } = roleWeights()
  const classes = new Int32Array(tokens.length)
  const scores = new Float64Array(sentences.length * roleCount)
  const last = new Int32Array(rows.length / roleCount).fill(-1)
  const lessons = sentences.map(() => false)
  const learningCues = sentences.map(() => 0)
  const traces: Trace[] = []
  sentences.forEach((sentence, index) => {
    for (let at = sentence.from; at < sentence.to; at++) classes[at] = classesOf(tokens[at] as Token)
    const base = index * roleCount
    scores.set(bias, base)
    readFeatures(tokens, classes, sentence, factsOf(sentence, measures), vocabulary, (feature, from, to) => {
      if (last[feature] === index) return
      last[feature] = index
      if (feature === lessonFeature) lessons[index] = true
      if (isLearningCue(feature)) learningCues[index] = (learningCues[index] as number) + 1
      const row = feature * roleCount
      for (let role = 0; role < roleCount; role++)
        scores[base + role] = (scores[base + role] as number) + (rows[row + role] as number)
      if (to > from) traces.push({ sentence: index, feature, from, to })
    })
  })
  return { scores, lessons, learningCues, traces }
}

/** Where a label decides, other roles are this much less likely. */
const ruledOut = 50

function factsOf(sentence: Span, measures: readonly Pick<Measure, 'start' | 'end' | 'strict'>[]): Facts {
  let count = 0
  let strict = 0
  for (const measure of measures) {
    if (measure.start < sentence.start || measure.end > sentence.end) continue
    count++
    if (measure.strict) strict++
  }
  return { measures: count, strict }
}

/** How much more a feature must speak for a part than for the others on average to be named. Judgement. */
const telling = 0.3
const most = 3

/** The words of sentences `from` to `to` that speak loudest for a role, in the order of the text. */
export function evidenceFor(
  { traces }: Reading,
  tokens: readonly Token[],
  from: number,
  to: number,
  role: number,
): Span[] {
  const { rows } = roleWeights()
  const found = traces
    .filter(({ sentence }) => sentence >= from && sentence < to)
    .map((trace) => ({ ...trace, speaks: speaksFor(rows, trace, role) * (trace.to - trace.from > 1 ? 1.5 : 1) }))
    .filter((trace) => trace.speaks > telling && isWords(tokens, trace))
    .sort((a, b) => b.speaks - a.speaks)
  const chosen: typeof found = []
  for (const trace of found) {
    if (chosen.length === most) break
    if (!chosen.some((other) => trace.from < other.to && other.from < trace.to)) chosen.push(trace)
  }
  return chosen
    .sort((a, b) => a.from - b.from)
    .map((trace) => ({ start: (tokens[trace.from] as Token).start, end: (tokens[trace.to - 1] as Token).end }))
}

function speaksFor(rows: Float64Array, { feature }: Trace, role: number): number {
  const row = feature * roleCount
  let others = 0
  for (let other = 0; other < roleCount; other++) if (other !== role) others += rows[row + other] as number
  return (rows[row + role] as number) - others / (roleCount - 1)
}

/** Signs tell a reader nothing, nor do words that stand everywhere. */
function isWords(tokens: readonly Token[], { from, to }: Trace): boolean {
  let content = false
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at] as Token
    if (kind === 'sign') return false
    if (!everywhere.has(text)) content = true
  }
  return content
}

const everywhere = new Set(
  'a an the and or but of to in on at by for from with as that this it its i we my our me us is are was were be been had has have so if not no he she they them their his her who which what there'.split(
    ' ',
  ),
)
