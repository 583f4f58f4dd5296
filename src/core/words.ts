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
const space = /\s|\u200b|\ufeff/u

function classOf(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  if (code < 128) return ascii[code] as Class
  const char = String.fromCodePoint(text.codePointAt(at) as number)
  return letter.test(char) ? Class.Letter : space.test(char) ? Class.Space : Class.Sign
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
    else at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
    const raw = text.slice(start, at)
    const from = offset + start
    while (quote < quotes.length && (quotes[quote] as Span).end <= from) quote++
    tokens.push({
      start: from,
      end: offset + at,
      raw,
      text: raw.toLowerCase().replaceAll('’', "'"),
      kind: kind === Class.Letter ? 'word' : kind === Class.Digit ? 'number' : 'sign',
      quoted: quote < quotes.length && (quotes[quote] as Span).start <= from,
    })
  }
  return tokens
}

/** A word goes on over digits (`P99`), inner apostrophes and hyphens (`didn't`, `sign-off`) and the dot of `v2.1`. */
function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = classOf(text, at)
    if (kind === Class.Letter || kind === Class.Digit) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
      continue
    }
    const code = text.charCodeAt(at)
    const next = at + 1 < text.length ? classOf(text, at + 1) : Class.Space
    const inner = isApostrophe(code) || code === 45 || code === 0x2011
    if (inner && next === Class.Letter) at++
    else if (code === 46 && next === Class.Digit && classOf(text, at - 1) === Class.Digit) at++
    else break
  }
  return at
}

/** A number goes on over one separator between digits, and over a narrow space before a group of three. */
function endOfNumber(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (classOf(text, at) === Class.Digit) {
      at++
      continue
    }
    const code = text.charCodeAt(at)
    const next = at + 1 < text.length ? classOf(text, at + 1) : Class.Space
    if (next !== Class.Digit) break
    if (code === 46 || code === 44) at++
    else if (isNarrowSpace(code) && isGroupOfThree(text, at + 1)) at++
    else break
  }
  return at
}

function isGroupOfThree(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (at + i >= text.length || classOf(text, at + i) !== Class.Digit) return false
  return at + 3 >= text.length || classOf(text, at + 3) !== Class.Digit
}
