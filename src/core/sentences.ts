/** Cuts a passage's tokens into sentences, the same on every host. Knows abbreviations and decimals, not grammar. */
import type { Sentence, Token } from './model.ts'

const words = (list: string) => new Set(list.split(' '))

/** In capitals, a name follows: "ms" is a unit, "st" ends "1st". */
const titles = words('dr mr mrs ms prof st')
/** Something always follows: their dot never ends a sentence. */
const leading = words('vs eg ie cf approx resp incl excl ca viz')
/** Their dot ends no sentence before a figure: "No. 5", "Oct. 3". */
const counting = words('no nr nos vol fig pp jan feb mar apr jun jul aug sep sept oct nov dec')
/** Their dot ends a sentence only where the next word starts one. */
const trailing = words(
  'etc inc ltd co corp dept est max min avg sr jr hr hrs wk mo yr jan feb mar apr jun jul aug sep sept oct nov dec',
)
/** In capitals they start a sentence, whatever stands before: "plan B. We", "at 9 a.m. The". */
const starters = words(
  'the a an this that these those it its i we you he she they my our his her their in on at by from after before since when while then so but and as if for with there here nobody no not none all both each every one two three what now today later also however',
)

const closers = new Set(['"', '”', '’', "'", ')', ']', '»', '*', '_'])

/**
 * The sentences of one passage.
 * @param tokens the story's tokens
 * @param from index of the passage's first token
 * @param to index after its last token
 */
export function splitSentences(tokens: readonly Token[], from: number, to: number): Sentence[] {
  const sentences: Sentence[] = []
  let start = from
  for (let at = from; at < to; at++) {
    if (!endsSentence(tokens, start, at, to)) continue
    const end = afterClosers(tokens, at + 1, to)
    if (end > at + 1 && goesOn(tokens[end], end < to)) continue
    sentences.push(sentence(tokens, start, end))
    start = end
    at = end - 1
  }
  if (start < to) sentences.push(sentence(tokens, start, to))
  return sentences
}

const sentence = (tokens: readonly Token[], from: number, to: number): Sentence => ({
  from,
  to,
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
})

/** Quotes and brackets that close right behind the mark belong to the sentence. */
function afterClosers(tokens: readonly Token[], from: number, to: number): number {
  let end = from
  while (end < to && closers.has(textOf(tokens[end])) && tokens[end]?.start === tokens[end - 1]?.end) end++
  return end
}

function endsSentence(tokens: readonly Token[], start: number, at: number, to: number): boolean {
  const token = tokens[at] as Token
  if (token.kind !== 'sign') return false
  const next = at + 1 < to ? tokens[at + 1] : undefined
  if (token.text === '!' || token.text === '?') return !isMark(next)
  if (token.text === '…') return !isMark(next) && !goesOn(next, true)
  return token.text === '.' && endsAtDot(tokens, start, at, next)
}

function endsAtDot(tokens: readonly Token[], start: number, at: number, next: Token | undefined): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  if (!next) return true
  if (next.text === '.') return false
  if (before?.text === '.' && tokens[at - 2]?.text === '.') return !goesOn(next, true)
  if (next.start === token.end && !closers.has(next.text)) return startsGlued(before, next)
  if (!before || before.end !== token.start) return true
  // "1. Then": the mark of a list item, not a sentence.
  if (before.kind === 'number') return at - 1 > start
  return before.kind !== 'word' || endsAfterWord(tokens, at, before, next)
}

function endsAfterWord(tokens: readonly Token[], at: number, before: Token, next: Token): boolean {
  const word = before.text
  if (leading.has(word) || (titles.has(word) && startsUpper(before))) return false
  if (counting.has(word) && next.kind === 'number') return false
  if (trailing.has(word)) return startsUpper(next)
  if (before.raw.length > 1 || word === 'i') return true
  // "e.g. Slack", "a.m. we", "J. Smith": single letters end a sentence only before a word that plainly starts one.
  if (isExample(tokens, at)) return false
  const initial = tokens[at - 2]?.text === '.' || before.raw !== word
  return startsUpper(next) && (!initial || starters.has(next.text))
}

/** The last dot of "e.g." or "i.e.". */
const isExample = (tokens: readonly Token[], at: number) =>
  tokens[at - 2]?.text === '.' && /^(?:eg|ie)$/.test(textOf(tokens[at - 3]) + textOf(tokens[at - 1]))

/** "It is done.We then": the space is missing, unlike in "Node.js" and "app.config". */
const startsGlued = (before: Token | undefined, next: Token) =>
  before?.kind === 'word' &&
  before.raw.length > 1 &&
  startsUpper(next) &&
  next.kind === 'word' &&
  starters.has(next.text)

const textOf = (token: Token | undefined) => token?.text ?? ''
const isMark = (token: Token | undefined) => token?.text === '!' || token?.text === '?' || token?.text === '…'
/** "…" and `"Why not?" she asked` go on in lower case. */
const goesOn = (token: Token | undefined, inside: boolean) =>
  inside && token?.kind === 'word' && /^\p{Ll}/u.test(token.raw)
const startsUpper = (token: Token) => /^\p{Lu}/u.test(token.raw)
