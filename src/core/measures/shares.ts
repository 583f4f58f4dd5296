/** Reads shares and multiples in words: "halved", "a third", "twice as many", "single digits". Knows no figures. */
import { rated, startOf } from './edges.ts'
import { lexicon, numbers } from './lexicon.ts'
import { isWord, type Line, type Reading, take, textAt } from './line.ts'
import { neverOnce } from './negations.ts'

export function doubled(line: Line, at: number): Reading | undefined {
  return lexicon.idiomAfter.has(textAt(line, at + 1)) ? undefined : take(at, at + 1, 'multiple')
}

/** "double the orders", "more than double"; not "doubles as". */
export function double(line: Line, at: number): Reading | undefined {
  const next = textAt(line, at + 1)
  if (next === 'digit' || next === 'digits') return take(at, at + 2, 'percent', false)
  const before = textAt(line, at - 1)
  const ends = before === 'than' || before === 'nearly' || before === 'almost' || before === 'to'
  if (next === 'the' || next === 'what' || next === 'our' || next === 'that') return take(at, at + 2, 'multiple')
  return ends && !lexicon.idiomAfter.has(next) ? take(at, at + 1, 'multiple', false) : undefined
}

/** "cut in half", "by nearly half", "half the time", "half of the cost", "half an hour". */
export function half(line: Line, at: number, floor: number): Reading | undefined {
  const next = textAt(line, at + 1)
  if ((next === 'a' || next === 'an') && lexicon.time.has(textAt(line, at + 2))) return take(at, at + 3, 'duration')
  const from = startOf(line, at, floor)
  if (from < at && textAt(line, from - 1) === 'by') return take(from, at + 1, 'multiple')
  const before = textAt(line, at - 1)
  if (before === 'in' || before === 'by') {
    const cut =
      before === 'in' && at - 2 >= floor && isWord(line, at - 2) && /^cuts?$|^cutting$/.test(textAt(line, at - 2))
    return take(cut ? at - 2 : before === 'in' && at - 1 >= floor ? at - 1 : at, at + 1, 'multiple')
  }
  const after = next === 'the' || next === 'our' || next === 'its' || next === 'that' ? textAt(line, at + 2) : next
  if (lexicon.wholes.has(after) || ordinal.has(before) || before === 'other' || before === 'better') return undefined
  if (after !== next && isWord(line, at + 2)) return take(at, at + 3, 'multiple')
  if (next === 'of' || next === 'as' || next === 'that') return take(at, at + 1, 'multiple')
  return before === 'to' || before === 'than' ? take(at, at + 1, 'multiple', false) : undefined
}

const ordinal = new Set(['first', 'second', 'last', 'latter', 'this'])

/** "a third", "a quarter of"; not "a third party", "a quarter later". */
export function fraction(line: Line, at: number, floor: number): Reading | undefined {
  if (at - 1 < floor || !/^(?:a|another)$/.test(textAt(line, at - 1))) return undefined
  const next = textAt(line, at + 1)
  if (
    textAt(line, at) === 'quarter'
      ? next !== 'of' && textAt(line, at - 2) !== 'by'
      : isWord(line, at + 1) && !lexicon.fractionEnds.has(next)
  )
    return undefined
  return take(at - 1, at + 1, 'multiple')
}

/** "twice as many", "twice a week"; by itself a lenient count. */
export function twice(line: Line, at: number, floor: number): Reading | undefined {
  const before = textAt(line, at - 1)
  if (before === 'or' || /^th(?:ink|inks|inking|ought)$/.test(before)) return undefined
  const often = lexicon.oftenWords.has(textAt(line, at + 1)) ? at + 2 : rated(line, at + 1)
  if (often) return take(at, often, 'frequency', textAt(line, at) === 'twice')
  if (textAt(line, at) === 'once') return neverOnce(line, at, floor) ?? onlyOnce(line, at, floor)
  const next = textAt(line, at + 1)
  if (next === 'as') return take(at, isWord(line, at + 2) ? at + 3 : at + 2, 'multiple')
  return next === 'the' || next === 'that' ? take(at, at + 2, 'multiple') : take(at, at + 1, 'count', false)
}

/** "late only once in the winter"; not "only once we had asked". */
function onlyOnce(line: Line, at: number, floor: number): Reading | undefined {
  const only = at - 1 >= floor && /^(?:only|just)$/.test(textAt(line, at - 1))
  const ends = !isWord(line, at + 1) || /^(?:in|since|on|at|during|this|that|last)$/.test(textAt(line, at + 1))
  return only && ends ? take(at - 1, at + 1, 'count', false) : undefined
}

/** "an order of magnitude". */
export function order(line: Line, at: number, floor: number): Reading | undefined {
  if (textAt(line, at + 1) !== 'of' || textAt(line, at + 2) !== 'magnitude') return undefined
  const counted = numbers.has(textAt(line, at - 1)) || textAt(line, at - 1) === 'an'
  return take(counted && at - 1 >= floor ? at - 1 : at, at + 3, 'multiple')
}

/** "hundreds of customers", "tens of thousands of". */
export function manyOf(line: Line, at: number): Reading | undefined {
  if (textAt(line, at + 1) !== 'of') return undefined
  const more = lexicon.manyOf.has(textAt(line, at + 2))
  const to = more ? (textAt(line, at + 3) === 'of' ? at + 4 : at + 3) : at + 2
  return take(at, to, 'count', false)
}

/** "down to single digits". */
export const digits = (line: Line, at: number): Reading | undefined =>
  /^digits?$/.test(textAt(line, at + 1)) ? take(at, at + 2, 'count', false) : undefined
