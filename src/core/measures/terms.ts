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

/** A measure only beside another, "weekly to daily", or where it is so now: "we now ship weekly". */
export function often(line: Line, at: number): Reading {
  for (let back = at - 1; back >= at - 4 && isWord(line, back); back--)
    if (textAt(line, back) === 'now') return take(at, at + 1, 'frequency', false)
  return take(at, at + 1, 'frequency', textAt(line, at + 1) !== 'now', textAt(line, at + 1) === 'now')
}
/** "within weeks", "from weeks to days"; by itself nothing. */
export function plainTime(line: Line, at: number): Reading {
  const before = textAt(line, at - 1)
  const brief = before === 'within' || (before === 'in' && !isWord(line, at + 1))
  return take(at, at + 1, 'duration', false, brief)
}

/** "on the first attempt", "at the second try". */
export function attempt(line: Line, at: number, floor: number): Reading | undefined {
  if (!/^(?:attempt|try|go)$/.test(textAt(line, at + 1))) return undefined
  const link = /^(?:the|our|my|his|her|their|its)$/.test(textAt(line, at - 1)) ? at - 2 : at - 1
  const told = /^(?:on|at|in)$/.test(textAt(line, link)) && link >= floor && link > line.from
  return told ? take(link, at + 2, 'count', false) : undefined
}

/** "an evening a week". */
const partOfDay = /^(?:morning|afternoon|evening)$/

/** "within a day", "an hour a week", "takes a week", "longer by a day"; not "a day later", "one day". */
export function aTime(line: Line, at: number, floor: number): Reading | undefined {
  const few = textAt(line, at + 1) === 'few' || textAt(line, at + 1) === 'couple'
  const unit = at + (few ? (textAt(line, at + 2) === 'of' ? 3 : 2) : 1)
  if (!lexicon.time.has(textAt(line, unit))) {
    const week = partOfDay.test(textAt(line, unit)) ? rated(line, unit + 1) : 0
    return week ? take(at, week, 'rate') : undefined
  }
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
  const told = bounded || lead === 'by' || (lead === 'to' ? isHeld(line, from - 1) : lexicon.doing.has(lead))
  return take(told ? start : at, unit + 1, 'duration', textAt(line, at - 1) === 'under', told)
}

/** "kept the power cut to an hour", "is down to a day". */
function isHeld(line: Line, to: number): boolean {
  for (let back = to - 1; back >= to - 4 && isWord(line, back); back--)
    if (lexicon.moves.has(textAt(line, back)) || /^(?:kept|keep|keeps|held|hold|holds)$/.test(textAt(line, back)))
      return true
  return false
}

/** "five-day", "two-thirds", "tenfold", "six-figure", "same-day": one word that holds a quantity; undefined for any other. */
export function compound(line: Line, at: number): Reading | undefined {
  const text = textAt(line, at)
  const dash = text.indexOf('-')
  if (/^(?:same|next|sub)-/.test(text) && lexicon.time.has(text.slice(dash + 1)))
    return take(at, at + 1, 'duration', false)
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
