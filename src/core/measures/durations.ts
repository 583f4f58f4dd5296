/** Reads lengths of time, and tells those that only say when: "six months later". Knows no other units. */
import { rated } from './edges.ts'
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, type Reading, skip, take, textAt, tokenAt, touches } from './line.ts'
import { type Numeral, readNumeral } from './numerals.ts'

export function duration(line: Line, number: Numeral): Reading | undefined {
  const joined = hyphened(line, number)
  if (joined) return joined
  let to = unitEnd(line, number)
  if (!to) return undefined
  for (let more = textAt(line, to) === 'and' ? to + 1 : to; ; more = to) {
    const end = isFigure(line, more) ? restEnd(line, more) : 0
    if (!end) break
    to = end
  }
  const after = textAt(line, to)
  const last = textAt(line, to - 1)
  if (after === 'ago' || after === 'old' || after === 'into') return skip(to + 1)
  if (after === 'in' && !isWord(line, to + 1) && !isFigure(line, to + 1)) return skip(to + 1)
  if (after === 'later' || after === 'on')
    return textAt(line, to + 1) === 'than'
      ? take(number.from, to + 1, 'duration')
      : isMoment(line, to)
        ? skip(to + 1)
        : take(number.from, to, 'duration')
  if (after === 'of' && last.startsWith('y')) return skip(to)
  if (after === 'experience' || (after === "'" && textAt(line, to + 1) === 'experience')) return skip(to + 1)
  if (rated(line, to)) return take(number.from, to, 'rate')
  if (lexicon.timeQualifiers.has(after))
    return take(number.from, to + 1, 'duration', !(after === 'before' && number.from === line.from))
  return framed(line, number, to)
}

/** The minutes of "2 hours 40 minutes" and "1h 20m". */
function restEnd(line: Line, at: number): number {
  if (textAt(line, at + 1) === 'm' && touches(line, at + 1)) return at + 2
  const next = readNumeral(line, at)
  return next ? unitEnd(line, next) : 0
}

/** "two days later", "a week on, …" say when. */
const isMoment = (line: Line, at: number) => textAt(line, at) === 'later' || !isWord(line, at + 1)

/** Index after the unit of time, 0 where there is none: "weeks", "working days", "h". */
function unitEnd(line: Line, { to, spelled }: Numeral): number {
  const plus = textAt(line, to) === '+' ? 1 : 0
  let at = to + plus
  const word = textAt(line, at)
  if (!spelled && lexicon.tightTime.has(word) && tokenAt(line, at)?.raw === word && gap(line, at) < 2) return at + 1
  for (let more = 0; more < 2 && lexicon.timeModifiers.has(textAt(line, at)); more++) at++
  return lexicon.time.has(textAt(line, at)) ? at + 1 : 0
}

const gap = (line: Line, at: number) => (tokenAt(line, at)?.start ?? 0) - (tokenAt(line, at - 1)?.end ?? 0)

/** "a 30-minute run", "4-week delivery": how long, unless it is how long something was held. */
function hyphened(line: Line, { from, to, spelled }: Numeral): Reading | undefined {
  if (textAt(line, to) !== '-' || !touches(line, to) || !touches(line, to + 1)) return undefined
  const [unit = '', rest] = textAt(line, to + 1).split('-')
  if (!lexicon.time.has(unit)) return isWord(line, to + 1) && lexicon.people.has(unit) ? skip(to + 2) : undefined
  return rest === 'old' || isActivity(line, to + 2)
    ? skip(to + 2)
    : take(from, to + 2, 'duration', !spelled && unit !== 'day')
}

/** "a two-day workshop", "the six-week user test". */
export const isActivity = (line: Line, at: number): boolean =>
  lexicon.activities.has(textAt(line, at)) || (isWord(line, at) && lexicon.activities.has(textAt(line, at + 1)))

/** A stretch of time in which something happened is no measure by itself. */
function framed(line: Line, number: Numeral, to: number): Reading {
  const { from } = number
  const before = textAt(line, from - 1)
  const opens = from - 1 <= line.from || textAt(line, from - 2) === ','
  if (isFrame(line, from, to, opens)) return take(from, to, 'duration', false, false)
  if (number.value === 1 && number.spelled) return take(from, to, 'duration', false, doing(line, from))
  const lenient = before === 'for' || before === 'every' || before === 'after' || before === 'the'
  const when = textAt(line, to) === 'after' || (before === 'within' && opens)
  return take(from, to, 'duration', !lenient && !when)
}

/** "the next three weeks", "by the end of two years", "Over six weeks, …", "Two weeks after the launch, …". */
function isFrame(line: Line, from: number, to: number, opens: boolean): boolean {
  const before = textAt(line, from - 1)
  if (lexicon.frames.has(before) || (before === 'of' && textAt(line, from - 2) === 'end')) return true
  if (before === 'after') return !/^(?:ms|s|sec|min|hour|hr|second|minute|h$)/.test(textAt(line, to - 1))
  if (textAt(line, to) === 'after') return from === line.from || (opens && lexicon.bounds.has(before))
  return opens && /^(?:over|in|during|for)$/.test(before)
}

/** "takes one day", "within one hour"; not "one day I left". */
const doing = (line: Line, from: number) => lexicon.doing.has(textAt(line, from - 1))
