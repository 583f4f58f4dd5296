/** What can be seen of a sentence without understanding it, as numbers. Knows no weight and no part. */
import type { Sentence, Token } from '../model.ts'
import { cueNames, findCues } from './cue-frames.ts'
import { openingOf, subjects, verbs } from './opening.ts'

/** Which words and word pairs have a number; -1 for those that have none. */
export interface Vocabulary {
  readonly word: (text: string) => number
  /** The feature of a word, by its number. */
  readonly single: (word: number) => number
  /** The feature of a word followed by another. */
  readonly pair: (first: number, second: number) => number
}

/** What else is known of a sentence. */
export interface Facts {
  /** How many measures stand in it, and how many of them are strict. */
  readonly measures: number
  readonly strict: number
}

/** A feature, and the tokens that show it, by index; `to` is exclusive. */
export type Seen = (feature: number, from: number, to: number) => void

const shapes = [
  'i-none',
  'i-once',
  'i-often',
  'we',
  'my',
  'you',
  'measure',
  'measures',
  'strict-measure',
  'measure-without-i',
  'measure-with-i',
  'figure-only',
  'words-5',
  'words-10',
  'words-18',
  'words-28',
  'words-more',
  'ends-colon',
  'ends-question',
  'ends-bare',
  'lower-start',
  'quoted',
  'led',
  'arrow',
] as const
const shapeAt = (name: (typeof shapes)[number]) => cueNames.length + shapes.indexOf(name)
const openingAt = cueNames.length + shapes.length
const subjectVerbAt = openingAt + subjects.length

/** Names of the features that are no words: cues first, then shapes, then who and how. */
export const fixedNames: readonly string[] = [
  ...cueNames.map((name) => `@${name}`),
  ...shapes.map((name) => `#${name}`),
  ...subjects.map((name) => `#by-${name}`),
  ...subjects.flatMap((subject) => verbs.map((verb) => `#by-${subject}-${verb}`)),
]

/** The cue that says plainly: here a lesson is told. */
export const lessonFeature = cueNames.indexOf('learning-plain')

/** Whether a feature is a cue that speaks for a learning. */
export const isLearningCue = (feature: number): boolean => !!cueNames[feature]?.startsWith('learning-')

/** A figure counts as this word, the start of a sentence as that. */
const figureWord = '0'
const startWord = '^'

/** Tells each feature of a sentence, words by the vocabulary's numbering shifted behind the fixed ones; some may come twice. */
export function readFeatures(
  tokens: readonly Token[],
  classes: ArrayLike<number>,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
  facts: Facts,
  vocabulary: Vocabulary,
  seen: Seen,
): void {
  findCues(tokens, classes, from, to, seen)
  readWords(tokens, from, to, vocabulary, seen)
  readShape(tokens, from, to, facts, seen)
  const { subject, verb, led } = openingOf(tokens, classes, from, to)
  if (led) seen(shapeAt('led'), from, from)
  seen(openingAt + subject, from, from)
  seen(subjectVerbAt + subject * verbs.length + verb, from, from)
}

function readWords(tokens: readonly Token[], from: number, to: number, vocabulary: Vocabulary, seen: Seen): void {
  let before = vocabulary.word(startWord)
  for (let at = from; at < to; at++) {
    const { kind, text } = tokens[at] as Token
    const word = vocabulary.word(kind === 'number' ? figureWord : text)
    if (word >= 0) {
      const single = vocabulary.single(word)
      if (single >= 0) seen(single, at, at + 1)
      const pair = before < 0 ? -1 : vocabulary.pair(before, word)
      if (pair >= 0) seen(pair, Math.max(from, at - 1), at + 1)
    }
    if (kind !== 'sign' || at > from) before = word
  }
}

function readShape(tokens: readonly Token[], from: number, to: number, { measures, strict }: Facts, seen: Seen): void {
  const count = { i: 0, we: 0, my: 0, you: 0, words: 0, figures: 0 }
  let quoted = false
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind === 'sign') {
      if (token.text === '→') seen(shapeAt('arrow'), at, at)
      continue
    }
    count.words++
    if (token.quoted) quoted = true
    if (token.kind === 'number') count.figures++
    else if (token.text === 'i' || token.text.startsWith("i'")) count.i++
    else if (token.text === 'we' || token.text.startsWith("we'")) count.we++
    else if (token.text === 'my') count.my++
    else if (token.text === 'you' || token.text === 'your') count.you++
  }
  seen(shapeAt(count.i === 0 ? 'i-none' : count.i === 1 ? 'i-once' : 'i-often'), from, from)
  if (count.we) seen(shapeAt('we'), from, from)
  if (count.my) seen(shapeAt('my'), from, from)
  if (count.you) seen(shapeAt('you'), from, from)
  if (quoted) seen(shapeAt('quoted'), from, from)
  if (measures) seen(shapeAt(count.i ? 'measure-with-i' : 'measure-without-i'), from, from)
  if (measures) seen(shapeAt(measures > 1 ? 'measures' : 'measure'), from, from)
  if (strict) seen(shapeAt('strict-measure'), from, from)
  if (!measures && count.figures) seen(shapeAt('figure-only'), from, from)
  seen(
    shapeAt(
      count.words <= 5
        ? 'words-5'
        : count.words <= 10
          ? 'words-10'
          : count.words <= 18
            ? 'words-18'
            : count.words <= 28
              ? 'words-28'
              : 'words-more',
    ),
    from,
    from,
  )
  readEnds(tokens, from, to, seen)
}

function readEnds(tokens: readonly Token[], from: number, to: number, seen: Seen): void {
  const last = tokens[to - 1] as Token
  if (last.text === ':') seen(shapeAt('ends-colon'), to - 1, to - 1)
  else if (last.text === '?') seen(shapeAt('ends-question'), to - 1, to - 1)
  else if (last.kind !== 'sign') seen(shapeAt('ends-bare'), to - 1, to - 1)
  const first = tokens[from] as Token
  if (first.kind === 'word' && first.raw === first.text) seen(shapeAt('lower-start'), from, from)
}
