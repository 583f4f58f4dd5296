/** A number for each word that any frame names, so that matching compares numbers. Knows words, not frames. */
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import type { Token } from './model.ts'

/** Tokens, and the symbol that stands for each. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly symbols: Int32Array
}

/** What stands for the words that no frame names. */
const otherWord = 0
const otherNumber = 1
const aYear = 2
const otherSign = 3
/** Somebody else's words: no frame matches over them. */
export const quotation = -1

const known = new Map<string, number>()
const figures = new Set([otherNumber])
const signs = new Set([otherSign])
const year = /^(?:19|20)\d\d$/

function symbolOf(word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = known.size + 4
  known.set(word, made)
  const code = word.charCodeAt(0)
  if (code > 96 && code < 123) return made
  if (/^\d/.test(word) && !year.test(word)) figures.add(made)
  else if (!/^[\p{L}\p{M}\p{N}_]/u.test(word)) signs.add(made)
  return made
}

const sets = new WeakMap<readonly string[], ReadonlySet<number>>()

/** The symbols of a list of words; the same set for the same list. */
export function symbolsOf(list: readonly string[]): ReadonlySet<number> {
  const found = sets.get(list)
  if (found) return found
  const made = new Set(list.map(symbolOf))
  sets.set(list, made)
  return made
}

/** Words with which another clause begins: no gap passes over them. */
const stops = new Set(words.stops.split(' ').map(symbolOf))

export const isFigure = (symbol: number): boolean => figures.has(symbol)
export const isSign = (symbol: number): boolean => signs.has(symbol)
export const isStop = (symbol: number): boolean => stops.has(symbol)

let last: { readonly reading: Reading; readonly words: number } | undefined

/**
 * Reads tokens for matchers that have all their frames: a word that becomes known later is not seen in them.
 * Several ask about one story, so the last reading is kept until a word is added.
 */
export function read(tokens: readonly Token[]): Reading {
  if (last?.reading.tokens === tokens && last.words === known.size) return last.reading
  last = { reading: readAlone(tokens), words: known.size }
  return last.reading
}

/** The same of words that nobody asks for again. */
export function readAlone(tokens: readonly Token[]): Reading {
  const symbols = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    symbols[at] = token.quoted ? quotation : (known.get(token.text) ?? otherSymbol(token))
  }
  return { tokens, symbols }
}

function otherSymbol({ kind, text }: Token): number {
  if (kind === 'word') return otherWord
  if (kind === 'sign') return otherSign
  return year.test(text) ? aYear : otherNumber
}
