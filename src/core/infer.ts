/** Finds parts that stand in the text without a label of their own. What it finds is a reading, never certain. */
import { roleCount } from './infer/order.ts'
import { isLikely, presenceOf } from './infer/presence.ts'
import { evidenceFor, type Reading, readSentences, roles } from './infer/reading.ts'
import { type Stretch, stretchesOf } from './infer/stretches.ts'
import { toldSentences, type ToldSentence } from './infer/told.ts'
import { tuckedLearning } from './infer/tucked.ts'
import { roleWeights } from './infer/weights.ts'
import type { Measure, Part, PartId, Passage, Sentence, Span, Token } from './model.ts'

/** What is known of a story before anything is inferred. */
export interface Known {
  readonly text: string
  /** The labelled parts. */
  readonly parts: readonly Part[]
  readonly passages: readonly Passage[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly measures: readonly Pick<Measure, 'start' | 'end' | 'strict'>[]
}

export interface Inferred {
  readonly parts: readonly Part[]
  /** Parts that were looked for where labels do not decide, and of which no sentence seems to be. */
  readonly notFound: readonly PartId[]
  /** Sentences that may tell a result, though they are not read as one. */
  readonly maybeResult: readonly Span[]
  /** Words told; those of the question that is answered are left out. */
  readonly words: number
}

/** With fewer sentences there is no order to read by; two will do where they are long, as dictated ones are. Judgement. */
const fewestSentences = 3
const longPair = 30
/** Above this it is no answer that somebody tells, but a chapter. Judgement. */
const mostSentences = 300
/** How likely a sentence must be a result to be looked through for a measure. Low: a false alarm costs trust. */
const maybe = 0.3

export function inferParts(known: Known): Inferred {
  const { parts, passages, tokens, sentences } = known
  const tucked = tuckedLearning(parts, tokens, sentences)
  const labelled = tucked ? [...parts, tucked] : parts
  const open = sentences.length <= mostSentences && passages.some(({ part }) => part < 0)
  const told = open ? toldSentences(known.text, passages, tokens, sentences) : []
  const words = (told.length ? told : sentences).reduce((sum, { from, to }) => sum + wordsIn(tokens, from, to), 0)
  const nothing: Inferred = { parts: tucked ? [tucked] : [], notFound: [], maybeResult: [], words }
  const loose = told.filter(({ passage }) => passages[passage]?.part === -1)
  if (!loose.length || isTooShort(told, tokens)) return nothing
  const mostlyLabelled = 2 * loose.length < told.length
  const reading = readSentences(
    tokens,
    told,
    known.measures,
    told.map((sentence) => labelOf(sentence, known)),
  )
  const here = (part: PartId) => labelled.some((other) => other.part === part)
  const doubted = mostlyLabelled ? [] : absentFrom(reading)
  const notFound = doubted.filter((part) => !here(part))
  const wanted = ({ role, from }: Stretch) => {
    const part = roles[role] as PartId
    return passages[told[from]?.passage ?? 0]?.part === -1 && !here(part) && !notFound.includes(part)
  }
  const found = stretchesOf(reading, (at) => isParted(told, at, passages)).filter(wanted)
  return {
    parts: [...(tucked ? [tucked] : []), ...found.map((stretch) => toPart(stretch, reading, tokens))],
    notFound,
    maybeResult: here('result') ? [] : maybeResults(reading, found),
    words,
  }
}

function isTooShort(told: readonly ToldSentence[], tokens: readonly Token[]): boolean {
  if (told.length !== fewestSentences - 1) return told.length < fewestSentences
  return told.reduce((sum, { from, to }) => sum + wordsIn(tokens, from, to), 0) < longPair
}

/** From the first action on: figures before it tell the trouble. */
function maybeResults({ marginals, sentences }: Reading, found: readonly Stretch[]): Span[] {
  const acts = found.find(({ role }) => roles[role] === 'action')?.from ?? 0
  const result = roles.indexOf('result')
  return sentences.filter((_, at) => at >= acts && (marginals[at * roleCount + result] as number) >= maybe)
}

/** The role that a label gives a sentence; -1 where none does or its part is a framework's own. */
function labelOf({ passage }: ToldSentence, { passages, parts }: Known): number {
  const part = parts[passages[passage]?.part ?? -1]
  return part ? roles.indexOf(part.part as 'action') : -1
}

/** Something stands between the sentence and the one before that is not told, or one of the two has a label. */
function isParted(told: readonly ToldSentence[], at: number, passages: readonly Passage[]): boolean {
  const [before, here] = [told[at - 1], told[at]]
  if (!before || !here) return true
  return before.to !== here.from || passages[before.passage]?.part !== passages[here.passage]?.part
}

function absentFrom(reading: Reading): PartId[] {
  const { absence } = roleWeights()
  const facts = presenceOf(reading.alone, reading, reading.learningCues)
  return roles.filter((_, role) => {
    if (isLikely(reading.marginals, role)) return false
    const { bias, weights, from } = absence[role] as (typeof absence)[number]
    return weights.reduce((sum, weight, at) => sum + weight * (facts[role]?.[at] as number), bias) > from
  })
}

function wordsIn(tokens: readonly Token[], from: number, to: number): number {
  let words = 0
  for (let at = from; at < to; at++) if ((tokens[at] as Token).kind !== 'sign') words++
  return words
}

function toPart({ role, from, to }: Stretch, reading: Reading, tokens: readonly Token[]): Part {
  const [first, last] = [reading.sentences[from] as Sentence, reading.sentences[to - 1] as Sentence]
  return {
    part: roles[role] as PartId,
    source: 'inferred',
    span: { start: first.start, end: last.end },
    words: wordsIn(tokens, first.from, last.to),
    evidence: evidenceFor(reading, tokens, from, to, role),
  }
}
