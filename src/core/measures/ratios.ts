/** Reads shares of a number: "9 of 10", "one in 31", "4.6/5", "4:1". Knows no plain counts. */
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, type Reading, skip, take, textAt, touches } from './line.ts'
import { isPlural, nounAt } from './nouns.ts'
import { type Numeral, readNumeral } from './numerals.ts'

const owners = new Set(['the', 'every', 'our', 'all', 'its', 'their', 'my', 'these', 'those', 'his', 'her'])

export function ratio(line: Line, number: Numeral): Reading | undefined {
  return byMark(line, number) ?? outOf(line, number) ?? ofAll(line, number) ?? inMany(line, number)
}

/** "4.6/5", "6:1". */
function byMark(line: Line, { from, to }: Numeral): Reading | undefined {
  const mark = textAt(line, to)
  if ((mark !== '/' && mark !== ':') || !isFigure(line, to + 1)) return undefined
  if (mark === ':' && !touches(line, to + 1)) return undefined
  return take(from, to + 2, 'ratio')
}

/** "57 of 62", "nine of the eleven", "3rd out of 40", "two of the sites"; not "one of the best", "three of us". */
function ofAll(line: Line, number: Numeral): Reading | undefined {
  const ordinal = touches(line, number.to) && /^(?:st|nd|rd|th)$/.test(textAt(line, number.to)) ? 1 : 0
  const at = number.to + ordinal
  const out = textAt(line, at) === 'out' ? 1 : 0
  if (textAt(line, at + out) !== 'of') return ordinal ? skip(at) : undefined
  let of = at + out + 1
  const owned = owners.has(textAt(line, of))
  if (owned) of++
  if (owned && owners.has(textAt(line, of))) of++
  const whole = readNumeral(line, of)
  if (whole && whole.value >= number.value) {
    const idle = number.value === 1 && (owned || number.spelled) && !out
    return take(number.from, whole.to, 'ratio', !idle, !idle)
  }
  if (number.value === 1 || ordinal) return skip(at)
  if (owned && nounAt(line, of) >= 0) return take(number.from, nounAt(line, of) + 1, 'ratio', false)
  return textAt(line, of) === 'them'
    ? take(number.from, of + 1, 'ratio', false)
    : textAt(line, of) === 'us'
      ? skip(of + 1)
      : undefined
}

/** "three patients out of 48,000". */
function outOf(line: Line, number: Numeral): Reading | undefined {
  const noun = number.value === 1 ? number.to : nounAt(line, number.to)
  if (noun < 0 || textAt(line, noun + 1) !== 'out' || textAt(line, noun + 2) !== 'of') return undefined
  const whole = readNumeral(line, noun + 3 + (owners.has(textAt(line, noun + 3)) ? 1 : 0))
  return whole && whole.value >= number.value ? take(number.from, whole.to, 'ratio') : undefined
}

/** "one in 31", "nine seats in ten"; not "23 nurses in nine months". */
function inMany(line: Line, number: Numeral): Reading | undefined {
  const noun = textAt(line, number.to) === 'in' ? number.to - 1 : thingBefore(line, number)
  if (noun < 0 || textAt(line, noun + 1) !== 'in') return undefined
  const every = textAt(line, noun + 2) === 'every' ? 1 : 0
  const whole = readNumeral(line, noun + 2 + every)
  if (
    !whole ||
    whole.value <= number.value ||
    whole.decimal ||
    whole.low !== undefined ||
    (whole.value > 1900 && whole.value < 2100)
  )
    return undefined
  const after = textAt(line, whole.to)
  if (
    after === '%' ||
    after === '-' ||
    lexicon.time.has(after) ||
    lexicon.timeModifiers.has(after) ||
    lexicon.tightTime.has(after)
  )
    return undefined
  if (lexicon.currencyWords.has(after) || (touches(line, whole.to) && isWord(line, whole.to))) return undefined
  const counts = isWord(line, whole.to) && isPlural(after)
  return noun >= number.to && counts ? undefined : take(number.from, whole.to, 'ratio')
}

/** The counted thing, or one word in the singular: "one patient in eight". */
function thingBefore(line: Line, number: Numeral): number {
  if (number.value !== 1) return nounAt(line, number.to)
  for (let at = number.to; at < number.to + 3 && isWord(line, at); at++) {
    if (textAt(line, at + 1) === 'in') return at
  }
  return -1
}
