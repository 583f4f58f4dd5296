/** Reads percent, multiples and physical units. Knows no money and no time. */
import { rated } from './edges.ts'
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, type Reading, skip, startsUpper, take, textAt, touches } from './line.ts'
import type { Numeral } from './numerals.ts'

/** "40 %", "4 per cent", "0.4 percentage points". Not "110%" in "I gave 110%". */
export function percent(line: Line, number: Numeral): Reading | undefined {
  const end = percentEnd(line, number)
  if (!end) return undefined
  const { from, value } = number
  if (value >= 100 && lexicon.sure.has(textAt(line, end))) return skip(end)
  if (value >= 100 && (lexicon.giving.has(textAt(line, from - 1)) || lexicon.giving.has(textAt(line, from - 2))))
    return skip(end)
  return take(from, end, 'percent')
}

function percentEnd(line: Line, number: Numeral): number {
  const plus = textAt(line, number.to) === '+' || textAt(line, number.to) === '-' ? 1 : 0
  const at = number.to + (plus && touches(line, number.to) ? 1 : 0)
  const text = textAt(line, at)
  if (text === '%' || text === '‰') {
    const extra = lexicon.points.has(textAt(line, at + 1)) ? 2 : textAt(line, at + 1) === '+' ? 2 : 1
    return at + extra
  }
  if (text === 'per' && textAt(line, at + 1) === 'cent') return at + 2
  if (text === 'basis' && lexicon.points.has(textAt(line, at + 1))) return at + 2
  if (lexicon.percent.has(text)) return lexicon.points.has(textAt(line, at + 1)) ? at + 2 : at + 1
  const points = lexicon.points.has(text) && (number.decimal || plus > 0 || !number.spelled || number.value > 4)
  return points ? at + 1 : 0
}

/** "3x", "4×", "three times as many", "three times a week", "10-fold". */
export function multiple(line: Line, number: Numeral): Reading | undefined {
  const { from, to } = number
  const text = textAt(line, to)
  if ((text === 'x' && !number.spelled) || text === '×') {
    if (touches(line, to + 1) && isFigure(line, to + 1)) return skip(to + 2)
    const person = lexicon.people.has(textAt(line, to + 1))
    return person ? skip(to + 1) : take(from, to + 1, 'multiple')
  }
  if (text === 'fold' || (text === '-' && textAt(line, to + 1) === 'fold'))
    return take(from, to + (text === '-' ? 2 : 1), 'multiple')
  if (/^(?:thirds?|fifths?|tenths?|eighths?)$/.test(text) && number.spelled) return take(from, to + 1, 'multiple')
  if (/^quarters?$/.test(text) && number.spelled && textAt(line, to + 1) === 'of') return take(from, to + 1, 'multiple')
  const plus = text === '+' ? 1 : 0
  if (!lexicon.times.has(textAt(line, to + plus)) || number.value === 1) return undefined
  const end = to + plus + 1
  const often = lexicon.oftenWords.has(textAt(line, end)) ? end + 1 : rated(line, end)
  if (often) return take(from, often, 'frequency')
  const next = textAt(line, end)
  const more =
    next === 'as' ||
    next === 'more' ||
    next === 'less' ||
    next === 'fewer' ||
    next === 'the' ||
    /^[a-z]{2,}er$/.test(next)
  return take(from, end, more ? 'multiple' : 'count', more || !number.spelled)
}

/** "38 GB", "94 °C", "4.7 stars". */
export function physical(line: Line, { from, to: end, spelled, decimal }: Numeral): Reading | undefined {
  const to = textAt(line, end) === '+' && touches(line, end) ? end + 1 : end
  const dash = textAt(line, to) === '-' && touches(line, to) && touches(line, to + 1) ? 1 : 0
  const at = to + dash
  const text = textAt(line, at)
  if (text === '°') return take(from, at + (touches(line, at + 1) && isWord(line, at + 1) ? 2 : 1), 'count')
  if (lexicon.stars.has(text)) return starred(line, from, at, (dash > 0 && !decimal) || spelled)
  if (!lexicon.units.has(text) || (spelled && text.length < 4)) return undefined
  if (text.length === 1 && startsUpper(line, at) && touches(line, at) && text !== 'w' && text !== 'v') return undefined
  return take(from, at + 1, 'count')
}

/** "4.7 stars", "a 5-star review"; not "a 5-star hotel". */
function starred(line: Line, from: number, at: number, kind: boolean): Reading {
  if (!kind) return take(from, at + 1, 'metric')
  const given = /^(?:reviews?|ratings?)$/.test(textAt(line, at + 1))
  return given ? take(from, at + 1, 'metric', false) : skip(at + 1)
}

/** "360 feedback", "a 180-degree turn", "the 10,000-foot view". */
export function turn(line: Line, { to, value }: Numeral): Reading | undefined {
  const dash = textAt(line, to) === '-' ? 1 : 0
  const view = dash && /^views?$/.test(textAt(line, to + 2))
  return view || (value % 180 === 0 && value > 0 && lexicon.turns.has(textAt(line, to + dash)))
    ? skip(to + dash + 1)
    : undefined
}
