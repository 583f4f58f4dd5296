/** Reads that there was none: "no incident", "nobody missed", "have not lost one since". Knows no figures. */
import { lexicon } from './lexicon.ts'
import { isWord, type Line, type Reading, skip, take, textAt } from './line.ts'
import { nounAt, wordsTo } from './nouns.ts'
import { readNumeral } from './numerals.ts'
import { unharmed } from './unharmed.ts'

/** Something that went wrong. */
export const isMishap = (word: string) => lexicon.events.has(word) || lexicon.mildEvents.has(word)

/** "no fire alarm since", "no more complaints", "no driver refused"; not "no doubt". */
export function no(line: Line, at: number): Reading | undefined {
  const next = textAt(line, at + 1)
  if (next === 'one') return nobody(line, at)
  if (next === 'more' || next === 'further' || next === 'other') {
    const trouble = nounAt(line, at + 2, isMishap)
    return trouble < 0 ? undefined : take(at, sinceEnd(line, trouble + 1), 'none', isPlain(line, at + 2, trouble))
  }
  if (lexicon.noIdioms.has(next) || !isWord(line, at + 1)) return undefined
  const mishap = nounAt(line, at + 1, isMishap)
  if (mishap >= 0) return take(at, sinceEnd(line, mishap + 1), 'none', isPlain(line, at + 1, mishap))
  const guest = nounAt(line, at + 1, (word) => lexicon.guests.has(word) || lexicon.people.has(word))
  if (guest >= 0) return take(at, guest + 1, 'none')
  const whole = unharmed(line, at)
  if (whole) return whole
  const plural = nounAt(line, at + 1)
  if (plural >= 0)
    return lexicon.notCounted.has(textAt(line, plural))
      ? undefined
      : take(at, sinceEnd(line, plural + 1), 'none', false)
  const last = wordsTo(line, at + 1, 3)
  return last >= 0 && textAt(line, last + 1) === 'since' ? take(at, last + 2, 'none') : undefined
}

/** "no outage", not "no issues" or "no major outage", which only a lenient reading takes. */
const isPlain = (line: Line, from: number, noun: number) =>
  !lexicon.mildEvents.has(textAt(line, noun)) && !lexicon.softeners.has(textAt(line, from))

/** Takes in "since", "for two quarters", "in 16 months". */
function sinceEnd(line: Line, at: number): number {
  const text = textAt(line, at)
  if (text === 'since') return at + 1
  if (text !== 'for' && text !== 'in') return at
  const from = at + (textAt(line, at + 1) === 'the' ? 2 : 1)
  if (textAt(line, from) === 'a' && lexicon.time.has(textAt(line, from + 1))) return from + 2
  const number = readNumeral(line, from)
  if (number && lexicon.time.has(textAt(line, number.to))) return number.to + 1
  return at
}

/** "zero data loss", "to zero"; not "zero trust". */
export function zero(line: Line, at: number, floor: number): Reading | undefined {
  const next = textAt(line, at + 1)
  if (textAt(line, at - 1) === 'to' && at - 1 >= floor && textAt(line, at - 2) !== 'close' && !isWord(line, at + 1))
    return take(at - 1, at + 1, 'none')
  if (lexicon.zeroIdioms.has(next)) return skip(at + 2)
  const named = /^(?:day|ground|patient|sprint|week|inbox|year|phase)$/.test(textAt(line, at - 1))
  if (named) return skip(at + 1)
  const mishap = nounAt(line, at + 1, isMishap)
  const noun = mishap >= 0 ? mishap : nounAt(line, at + 1) >= 0 ? nounAt(line, at + 1) : wordsTo(line, at + 1, 1)
  if (noun >= 0) return take(at, sinceEnd(line, noun + 1), 'none', true, textAt(line, at - 1) !== 'from')
  return take(at, at + 1, 'none', true, textAt(line, at - 1) !== 'from')
}

/** "nobody missed the ferry"; not "nobody knew". */
export function nobody(line: Line, at: number): Reading | undefined {
  const to = textAt(line, at) === 'no' ? at + 2 : at + 1
  const next = textAt(line, to)
  const perfect = /^ha(?:s|ve|d)$/.test(next)
  const strict = lexicon.mishapVerbs.has(textAt(line, perfect ? to + 1 : to))
  if (strict) return take(at, to, 'none')
  const idle =
    !isWord(line, to) || lexicon.mindVerbs.has(next) || (lexicon.stops.has(next) && !/^(?:was|had|got)$/.test(next))
  return idle ? undefined : take(at, to, 'none', false)
}

/** "the audit found nothing", "nothing was lost". */
export function nothing(line: Line, at: number): Reading | undefined {
  const after = /^(?:was|is|has|got)$/.test(textAt(line, at + 1)) ? textAt(line, at + 2) : textAt(line, at + 1)
  const mishap = losses.test(textAt(line, at - 1)) || losses.test(after)
  return mishap ? take(at, at + 1, 'none', false) : undefined
}

const losses = /^(?:found|lost|missed|dropped|broke|broken|failed|damaged|stolen|missing|cost)$/

/** "none of the 14 tenants", "from 37 to none"; not "second to none", "none of this". */
export function none(line: Line, at: number): Reading | undefined {
  if (textAt(line, at - 1) === 'bar' || textAt(line, at - 2) === 'second') return undefined
  const next = textAt(line, at + 1)
  const idiom = next === 'the' && /^(?:less|worse|wiser)$/.test(textAt(line, at + 2))
  if (idiom || next === 'other' || next === 'too' || next === 'whatsoever') return undefined
  if (next !== 'of') return take(at, at + 1, 'none')
  if (/^(?:this|that|it|us|you|which|what|my|your)$/.test(textAt(line, at + 2))) return undefined
  const owned = isWord(line, at + 2) && lexicon.stops.has(textAt(line, at + 2)) ? at + 3 : at + 2
  const number = readNumeral(line, owned)
  const noun = number ? -1 : nounAt(line, owned)
  return take(at, number?.to ?? (noun >= 0 ? noun + 1 : owned), 'none')
}

/** "not one pupil", "not a single row"; not "not one to complain". */
export function not(line: Line, at: number): Reading | undefined {
  const next = textAt(line, at + 1)
  const from = next === 'one' ? at + 2 : next === 'a' && textAt(line, at + 2) === 'single' ? at + 3 : 0
  if (!from) return undefined
  const single = textAt(line, from) === 'single' ? from + 1 : from
  const noun = wordsTo(line, single, 1)
  if (noun < 0) return textAt(line, single) === 'of' ? take(at, single, 'none') : undefined
  const far = nounAt(line, single, isMishap)
  return take(at, (far >= 0 ? far : noun) + 1, 'none')
}

/** "without a single error", "without any downtime"; not "without delay". */
export function without(line: Line, given: number): Reading | undefined {
  const at = /^(?:losing|missing|dropping|stopping|breaking)$/.test(textAt(line, given + 1)) ? given + 1 : given
  const one = /^(?:a|an|any|one|further|another)$/.test(textAt(line, at + 1))
  const single = one && textAt(line, at + 2) === 'single'
  const from = at + (single ? 3 : one ? 2 : 1)
  const noun = nounAt(line, from, isMishap)
  if (noun >= 0)
    return noun === at + 1 && (textAt(line, noun) === 'delay' || lexicon.mildEvents.has(textAt(line, noun)))
      ? undefined
      : take(given, noun + 1, 'none', isPlain(line, from, noun))
  return (single || (one && at > given)) && isWord(line, from) ? take(given, from + 1, 'none') : undefined
}
