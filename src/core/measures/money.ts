/** Reads amounts of money, the sign or code before or after. Knows no other units. */
import { rated, startOf } from './edges.ts'
import { lexicon } from './lexicon.ts'
import { isFigure, isWord, type Line, type Reading, startsUpper, take, textAt, touches } from './line.ts'
import type { Numeral } from './numerals.ts'

/** "€900", "R$ 210 thousand", "70 000 francs", "12k USD". */
export function inMoney(line: Line, number: Numeral, floor: number): Reading | undefined {
  let { from, to } = number
  const before = textAt(line, from - 1)
  let money = false
  if (lexicon.currencySigns.has(before) && from - 1 >= floor) {
    from -= touches(line, from - 1) && isWord(line, from - 2) && from - 2 >= floor ? 2 : 1
    money = true
  } else if (
    from - 1 >= floor &&
    lexicon.currencyCodes.has(before) &&
    (startsUpper(line, from - 1) || before.length < 3)
  ) {
    from--
    money = true
  } else if (
    from - 2 >= floor &&
    before === '.' &&
    (textAt(line, from - 2) === 'rs' || textAt(line, from - 2) === 'fr')
  ) {
    from -= 2
    money = true
  }
  const after = textAt(line, to)
  if (lexicon.currencySigns.has(after) && !(touches(line, to + 1) && isFigure(line, to + 1))) {
    to++
    money = true
  } else if (
    lexicon.currencyWords.has(after) ||
    (lexicon.currencyCodes.has(after) && (startsUpper(line, to) || after.length < 3))
  ) {
    to++
    money = true
  } else if (money && lexicon.currencyWords.has(textAt(line, to))) to++
  if (!money) return undefined
  if (textAt(line, to) === '+') to++
  return take(startOf(line, from, floor), rated(line, to) || to, 'money')
}
