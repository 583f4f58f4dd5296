/** Reads the quantity that a number starts: its unit, its rate, what it counts. Knows one quantity, not what it is compared with. */
import { bare, metricBefore } from './bare.ts'
import { counted } from './counts.ts'
import { inMoney } from './money.ts'
import { multiple, percent, physical, turn } from './units.ts'
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, type Reading, skip, startsUpper, take, textAt, touches } from './line.ts'
import { isYearHere } from './days.ts'
import { endOfName, isNamed } from './names.ts'
import { type Numeral, readNumeral } from './numerals.ts'
import { rated, startOf } from './edges.ts'
import { ratio } from './ratios.ts'
import { duration } from './durations.ts'

/** @param floor index that nothing may start before: the end of what was read last */
export function readFigure(line: Line, at: number, floor: number): Reading | undefined {
  const name = endOfName(line, at)
  if (name) return skip(name)
  const number = readNumeral(line, at)
  if (!number) return isFigure(line, at) ? skip(at + 1) : undefined
  if (textAt(line, at - 1) === 'per' || isPlaceholder(line, at) || isListMark(line, number)) return skip(number.to)
  const money = inMoney(line, number, floor)
  if (money) return money
  const hard = percent(line, number) ?? multiple(line, number) ?? turn(line, number)
  if (hard) return finish(line, hard, floor)
  if (isYearHere(line, number)) return skip(number.to)
  const time = duration(line, number)
  if (time) return finish(line, time, floor)
  if (isNamed(line, number) || hasSuffix(line, number)) return skip(number.to)
  const soft = physical(line, number) ?? ratio(line, number) ?? counted(line, number)
  return finish(line, soft ?? bare(line, number), floor)
}

/** Takes in the bound before it and the rate after it. */
function finish(line: Line, { to, item }: Reading, floor: number): Reading {
  if (!item) return skip(to)
  const rate = item.kind === 'multiple' || item.kind === 'frequency' ? 0 : rated(line, to)
  const from = startOf(line, item.from, floor)
  const keepsKind = item.kind === 'percent' || item.kind === 'money' || item.kind === 'metric' || item.kind === 'ratio'
  const named = item.kind === 'metric' ? nameStart(line, from, floor) : from
  if (rate) return take(named, rate, keepsKind ? item.kind : 'rate')
  return take(named, to, item.kind, item.strict, item.alone)
}

/** "NDCG of 0.46", "NPS is 61": the name belongs to the figure where it stands right before. */
function nameStart(line: Line, from: number, floor: number): number {
  const name = metricBefore(line, from)
  if (name < floor || from - name > 3) return from
  for (let at = name + 1; at < from; at++) if (!lexicon.joins.has(textAt(line, at))) return from
  return name
}

/** "[N hours]", "[e.g. 20%]": somebody is still to fill this in. */
function isPlaceholder(line: Line, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const text = textAt(line, back)
    if (text === ']' || text === '') return false
    if (text === '[') return textAt(line, back + 1) !== 'from' || textAt(line, back + 2) === '_'
  }
  return false
}

/** "1. Then …", "(2) we …": the mark of a list item. */
function isListMark(line: Line, { from, to, spelled, value }: Numeral): boolean {
  if (spelled || value > 30 || !touches(line, to)) return false
  const after = textAt(line, to)
  const opens = from === line.from
  return (
    (opens && (after === ')' || (after === '.' && to + 1 < line.to))) ||
    (opens && to + 1 === line.to && after === '.') ||
    (after === ')' && textAt(line, from - 1) === '(' && value < 10)
  )
}

/** "3PL", "5G", "2FA": a word hangs on the figure that is no unit. */
const hasSuffix = (line: Line, { to, spelled }: Numeral) =>
  !spelled && touches(line, to) && isWord(line, to) && !isUnit(line, to) && !/^(?:st|nd|rd|th)$/.test(textAt(line, to))

function isUnit(line: Line, at: number): boolean {
  const word = textAt(line, at)
  if (word.length === 1 && startsUpper(line, at)) return false
  return lexicon.units.has(word) || lexicon.time.has(word) || lexicon.tightTime.has(word)
}
