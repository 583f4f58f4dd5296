/** Cuts prose into tokens in one pass over the characters. Knows characters, not meanings. */
import type { Span, Token } from './model.ts'

const enum Class {
  Space,
  Letter,
  Digit,
  Sign,
}

const ascii = new Uint8Array(128).fill(Class.Sign)
for (let code = 0; code <= 32; code++) ascii[code] = Class.Space
ascii[127] = Class.Space
for (let code = 48; code <= 57; code++) ascii[code] = Class.Digit
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = Class.Letter
ascii[95] = Class.Letter

const letter = /\p{L}|\p{M}/u
/** Signs without width, too: they part words, or dress an emoji or a key cap (`1️⃣`). */
const space = /[\s\u200b\u200d\u20e3\ufe00-\ufe0f\ufeff]/u

function classOf(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  if (code < 128) return ascii[code] as Class
  const char = String.fromCodePoint(text.codePointAt(at) as number)
  return space.test(char) ? Class.Space : letter.test(char) ? Class.Letter : Class.Sign
}

/**
 * A token. Of a class, since literals that once lived long are put by V8 among what is old, where they wait for the next great
 * clearing: two in three megabytes of a large bank were tokens that nobody needed any more.
 */
class Cut implements Token {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly text: string
  readonly kind: Token['kind']
  readonly quoted: boolean

  constructor(start: number, end: number, raw: string, text: string, kind: Token['kind'], quoted: boolean) {
    this.start = start
    this.end = end
    this.raw = raw
    this.text = text
    this.kind = kind
    this.quoted = quoted
  }
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019
/** No-break, narrow no-break and thin space: they group digits (`1 234`) and join a figure to its unit. */
const isNarrowSpace = (code: number) => code === 0xa0 || code === 0x202f || code === 0x2009

/**
 * The tokens of one passage.
 * @param text the passage's masked text
 * @param offset where the passage starts in its story; token places are relative to the story
 * @param quotes quotations as spans of the story, in order
 */
export function tokenize(text: string, offset: number, quotes: readonly Span[] = []): Token[] {
  const tokens: Token[] = []
  let quote = 0
  let run = 0
  let at = 0
  while (at < text.length) {
    const kind = classOf(text, at)
    if (kind === Class.Space) {
      at++
      continue
    }
    const start = at
    if (kind === Class.Letter) at = endOfWord(text, at)
    else if (kind === Class.Digit) at = endOfNumber(text, at)
    else {
      run = text.charCodeAt(at - 1) === text.charCodeAt(at) ? run + 1 : 0
      at = run < longestRun ? at + sizeAt(text, at) : endOfRun(text, at)
    }
    const raw = text.slice(start, at)
    const from = offset + start
    while (quote < quotes.length && (quotes[quote] as Span).end <= from) quote++
    const read = kind === Class.Letter ? plain(raw) : kind === Class.Digit ? raw : sign(raw)
    const quoted = quote < quotes.length && (quotes[quote] as Span).start <= from
    const named = kind === Class.Letter ? 'word' : kind === Class.Digit ? 'number' : 'sign'
    tokens.push(new Cut(from, offset + at, raw, read, named, quoted))
  }
  return tokens
}

/** A megabyte of dots is one mark more than this many, and no million of things to keep. */
const longestRun = 1000

function endOfRun(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === text.charCodeAt(start)) at++
  return at
}

/** What is left of a long run reads like one of its signs. */
function sign(raw: string): string {
  const one = raw.length > 1 && raw[0] === raw[1] ? (raw[0] as string) : raw
  return one === '’' ? "'" : one
}

const sizeAt = (text: string, at: number) => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)

/** Most words are written plainly already; the look is cheaper than a second string for each. */
function plain(raw: string): string {
  let upper = false
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code > 127) return raw.toLowerCase().replaceAll('’', "'").replaceAll('\u2011', '-')
    if (code > 64 && code < 91) upper = true
  }
  return upper ? raw.toLowerCase() : raw
}

/** A word goes on over digits (`P99`), inner apostrophes and hyphens (`didn't`, `sign-off`) and the dot of `v2.1`. */
function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    while (isLetterOrDigit(text.charCodeAt(at))) at++
    if (at >= text.length) return at
    const code = text.charCodeAt(at)
    if (code > 127 && isInWord(classOf(text, at))) {
      at += sizeAt(text, at)
      continue
    }
    const next = at + 1 < text.length ? classOf(text, at + 1) : Class.Space
    const inner = next === Class.Letter && (isApostrophe(code) || code === 45 || code === 0x2011)
    const dotted = next === Class.Digit && code === 46 && at > start && classOf(text, at - 1) === Class.Digit
    if (!inner && !dotted) return at
    at++
  }
}

/** In ASCII; false past the end, where the code is NaN. */
const isLetterOrDigit = (code: number) => code < 128 && isInWord(ascii[code] as Class)
const isInWord = (kind: Class) => kind === Class.Letter || kind === Class.Digit

/** A number goes on over one separator between digits, and over a narrow space before a group of three. */
function endOfNumber(text: string, start: number): number {
  let at = endOfDigits(text, start)
  const grouped = at - start <= 3
  while (at + 1 < text.length && classOf(text, at + 1) === Class.Digit) {
    const code = text.charCodeAt(at)
    const next = endOfDigits(text, at + 1)
    // "in 2019 300 left": four digits are not followed by a group.
    if (code !== 46 && code !== 44 && !(grouped && isNarrowSpace(code) && next - at === 4)) break
    at = next
  }
  return at
}

function endOfDigits(text: string, start: number): number {
  let at = start
  while (at < text.length && classOf(text, at) === Class.Digit) at++
  return at
}
