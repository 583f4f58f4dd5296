/** Reads figures that are days, years and times of day. Knows the calendar, not what is told of it. */
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, startsUpper, textAt, touches } from './line.ts'
import type { Numeral } from './numerals.ts'

/** Where the day or time ends that starts at this figure; 0 where it is none. */
export const endOfDay = (line: Line, at: number): number => clock(line, at) || date(line, at)

/** "9:30", "7 am", "5 o'clock", "1:1"; "in their 30s". */
function clock(line: Line, at: number): number {
  const next = textAt(line, at + 1)
  if (next === ':' && touches(line, at + 1) && touches(line, at + 2) && isFigure(line, at + 2)) {
    const second = textAt(line, at + 2)
    if (second.length === 2 || (textAt(line, at) === '1' && second === '1')) return at + 3
  }
  const owner = /^(?:their|his|her|my|our|mid|early|late|the)$/.test(textAt(line, at - 1))
  if (next === 's' && owner && touches(line, at + 1)) return at + 2
  if (next === 'am' || next === 'pm' || next === "o'clock") return at + 2
  if ((next === 'a' || next === 'p') && textAt(line, at + 2) === '.' && textAt(line, at + 3) === 'm') return at + 4
  return 0
}

/** "1 October", "14th of May", "October 14", "March 2023", "3rd". An ordinal is no measure, unless told how many there were. */
function date(line: Line, at: number): number {
  const ordinal = touches(line, at + 1) && ordinals.has(textAt(line, at + 1))
  const next = at + (ordinal ? 2 : 1)
  const month = isMonth(line, next) ? next + 1 : textAt(line, next) === 'of' && isMonth(line, next + 1) ? next + 2 : 0
  if (month) return isYear(line, month) ? month + 1 : month
  if (isDayRange(line, next)) return next
  if (isMonth(line, at - 1) || (isMonth(line, at - 2) && textAt(line, at - 1) === 'the')) return inDate(line, at, next)
  if (ordinal) return textAt(line, next) === 'of' || textAt(line, next) === 'out' ? 0 : next
  return 0
}

/** "12 and 13 June", "3–5 May". */
const isDayRange = (line: Line, at: number) =>
  /^(?:and|to|-|–|—)$/.test(textAt(line, at)) && isFigure(line, at + 1) && isMonth(line, at + 2)

const ordinals = new Set(['st', 'nd', 'rd', 'th'])
const isMonth = (line: Line, at: number) => lexicon.months.has(textAt(line, at)) && startsUpper(line, at)

/** A bare figure behind a month: its day or year. "In March 40 parcels" is neither. */
function inDate(line: Line, at: number, next: number): number {
  const bare = !isWord(line, next) || lexicon.stops.has(textAt(line, next))
  return bare && textAt(line, next) !== '%' && /^\d{1,2}$|^(?:19|20)\d\d$/.test(textAt(line, at)) ? next : 0
}

const isYear = (line: Line, at: number) => isFigure(line, at) && /^(?:19[5-9]|20[0-4])\d$/.test(textAt(line, at))

/** A figure that could be a year and does not plainly count anything. */
export function isYearHere(line: Line, number: Numeral): boolean {
  if (number.spelled || number.to - number.from > 3 || !isYear(line, number.from)) return false
  const before = textAt(line, number.from - 1)
  const next = textAt(line, number.to)
  if (touches(line, number.to) && next === 's') return true
  const unit = lexicon.units.has(next) || lexicon.tightTime.has(next) || (lexicon.time.has(next) && next.endsWith('s'))
  if (unit) return false
  if (lexicon.yearLeads.has(before) || lexicon.months.has(before)) return true
  const likely = number.value > 1989 && number.value < 2036 && number.value !== 2000
  return likely && (!isWord(line, number.to) || lexicon.stops.has(next) || lexicon.seasonNouns.has(next))
}
