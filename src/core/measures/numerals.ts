/** Reads a number in figures or words, and ranges of two. Knows how numbers are written, not what they count. */
import { lexicon, numbers, scales, tightScales } from './lexicon.ts'
import { isFigure, isWord, type Line, textAt, tokenAt, touches } from './line.ts'

export interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Written in letters. */
  readonly spelled: boolean
  readonly decimal: boolean
  /** "a few hundred", "half a million". */
  readonly vague: boolean
  /** The first of two: "20–25", "three or four". */
  readonly low?: number
}

/** The number that starts at a token, range included; undefined for dates, version numbers and the like. */
export function readNumeral(line: Line, at: number): Numeral | undefined {
  const first = readOne(line, at)
  if (!first) return undefined
  const link = rangeLink(line, first)
  const second = link ? readOne(line, link) : undefined
  if (!second || second.value <= first.value || (second.vague && !first.vague)) return first
  return { ...second, from: at, low: first.value, spelled: first.spelled && second.spelled }
}

/** Where a range's second number would start, 0 where there is none. */
function rangeLink(line: Line, first: Numeral): number {
  const at = first.to
  const text = textAt(line, at)
  if ((text === '-' || text === '–' || text === '—') && isFigure(line, at + 1)) return at + 1
  if (text === 'to' && textAt(line, first.from - 1) !== 'from' && isPlain(line, at + 1)) return at + 1
  if (text === 'or' && first.spelled) return at + 1
  return 0
}

const isPlain = (line: Line, at: number) => isFigure(line, at) || numbers.has(textAt(line, at))

function readOne(line: Line, at: number): Numeral | undefined {
  const figure = isFigure(line, at)
  const base = figure ? inFigures(line, at) : isWord(line, at) ? inWords(line, at) : undefined
  return base && scaled(line, base)
}

/** "70 000" is one number, "1.2.3" none. */
function inFigures(line: Line, at: number): Numeral | undefined {
  let text = textAt(line, at)
  let to = at + 1
  if (/^[1-9]\d{0,2}$/.test(text)) while (isThousands(line, to)) text += textAt(line, to++)
  const value = valueOf(text)
  if (value === undefined) return undefined
  return { from: at, to, value, spelled: false, decimal: !Number.isInteger(value), vague: false }
}

function isThousands(line: Line, at: number): boolean {
  const token = tokenAt(line, at)
  const before = tokenAt(line, at - 1)
  return (
    token?.kind === 'number' && /^\d{3}$/.test(token.text) && token.start - (before?.end ?? 0) === 1 && at < line.to
  )
}

const group = /^\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/

/** Undefined for what has too many dots, or zeros in front ("$XX,000"). */
export function valueOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return text.length > 1 && text[0] === '0' ? undefined : Number(text)
  if (group.test(text)) return Number(text.replaceAll(/[^\d.,]/g, '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'))
  return undefined
}

/** "nine", "twenty-three", "two hundred and ten", "a dozen", "a few hundred", "half a million". */
function inWords(line: Line, at: number): Numeral | undefined {
  const text = textAt(line, at)
  const make = (to: number, value: number, vague = false): Numeral => ({
    from: at,
    to,
    value,
    spelled: true,
    decimal: false,
    vague,
  })
  const plain = wordValue(text)
  if (plain !== undefined) {
    const unit = plain >= 20 && plain % 10 === 0 ? numbers.get(textAt(line, at + 1)) : undefined
    return unit !== undefined && unit > 0 && unit < 10 ? make(at + 2, plain + unit) : make(at + 1, plain)
  }
  const second = textAt(line, at + 1)
  if (text === 'a' || text === 'an') {
    if (scales.has(second)) return make(at + 1, 1)
    if (second === 'few' && scales.has(textAt(line, at + 2))) return make(at + 2, 3, true)
    if (second === 'couple' && scales.has(textAt(line, at + 2))) return make(at + 2, 2, true)
    if (second === 'couple' && textAt(line, at + 2) === 'of' && scales.has(textAt(line, at + 3)))
      return make(at + 3, 2, true)
    return undefined
  }
  if ((text === 'several' || text === 'many') && scales.has(second)) return make(at + 1, 3, true)
  if (text === 'half' && second === 'a' && scales.has(textAt(line, at + 2))) return make(at + 2, 0.5)
  return undefined
}

/** "twenty-three" is one word. */
function wordValue(text: string): number | undefined {
  const value = numbers.get(text)
  if (value !== undefined) return value
  const dash = text.indexOf('-')
  if (dash < 0) return undefined
  const tens = numbers.get(text.slice(0, dash))
  const unit = numbers.get(text.slice(dash + 1))
  return tens !== undefined && unit !== undefined && tens >= 20 && unit > 0 && unit < 10 ? tens + unit : undefined
}

/** "4k", "1.4 million", "two hundred and ten", "two and a half". */
function scaled(line: Line, base: Numeral): Numeral {
  let { to, value } = base
  for (let more = 0; more < 3; more++) {
    const text = textAt(line, to)
    const tight = !base.spelled && touches(line, to) ? tightScales.get(text) : undefined
    const scale = scales.get(text) ?? tight
    if (scale === undefined || isUnitHere(line, to, text)) break
    value *= scale
    to++
    if (base.spelled) [to, value] = withRest(line, to, value)
  }
  if (textAt(line, to) === 'and' && textAt(line, to + 1) === 'a' && textAt(line, to + 2) === 'half')
    return { ...base, to: to + 3, value: value + 0.5, decimal: true }
  return { ...base, to, value, decimal: base.decimal && value === base.value }
}

/** "m" right behind a figure may be a metre or a million; "mm" is a millimetre unless money stands before it. */
const isUnitHere = (line: Line, at: number, text: string) =>
  (text === 'mm' || text === 't') && !lexicon.currencySigns.has(textAt(line, at - 2))

/** What follows "hundred": "two hundred and ten". */
function withRest(line: Line, at: number, value: number): [number, number] {
  const from = textAt(line, at) === 'and' ? at + 1 : at
  const rest = wordValue(textAt(line, from))
  return rest !== undefined && rest < 100 && rest > 0 ? [from + 1, value + rest] : [at, value]
}
