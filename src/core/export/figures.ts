/** Finds amounts of money, figures and percentages in any text, one by one. Leans on what reads measures. */
import { readLine } from '../measures.ts'
import { lexicon } from '../measures/lexicon.ts'
import { isWord, type Line, lineOf, textAt, tokenAt } from '../measures/line.ts'
import { readNumeral } from '../measures/numerals.ts'
import type { Span, Token } from '../model.ts'
import { tokenize } from '../words.ts'

export interface FoundFigure extends Span {
  readonly kind: 'amount' | 'figure' | 'percentage'
  /** What is the same however it is written. */
  readonly same: string
}

/** Numbers in letters up to here tell nobody anything. */
const smallest = 20

/** In order, not overlapping. The numbers of a list and of headings are left alone. */
export function findFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = []
  for (const { start, end } of linesOf(text)) {
    const marked = /^[\s>#*-]{0,40}\d{1,3}[.)](?=\s)/.exec(text.slice(start, end))?.[0].length ?? 0
    const from = start + marked
    const tokens = tokenize(text.slice(from, end), from)
    const line = lineOf(tokens, { start: from, end, from: 0, to: tokens.length })
    let floor = 0
    for (const each of [...amountsIn(line), ...glued(tokens)].sort((one, other) => one.from - other.from)) {
      found.push(...numbersIn(line, floor, each.from), each)
      floor = each.to
    }
    found.push(...numbersIn(line, floor, tokens.length))
  }
  return found.filter(({ start, end }) => end > start)
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const cut = text.indexOf('\n', start)
    const end = cut < 0 ? text.length : cut
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

const rates = new Set(['a', 'an', 'per', '/', 'each', 'every'])

interface Placed extends FoundFigure {
  /** Indexes of tokens, `to` exclusive. */
  readonly from: number
  readonly to: number
}

const textOf = (line: Line, from: number, to: number): string =>
  line.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
    .replace(/[,'’\s]/g, '')
    .replace(/per-?cent$/, '%')

function placed(line: Line, from: number, to: number, kind: FoundFigure['kind']): Placed {
  const [first, last] = [line.tokens[from] as Token, line.tokens[to - 1] as Token]
  return { from, to, kind, start: first.start, end: last.end, same: textOf(line, from, to) }
}

/** Money with its sign and its unit, a share with its sign: “over” before it and “a year” behind it can stay. */
function amountsIn(line: Line): Placed[] {
  return readLine(line).flatMap(({ kind, ...item }): Placed[] => {
    if (kind !== 'money' && kind !== 'percent') return []
    const isPlain = (at: number) =>
      isWord(line, at) && !lexicon.currencyCodes.has(textAt(line, at)) && !readNumeral(line, at)
    let { from, to } = item
    while (from < item.to - 1 && isPlain(from)) from++
    for (let at = from + 1; at < to; at++) if (rates.has(textAt(line, at))) to = at
    return /\d|\p{L}/u.test(textOf(line, from, to))
      ? [placed(line, from, to, kind === 'money' ? 'amount' : 'percentage')]
      : []
  })
}

/** “EUR900”, “USD5m”: one word to the reader of measures. */
const glued = (tokens: readonly Token[]): Placed[] =>
  tokens.flatMap((token, at) =>
    token.kind === 'word' && /^(?:[A-Z]{3}|Rs|kr|Fr)\d/.test(token.raw) && !/^(?:SHA|UTF|ISO)/.test(token.raw)
      ? [{ from: at, to: at + 1, kind: 'amount' as const, start: token.start, end: token.end, same: token.text }]
      : [],
  )

/** Every number in digits, and those in letters that are large. */
function numbersIn(line: Line, from: number, to: number): FoundFigure[] {
  const found: FoundFigure[] = []
  for (let at = from; at < to;) {
    const numeral = readNumeral(line, at)
    const end = numeral ? Math.min(numeral.to, to) : at + 1
    const isNumber = line.tokens.slice(at, end).some(({ kind }) => kind === 'number')
    if (isNumber || (numeral && numeral.value >= smallest)) {
      const isShare = /^(?:%|percent)$/.test(tokenAt(line, end)?.text ?? '')
      found.push(placed(line, at, isShare ? end + 1 : end, isShare ? 'percentage' : 'figure'))
      at = isShare ? end + 1 : end
    } else at = end
  }
  return found
}
