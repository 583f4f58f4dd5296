/** Reads a whole of countable things as a share in words: "every store", "all guests", "both projects". Knows no figures. */
import { lexicon, numbers } from './lexicon.ts'
import { isFigure, isSign, isWord, type Line, type Reading, skip, take, textAt } from './line.ts'
import { negationBefore } from './negations.ts'
import { isPlural, nounAt } from './nouns.ts'

/** "every store", "every one"; not "did not know every store", "every guest was happy". */
export function every(line: Line, at: number, floor: number): Reading | undefined {
  if (negationBefore(line, at, floor, 6) >= 0) return undefined
  const next = textAt(line, at + 1)
  if (next === 'one' || (next === 'single' && textAt(line, at + 2) === 'one'))
    return shared(line, at, next === 'one' ? at + 1 : at + 2)
  if (next === 'single' && isWord(line, at + 2) && !lexicon.everyIdioms.has(textAt(line, at + 2)))
    return shared(line, at, at + 2)
  if (lexicon.everyIdioms.has(next)) return undefined
  return shared(
    line,
    at,
    nounAt(line, at + 1, (word) => lexicon.everyThings.has(word) || isServed(word)),
  )
}

/** "all guests", "each of the schools"; not "for all guests". How many "all 14" are is read by the number. */
export function all(line: Line, at: number, floor: number): Reading | undefined {
  if (/^(?:for|across|with|among|between|to|from|by|of)$/.test(textAt(line, at - 1))) return undefined
  const of = textAt(line, at + 1) === 'of' ? 1 : 0
  if ((textAt(line, at) === 'each' && !of) || negationBefore(line, at, floor, 6) >= 0) return undefined
  const from = at + of + (owners.test(textAt(line, at + of + 1)) ? 2 : 1)
  if (isFigure(line, from) || numbers.has(textAt(line, from))) return undefined
  return shared(
    line,
    at,
    nounAt(line, from, (word) => isServed(word) && isPlural(word)),
  )
}

/** "everyone passed"; not "everyone was happy". */
export const everyone = (line: Line, at: number): Reading | undefined =>
  lexicon.turnout.has(textAt(line, at + 1)) ? take(at, at + 1, 'ratio', false) : undefined

/** "both projects"; not "both the nurses and the doctors". */
export function both(line: Line, at: number): Reading | undefined {
  const from = at + (textAt(line, at + 1) === 'of' ? 2 : 1)
  const noun = nounAt(
    line,
    from + (owners.test(textAt(line, from)) ? 1 : 0),
    (word) => isPlural(word) && !lexicon.notCounted.has(word) && !lexicon.bothIdioms.has(word),
  )
  return textAt(line, noun + 1) === 'and' && noun >= 0 ? skip(noun) : shared(line, at, noun)
}

/** "sold out". */
export const soldOut = (line: Line, at: number): Reading | undefined =>
  textAt(line, at + 1) === 'out' && textAt(line, at + 2) !== 'of' && textAt(line, at + 2) !== 'to'
    ? take(at, at + 2, 'ratio', false)
    : undefined

const owners = /^(?:the|our|my|these|those)$/
const isServed = (word: string) => lexicon.guests.has(word) || lexicon.people.has(word)

/** The whole, up to its noun, unless what is said of it is a feeling. */
function shared(line: Line, from: number, noun: number): Reading | undefined {
  if (noun < 0) return undefined
  for (let at = noun + 1; at <= noun + 4 && !isSign(line, at); at++)
    if (lexicon.feelings.has(textAt(line, at))) return undefined
  return take(from, noun + 1, 'ratio', false)
}
