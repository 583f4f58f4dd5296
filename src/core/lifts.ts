/** Finds what went up or down in a result by a share of itself, and whether it is said from where, for whom or when. Knows words, no rule. */
import data from '../../data/lifts.json' with { type: 'json' }
import { measuresIn } from './by-sentence.ts'
import type { Measure, Sentence, Story, Token } from './model.ts'
import { type Sign, type SignName, signsIn } from './signs.ts'

const words = (list: string) => new Set(list.split(' '))
const places = words(data.places)
const skipped = words(data.skipped)
const crowd = words(data.crowd)
const stale = words(data.stale)
const nouns = words(data.nouns)

/** A measure that says by how much and no more; its tokens are `from` up to, not including, `to`. */
export interface Lift {
  readonly measure: Measure
  /** Index of its sentence. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Told without a figure they stand on a count that was named: "the 40 alerts a week were halved". */
const plainMultiples = /^(?:halved|halving|half|doubled|doubling|double|tripled|quadrupled|twice)$/i

/** The lifts of one sentence. */
export function liftsIn(story: Story, at: number): Lift[] {
  const sentence = story.sentences[at] as Sentence
  const shares = measuresIn(story, sentence).filter(
    ({ kind, outcome, text }) => outcome && (kind === 'percent' || kind === 'multiple') && !plainMultiples.test(text),
  )
  const place = (offset: number) => tokenAt(story.tokens, offset, sentence)
  const lifts = shares.map((measure): Lift => ({ measure, at, from: place(measure.start), to: place(measure.end) }))
  return lifts.filter((lift) => isChange(story, lift))
}

function tokenAt(tokens: readonly Token[], place: number, { from, to }: Sentence): number {
  let at = from
  while (at < to && (tokens[at] as Token).start < place) at++
  return at
}

/** So many words stand between what moved it and by how much: "cut the costs of storage by", "rose a good". Judgement. */
const reach = { by: 12, bare: 3, behind: 2 }
const levels = words('to at of from within reached reaching')

function isChange(story: Story, { measure, at, from, to }: Lift): boolean {
  if (/^[+−–-]/.test(measure.text)) return true
  const text = (token: number) => story.tokens[token]?.text ?? ''
  const moved = signsIn(story, story.sentences[at] as Sentence).filter(({ name }) => name === 'moved')
  const isBefore = (words: number) => moved.some((sign) => sign.to <= from && from - sign.to <= words)
  if (text(from - 1) === 'by' || (text(from - 2) === 'by' && text(from - 1) !== 'to')) return isBefore(reach.by)
  if (text(to) === 'of') return false
  if (moved.some((sign) => sign.from >= to && sign.from - to < reach.behind)) return true
  if (moved.some((sign) => sign.from < from && sign.to > from)) return true
  return !levels.has(text(from - 1)) && isBefore(reach.bare)
}

/** It is said from where, against what, when, or for whom: in its sentence, the one before or the next of the same part. */
export function isFramed(story: Story, lift: Lift): boolean {
  const here = story.sentences[lift.at] as Sentence
  const near = (step: number, ...names: readonly SignName[]) => {
    const other = story.sentences[lift.at + step]
    if (!other || labelOf(story, other) !== labelOf(story, here)) return false
    const lifts = liftsIn(story, lift.at + step)
    return signsIn(story, other).some((sign) => names.includes(sign.name) && isApart(sign, lifts))
  }
  if (measuresIn(story, here).some(({ kind }) => kind === 'change')) return true
  // In brackets it is asked already.
  if (story.tokens[lift.to]?.text === '[') return true
  if (near(0, 'baseline', 'period') || near(1, 'baseline', 'period') || near(-1, 'period')) return true
  return hasSegment(story, here, lift.to)
}

/** What is read as the learning has left the result behind as well. */
const labelOf = ({ parts }: Story, { start }: Sentence) =>
  parts.find(({ part, label, span }) => (label || part === 'learning') && span.start <= start && start < span.end)

/** "an increase of 18 %" is no level that it is held against. */
const isApart = ({ from, to }: Sign, lifts: readonly Lift[]) =>
  lifts.every((lift) => to <= lift.from || lift.to <= from)

/** Behind it, or first of all, a place or a group: "in Brazil", "for shift workers"; by its name or with "among" anywhere. */
function hasSegment({ tokens }: Story, sentence: Sentence, to: number): boolean {
  for (let at = sentence.from; at < sentence.to - 1; at++) {
    const { text } = tokens[at] as Token
    if (!places.has(text) || nouns.has(tokens[at - 1]?.text ?? '')) continue
    const anywhere = /^(?:for|among)/.test(text) || /^\p{Lu}/u.test(tokens[at + 1]?.raw ?? '')
    if ((at >= to || at === sentence.from || anywhere) && namesSome(tokens, at + 1, sentence.to)) return true
  }
  return false
}

/** Not everybody, and not only that it was otherwise before. */
function namesSome(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens.slice(from, Math.min(to, from + 4)).find(({ text }) => !skipped.has(text))
  return first?.kind === 'word' && !crowd.has(first.text) && !stale.has(first.text)
}
