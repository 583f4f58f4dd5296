/** Judges whether the words around a phrase take the fault out of it. Knows frames, not which phrases there are. */
import { findMatches, type Match, type Matcher, type Reading } from './matcher.ts'
import type { Sentence, Token } from './model.ts'
import { forAll, notClaims, type CompiledEntry, type PhraseContext } from './phrase-lists.ts'

/** A sentence and the one after it. */
export interface Surroundings {
  readonly reading: Reading
  readonly sentence: Sentence
  readonly next: Sentence | undefined
  /** All phrases found in the sentence, silent or not. */
  readonly phrases: readonly Match[]
}

export function isSilenced(match: Match, entry: CompiledEntry, around: Surroundings): boolean {
  return isName(match, around) || entry.silent.some((context) => holds(context, match, around))
}

export const isExcepted = (match: Match, exceptions: readonly Match[]): boolean =>
  exceptions.some((other) => (other.id === forAll || other.id === match.id) && other.from < match.to && match.from < other.to)

/** A question, or a prompt that the teller answers, claims nothing. */
export function isClaim({ reading, sentence }: Surroundings): boolean {
  if ((reading.tokens[sentence.to - 1] as Token).text === '?') return false
  return !found(notClaims, reading, sentence.from, sentence.to)
}

function holds(context: PhraseContext, match: Match, around: Surroundings): boolean {
  const { reading, sentence, next } = around
  const end = semicolon(reading.tokens, match.to, sentence.to)
  const after = (matcher: Matcher, last?: number) => findMatches(matcher, reading, match.to, end, last)
  const said: boolean[] = []
  if (context.before) said.push(standsBefore(context.before, context, match, around))
  if (context.follows) said.push(isContent(after(context.follows, match.to + 1), around))
  if (context.after) said.push(isContent(after(context.after, match.to + context.reach), around))
  if (context.sentence) said.push(found(context.sentence, reading, sentence.from, sentence.to))
  if (context.next) said.push(next !== undefined && found(context.next, reading, next.from, next.to))
  return context.all ? said.every(Boolean) : said.some(Boolean)
}

function standsBefore(before: Matcher, { within, unless }: PhraseContext, match: Match, around: Surroundings): boolean {
  const { reading, sentence } = around
  const from = clauseStart(reading.tokens, Math.max(sentence.from, match.from - within), match.from)
  if (unless && found(unless, reading, from, match.from)) return false
  return found(before, reading, from, match.from)
}

/** What follows only counts as content if it is not the next empty phrase. */
function isContent(matches: readonly Match[], { phrases }: Surroundings): boolean {
  return matches.some(({ from, to }) => !phrases.some((phrase) => phrase.from < to + 2 && from < phrase.to))
}

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
  for (let at = from; at < to; at++) {
    const { raw, kind } = tokens[at] as Token
    if (kind === 'word' && !(/^\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw))) return false
  }
  const before = tokens[from - 1] as Token
  // After a colon, a dash or a bracket a capital only opens a clause.
  return before.kind === 'word' || to - from > 1
}
