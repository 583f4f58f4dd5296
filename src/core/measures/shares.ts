/** Reads shares and multiples in words: "halved", "a third", "twice as many", "every store". Knows no figures. */
import { rated } from './edges.ts'
import { lexicon, numbers } from './lexicon.ts'
import { isWord, type Line, type Reading, skip, take, textAt } from './line.ts'
import { neverOnce } from './negations.ts'
import { isPlural, nounAt } from './nouns.ts'

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

/** "cut in half", "by half", "half the time", "half of the cost", "half an hour". */
export function half(line: Line, at: number, floor: number): Reading | undefined {
  const before = textAt(line, at - 1)
  const next = textAt(line, at + 1)
  if ((next === 'a' || next === 'an') && lexicon.time.has(textAt(line, at + 2))) return take(at, at + 3, 'duration')
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
  if (textAt(line, at) === 'once') return neverOnce(line, at, floor)
  const next = textAt(line, at + 1)
  if (next === 'as') return take(at, isWord(line, at + 2) ? at + 3 : at + 2, 'multiple')
  return next === 'the' || next === 'that' ? take(at, at + 2, 'multiple') : take(at, at + 1, 'count', false)
}

/** "an order of magnitude". */
export function order(line: Line, at: number, floor: number): Reading | undefined {
  if (textAt(line, at + 1) !== 'of' || textAt(line, at + 2) !== 'magnitude') return undefined
  const counted = numbers.has(textAt(line, at - 1)) || textAt(line, at - 1) === 'an'
  return take(counted && at - 1 >= floor ? at - 1 : at, at + 3, 'multiple')
}

/** "hundreds of customers". */
export const manyOf = (line: Line, at: number): Reading | undefined =>
  textAt(line, at + 1) === 'of'
    ? take(
        at,
        textAt(line, at + 2) === 'thousands' || textAt(line, at + 2) === 'millions' ? at + 3 : at + 2,
        'count',
        false,
      )
    : undefined

/** "every store", "every one": a share in words. */
export function every(line: Line, at: number): Reading | undefined {
  const next = textAt(line, at + 1)
  if (next === 'one' || (next === 'single' && textAt(line, at + 2) === 'one'))
    return take(at, next === 'one' ? at + 2 : at + 3, 'ratio', false)
  if (next === 'single' && isWord(line, at + 2) && !lexicon.everyIdioms.has(textAt(line, at + 2)))
    return take(at, at + 3, 'ratio', false)
  if (lexicon.everyIdioms.has(next)) return undefined
  const noun = nounAt(line, at + 1, isShared)
  return noun >= 0 ? take(at, noun + 1, 'ratio', false) : undefined
}

const isShared = (word: string) => lexicon.everyThings.has(word) || lexicon.guests.has(word) || lexicon.people.has(word)

/** "both projects"; not "both the nurses and the doctors". */
export function both(line: Line, at: number): Reading | undefined {
  const from = at + (textAt(line, at + 1) === 'of' ? 2 : 1)
  const noun = nounAt(
    line,
    from + (/^(?:the|our|my|these|those)$/.test(textAt(line, from)) ? 1 : 0),
    (word) => isPlural(word) && !lexicon.notCounted.has(word) && !lexicon.bothIdioms.has(word),
  )
  if (noun < 0) return undefined
  return textAt(line, noun + 1) === 'and' ? skip(noun) : take(at, noun + 1, 'ratio', false)
}
