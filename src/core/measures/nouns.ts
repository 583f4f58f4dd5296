/** Finds the thing that a number counts. Knows endings and lists of words, not grammar. */
import { lexicon } from './lexicon.ts'
import { isWord, type Line, textAt } from './line.ts'

/** Between a number and what it counts: "nine other refund form templates". */
const mostModifiers = 4

export function isPlural(word: string): boolean {
  if (lexicon.plurals.has(word)) return true
  if (word.length < 4 || !word.endsWith('s') || word.includes("'") || lexicon.stops.has(word)) return false
  const before = word[word.length - 2]
  return before !== 's' && before !== 'u' && before !== 'i'
}

/** Index of the noun, or -1: the first plural before a word that cannot stand between, and a second plural after it. */
export function nounAt(line: Line, from: number, fits: (word: string) => boolean = isPlural): number {
  for (let at = from; at <= from + mostModifiers; at++) {
    const word = textAt(line, at)
    if (!isWord(line, at) || lexicon.stops.has(word)) return -1
    if (!fits(word)) continue
    const next = textAt(line, at + 1)
    return at < from + mostModifiers && fits(next) && isWord(line, at + 1) ? at + 1 : at
  }
  return -1
}

/** The last word before one that cannot belong to the same noun; -1 where there is none. */
export function wordsTo(line: Line, from: number, most: number): number {
  let at = from
  while (at < from + most && isWord(line, at) && !lexicon.stops.has(textAt(line, at))) at++
  return at > from ? at - 1 : -1
}
