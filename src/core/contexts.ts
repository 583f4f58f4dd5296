/** Judges whether what stands around a phrase takes the fault out of it. Knows which contexts there are, not which phrases. */
import data from '../../data/phrases/shared/context.json' with { type: 'json' }
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { readFrame } from './frames.ts'
import { addFrame, newMatcher, type Matcher } from './matcher.ts'
import { findMatches, type Match } from './matches.ts'
import type { Sentence, Token } from './model.ts'
import type { Reading } from './symbols.ts'

/** Frames to be found near the phrase. Any one of the places will do, unless `all` says otherwise. */
export interface PhraseContext {
  readonly all: boolean
  /** Among the words just before it, `within` of them, where `unless` is not. */
  readonly before?: Matcher
  readonly unless?: Matcher
  readonly within: number
  /** Straight after it. */
  readonly follows?: Matcher
  /** After it, up to the sentence's end or a semicolon, starting among the next `reach` words. */
  readonly after?: Matcher
  readonly reach: number
  /** Anywhere in its sentence; anywhere in the next one. */
  readonly sentence?: Matcher
  readonly next?: Matcher
}

/** What a phrase stands in. */
export interface Surroundings {
  readonly reading: Reading
  readonly sentence: Sentence
  readonly next: Sentence | undefined
  /** All phrases found in the sentence, silent or not. */
  readonly phrases: readonly Match[]
}

const places = ['before', 'unless', 'follows', 'after', 'sentence', 'next'] as const
type ContextData = { readonly [place in (typeof places)[number]]?: readonly string[] } & {
  readonly about: string
  readonly all?: boolean
  readonly within?: number
  readonly reach?: number
}

function matcherOf(frames: readonly string[]): Matcher {
  const matcher = newMatcher()
  for (const frame of frames) addFrame(matcher, readFrame(frame, [words.classes]).nodes, 0)
  return matcher
}

function ready(context: ContextData): PhraseContext {
  const matchers = places.flatMap((place) => (context[place] ? [[place, matcherOf(context[place])]] : []))
  const { all = false, within = 3, reach = Infinity } = context
  return { all, within, reach, ...Object.fromEntries(matchers) }
}

const contexts = new Map<string, PhraseContext>(
  Object.entries<ContextData>(data.contexts).map(([name, context]) => [name, ready(context)]),
)

/** The contexts of these names, and those in which no phrase is at fault. */
export const contextsOf = (names: readonly string[]): readonly PhraseContext[] =>
  [...names, ...data.always].flatMap((name) => contexts.get(name) ?? [])

/** Sentences that are put to the teller or hold in general. */
const notClaims = matcherOf(data.notClaims)

/** A question, a prompt that the teller answers, or a rule for everybody claims nothing. */
export function isClaim(reading: Reading, { from, to }: Sentence): boolean {
  return (reading.tokens[to - 1] as Token).text !== '?' && !found(notClaims, reading, from, to)
}

export const isSilenced = (match: Match, silent: readonly PhraseContext[], around: Surroundings): boolean =>
  isName(match, around) || silent.some((context) => holds(context, match, around))

function holds(context: PhraseContext, match: Match, around: Surroundings): boolean {
  const { reading, sentence, next } = around
  const { before, follows, after, all } = context
  const end = semicolon(reading.tokens, match.to, sentence.to)
  const said: boolean[] = []
  if (before) said.push(standsBefore(before, context, match, around))
  if (follows) said.push(isContent(findMatches(follows, reading, match.to, end, match.to + 1), around))
  if (after) said.push(isContent(findMatches(after, reading, match.to, end, match.to + context.reach), around))
  if (context.sentence) said.push(found(context.sentence, reading, sentence.from, sentence.to))
  if (context.next) said.push(next !== undefined && found(context.next, reading, next.from, next.to))
  return all ? said.every(Boolean) : said.some(Boolean)
}

function standsBefore(before: Matcher, { within, unless }: PhraseContext, match: Match, around: Surroundings): boolean {
  const { reading, sentence } = around
  const from = clauseStart(reading.tokens, Math.max(sentence.from, match.from - within), match.from)
  if (unless && found(unless, reading, from, match.from)) return false
  return found(before, reading, from, match.from)
}

/** What follows only counts as content if it is not the next empty phrase. */
const isContent = (matches: readonly Match[], { phrases }: Surroundings) =>
  matches.some(({ from, to }) => !phrases.some((phrase) => phrase.from < to + 2 && from < phrase.to))

const found = (matcher: Matcher, reading: Reading, from: number, to: number) =>
  findMatches(matcher, reading, from, to).length > 0

/** In notes a semicolon parts one item from the next. */
function semicolon(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if ((tokens[at] as Token).text === ';') return at
  return to
}

const clauseSigns = new Set([',', ';', ':', '(', ')', '—', '–', '.'])

/** What stands before a comma or the like belongs to another clause. */
function clauseStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (clauseSigns.has((tokens[at] as Token).text)) return at + 1
  return from
}

/** `Customer Success Team`, `Project Synergy`: capitals in the middle of a sentence make a name. */
function isName({ from, to }: Match, { reading: { tokens }, sentence }: Surroundings): boolean {
  if (from === sentence.from || (tokens[from] as Token).text === 'i') return false
  const named = tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  if (!named.length || named.some(({ raw }) => !(/^\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw)))) return false
  // After a colon, a dash or a bracket a single capital only opens a clause.
  return (tokens[from - 1] as Token).kind === 'word' || to - from > 1
}
