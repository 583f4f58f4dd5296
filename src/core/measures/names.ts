/** Tells numbers that name a thing from numbers that measure. Knows what stands before a number, not what it counts. */
import { endOfCode } from './codes.ts'
import { endOfDay } from './days.ts'
import { lexicon, numbers } from './lexicon.ts'
import { hasUpper, isFigure, isWord, type Line, textAt, tokenAt, touches } from './line.ts'
import type { Numeral } from './numerals.ts'

/** Where a date, a time of day, an id or the like ends that starts at this figure; 0 where it is none. */
export const endOfName = (line: Line, at: number): number =>
  isFigure(line, at) ? endOfCode(line, at) || endOfDay(line, at) : 0

/** "phase 3", "ISO 27001", "room 214", "Spring Boot 3": the word before it says that the number is a name. */
export function isNamed(line: Line, number: Numeral): boolean {
  const at = number.from - 1
  const before = textAt(line, at)
  if (before === '.' && (textAt(line, at - 1) === 'no' || textAt(line, at - 1) === 'nr') && touches(line, at))
    return true
  if (before === '-' && textAt(line, at - 1) !== '' && touches(line, at)) return isNumbered(line, at - 1)
  if (!isWord(line, at)) return false
  return isNumbered(line, at) || (!number.spelled && isProper(line, at, number))
}

/** "by week seven" names a week; "that week 11 calls came" does not. */
function isNumbered(line: Line, at: number): boolean {
  const word = textAt(line, at)
  if (lexicon.standards.has(word) && hasUpper(line, at)) return true
  if (!lexicon.labels.has(word)) return false
  const before = textAt(line, at - 1)
  if (lexicon.time.has(word)) return !isWord(line, at - 1) ? !isFigure(line, at - 1) : lexicon.placeLeads.has(before)
  const countable = lexicon.teams.has(word) || lexicon.guests.has(word)
  return !(countable && (lexicon.pointers.has(before) || isFigure(line, at - 1) || numbers.has(before)))
}

/** "TLS", "iOS": capitals that are not due to the start of a sentence. */
const isAcronym = (line: Line, at: number) => /\p{Lu}/u.test(tokenAt(line, at)?.raw.slice(1) ?? '')

/** A capitalised word in mid-sentence takes a bare or small figure into its name. */
function isProper(line: Line, at: number, number: Numeral): boolean {
  const word = textAt(line, at)
  if (number.decimal && number.value < 1) return false
  if (!hasUpper(line, at) || lexicon.metrics.has(word) || lexicon.bounds.has(word) || lexicon.stops.has(word))
    return false
  const opens = at === line.from && !isAcronym(line, at)
  if (opens && (/ed$|ing$/.test(word) || isWord(line, number.to))) return false
  return number.value < 10 || !isWord(line, number.to) || lexicon.stops.has(textAt(line, number.to))
}
