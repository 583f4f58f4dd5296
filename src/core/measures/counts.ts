/** Reads what a number counts, and tells the size of a team and the like from a result. Knows nouns, no units. */
import { lexicon } from './lexicon.ts'
import { isWord, type Line, type Reading, skip, take, textAt, touches } from './line.ts'
import { nounAt } from './nouns.ts'
import type { Numeral } from './numerals.ts'

const definite = new Set(['the', 'these', 'those', 'our', 'my', 'his', 'her', 'their', 'its', 'top'])

/** "nine other templates", "18+ schools", "all four lines"; undefined where nothing is counted. */
export function counted(line: Line, number: Numeral): Reading | undefined {
  const plus = textAt(line, number.to) === '+' ? 1 : 0
  const from = number.to + plus
  if (isTeamSize(line, number)) return skip(number.to)
  if (textAt(line, from) === '-' && touches(line, from)) return hyphened(line, number, from)
  if (number.value === 1) return single(line, number, from)
  const noun = nounAt(line, from)
  if (noun < 0) return undefined
  const thing = textAt(line, noun)
  if (isErrorCode(number, thing)) return skip(noun + 1)
  if (lexicon.notCounted.has(thing) || lexicon.talks.has(thing))
    return take(number.from, noun + 1, 'count', false, !number.spelled && number.value >= 10)
  if (lexicon.people.has(thing) && isLed(line, number.from, noun)) return skip(noun + 1)
  return take(...limits(line, number, noun))
}

/** "a 500-page manual" tells a size, "a 12-person team" and "3-step" nothing. */
function hyphened(line: Line, { from, value, spelled }: Numeral, dash: number): Reading | undefined {
  if (!isWord(line, dash + 1)) return undefined
  const big =
    !spelled &&
    value >= 100 &&
    !lexicon.people.has(textAt(line, dash + 1)) &&
    !lexicon.turns.has(textAt(line, dash + 1))
  return big ? take(from, dash + 2, 'count', false) : skip(dash + 2)
}

/** A set that the listener already knows ("the eight containers") is no result; "all four lines" is one on a lenient reading. */
function limits(line: Line, number: Numeral, noun: number): [number, number, 'count', boolean, boolean] {
  const { from, value } = number
  const before = textAt(line, from - 1)
  if (before === 'all' || (before === 'the' && textAt(line, from - 2) === 'all'))
    return [before === 'all' ? from - 1 : from - 2, noun + 1, 'count', value >= 10, true]
  if (definite.has(before)) return [from, noun + 1, 'count', false, value >= 10 && !number.spelled]
  if (before === 'from' && lexicon.people.has(textAt(line, noun))) return [from, noun + 1, 'count', false, false]
  return [from, noun + 1, 'count', true, true]
}

/** One thing counts where it is a mishap, or the text says that there was only one. */
function single(line: Line, number: Numeral, from: number): Reading | undefined {
  const noun = nounAt(line, from, (word) => lexicon.events.has(word) || (!number.spelled && lexicon.guests.has(word)))
  const before = textAt(line, number.from - 1)
  if (noun >= 0) return take(number.from, noun + 1, 'count', before !== 'the')
  const next = textAt(line, from)
  if (next === 'fewer' || next === 'less' || next === 'more')
    return isWord(line, from + 1) ? take(number.from, from + 2, 'count', false) : skip(from)
  if ((before === 'only' || before === 'just') && isWord(line, from) && !lexicon.stops.has(next))
    return take(number.from, from + 1, 'count', false)
  return number.spelled && isWord(line, from) && !lexicon.stops.has(next) ? skip(number.to) : undefined
}

/** "a team of 12", "teams of 7 to 9 people", "a group of 20 pupils", "a team of 3 cooks and 5 waiters". */
function isTeamSize(line: Line, { from }: Numeral): boolean {
  let at = from - 1
  if (textAt(line, at) === 'and') while (at > from - 6 && textAt(line, at) !== 'of') at--
  else if (lexicon.bounds.has(textAt(line, at))) at--
  return textAt(line, at) === 'of' && lexicon.teams.has(textAt(line, at - 1))
}

/** "I led six cooks", "six engineers on my team", "our three nurses". */
function isLed(line: Line, from: number, noun: number): boolean {
  for (let back = from - 1; back >= from - 3; back--) {
    const text = textAt(line, back)
    if (text === '' || text === ',') break
    if (lexicon.leads.has(text) || (text === 'were' && textAt(line, back - 1) === 'we')) return true
  }
  if (textAt(line, noun + 1) === 'and' && /^(?:i|me|myself)$/.test(textAt(line, noun + 2))) return true
  for (let at = noun + 1; at <= noun + 4; at++) {
    if (lexicon.teams.has(textAt(line, at)) && /^(?:on|in|my|our|the|a|that|this)$/.test(textAt(line, at - 1)))
      return true
  }
  return false
}

/** "the 500 errors" of a server. */
const isErrorCode = ({ value, spelled }: Numeral, thing: string) =>
  !spelled && /^[45]0\d$/.test(String(value)) && /^(?:errors?|responses?|pages?|statuses|codes?)$/.test(thing)
