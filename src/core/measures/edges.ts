/** Finds where a quantity starts and where its rate ends: "about" before it, "a month" after it. Knows no kinds. */
import { lexicon, numbers } from './lexicon.ts'
import { isFigure, isWord, type Line, textAt, touches } from './line.ts'

/** Steps back over what bounds a quantity: "about", "more than", "at least", "~". */
export function startOf(line: Line, from: number, floor: number): number {
  let at = from
  for (let steps = 0; steps < 3; steps++) {
    const before = boundBefore(line, at)
    if (at - before < floor || !before) break
    at -= before
  }
  return at
}

/** How many tokens the bound right before takes. */
function boundBefore(line: Line, at: number): number {
  const last = textAt(line, at - 1)
  if (lexicon.boundSigns.has(last))
    return last === '>' && touches(line, at - 1) && /[-=–—]/.test(textAt(line, at - 2)) ? 0 : 1
  if (last === '-' || last === '−' || last === '–') return touches(line, at) && !touches(line, at - 1) ? 1 : 0
  const before = textAt(line, at - 2)
  if (last === 'than') return /^(?:more|less|fewer)$/.test(before) ? (textAt(line, at - 3) === 'no' ? 3 : 2) : 0
  if (last === 'to') return before === 'up' || before === 'close' ? 2 : 0
  if (last === 'least' || last === 'most') return before === 'at' ? 2 : 0
  return lexicon.bounds.has(last) ? 1 : 0
}

/** Index after the rate that starts here, or 0: "a month", "per 1,000 visits", "/day", "daily". */
export function rated(line: Line, at: number): number {
  const text = textAt(line, at)
  const next = textAt(line, at + 1)
  if (text === 'a' || text === 'an' || text === 'each' || text === 'every')
    return lexicon.rateUnits.has(next) ? at + 2 : 0
  if (text === '/') return isWord(line, at + 1) && touches(line, at) && touches(line, at + 1) ? at + 2 : 0
  if (text === 'per') return perEnd(line, at + 1)
  if (!lexicon.oftenWords.has(text)) return 0
  return isWord(line, at + 1) && !lexicon.stops.has(next) ? 0 : at + 1
}

/** "per hour", "per 1,000 subscribers", "per working day". */
function perEnd(line: Line, at: number): number {
  if (textAt(line, at) === 'cent') return 0
  const counted = isFigure(line, at) || numbers.has(textAt(line, at)) ? at + 1 : at
  if (!isWord(line, counted) || lexicon.stops.has(textAt(line, counted))) return 0
  return lexicon.timeModifiers.has(textAt(line, counted)) && isWord(line, counted + 1) ? counted + 2 : counted + 1
}
