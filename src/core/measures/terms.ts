/** Reads how often and how long in words: "daily", "weeks", "within a day", "a five-day week". Knows no figures. */
import { isActivity } from './durations.ts'
import { rated, startOf } from './edges.ts'
import { lexicon, numbers } from './lexicon.ts'
import { isWord, type Line, type Reading, skip, take, textAt } from './line.ts'

/** "within the hour". */
export function withinThe(line: Line, at: number): Reading | undefined {
  const unit = textAt(line, at + 1) === 'the' || textAt(line, at + 1) === 'one' ? at + 2 : 0
  return unit && lexicon.time.has(textAt(line, unit)) ? take(at, unit + 1, 'duration', false) : undefined
}

/** A measure only beside another: "weekly to daily". */
export const often = (_: Line, at: number): Reading => take(at, at + 1, 'frequency', true, false)
/** "within weeks", "from weeks to days"; by itself nothing. */
export function plainTime(line: Line, at: number): Reading {
  const before = textAt(line, at - 1)
  const brief = before === 'within' || (before === 'in' && !isWord(line, at + 1))
  return take(at, at + 1, 'duration', false, brief)
}

/** "within a day", "an hour a week", "takes a week"; not "a day later", "one day". */
export function aTime(line: Line, at: number, floor: number): Reading | undefined {
  const few = textAt(line, at + 1) === 'few' || textAt(line, at + 1) === 'couple'
  const unit = at + (few ? (textAt(line, at + 2) === 'of' ? 3 : 2) : 1)
  if (!lexicon.time.has(textAt(line, unit))) return undefined
  const after = textAt(line, unit + 1)
  if (after === 'later' || after === 'ago' || after === 'long') return skip(unit + 1)
  const from = startOf(line, at, floor)
  const bounded = from < at && /^(?:within|under|over|than)$/.test(textAt(line, at - 1))
  const lead = textAt(line, from - 1)
  const inside = lead === 'in' && from > floor
  const start = inside ? from - 1 : from
  if (few) return bounded || inside ? take(start, unit + 1, 'duration', false) : skip(unit + 1)
  const rate = rated(line, unit + 1)
  if (rate) return take(at, rate, 'rate')
  if (lexicon.timeQualifiers.has(after)) return take(at, unit + 2, 'duration', after !== 'before')
  if (!bounded && !inside && /^(?:second|quarter)$/.test(textAt(line, unit))) return undefined
  const told = bounded || (lexicon.doing.has(lead) && lead !== 'to')
  return take(told ? start : at, unit + 1, 'duration', textAt(line, at - 1) === 'under', told)
}

/** "five-day", "two-thirds", "tenfold", "six-figure": one word that holds a number; undefined for any other. */
export function compound(line: Line, at: number): Reading | undefined {
  const text = textAt(line, at)
  const dash = text.indexOf('-')
  const value = numbers.get(dash > 0 ? text.slice(0, dash) : text.endsWith('fold') ? text.slice(0, -4) : '')
  if (value === undefined) return undefined
  const rest = dash > 0 ? text.slice(dash + 1) : 'fold'
  if (rest === 'fold')
    return /^(?:is|was|are|were)$/.test(textAt(line, at - 1)) ? undefined : take(at, at + 1, 'multiple')
  if (/^(?:thirds?|quarters?|fifths?|tenths?)$/.test(rest)) return take(at, at + 1, 'multiple')
  if (rest === 'figure' || rest === 'digit') return take(at, at + 1, rest === 'digit' ? 'percent' : 'money', false)
  if (!lexicon.time.has(rest.split('-')[0] ?? '') || rest.endsWith('old')) return undefined
  return isActivity(line, at + 1) ? skip(at + 1) : take(at, at + 1, 'duration', false)
}
