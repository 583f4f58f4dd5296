/** Joins quantities that are told against one another: from–to, "instead of", "down from". Knows no numbers. */
import { isCompared } from './bare.ts'
import { lexicon } from './lexicon.ts'
import { isSign, type Item, type Line, textAt } from './line.ts'

/** Two quantities this many tokens apart may still be one comparison. */
const mostBetween = 7

/** @param items in the order of the line */
export function join(line: Line, items: readonly Item[]): Item[] {
  return fold(
    fold(items, (a, b) => fromTo(line, a, b)),
    (a, b) => against(line, a, b),
  )
}

type Join = (a: Item, b: Item) => Item | undefined

function fold(items: readonly Item[], join: Join): Item[] {
  const out: Item[] = []
  for (const item of items) {
    const last = out.at(-1)
    const both = last && item.from - last.to <= mostBetween ? join(last, item) : undefined
    if (both) out[out.length - 1] = both
    else out.push(item)
  }
  return out
}

const change = (from: number, a: Item, b: Item): Item => ({
  from,
  to: b.to,
  kind: a.kind === 'frequency' && b.kind === 'frequency' ? 'frequency' : 'change',
  strict: true,
  alone: true,
})

/** "from 38 to 9", "$61k → $22k", "from a weekly to a daily", "cut eleven steps to four". */
function fromTo(line: Line, a: Item, b: Item): Item | undefined {
  const before = beforeArticle(line, a.from)
  const from = textAt(line, before) === 'from'
  if (isArrow(line, a.to, b.from)) return change(from ? before : a.from, a, b)
  const to = textAt(line, b.from) === 'to' ? b.from : beforeArticle(line, b.from)
  if (textAt(line, to) !== 'to' || to < a.to) return undefined
  if (from) return change(before, a, b)
  const moved = lexicon.moves.has(textAt(line, before)) && a.kind !== 'frequency'
  const often = a.kind === 'frequency' && b.kind === 'frequency'
  return to === a.to && (moved || often) ? change(a.from, a, b) : undefined
}

/** The word before a quantity and its article: the "from" of "from a weekly". */
const beforeArticle = (line: Line, at: number) => (/^(?:an?|the|our)$/.test(textAt(line, at - 1)) ? at - 2 : at - 1)

/** "→", "->", "=>", "-->", with at most a bracket or a word beside it. */
function isArrow(line: Line, from: number, to: number): boolean {
  let arrow = false
  for (let at = from; at < to; at++) {
    const text = textAt(line, at)
    if (text === '→' || text === '⇒' || text === '➜' || text === '➔' || text === '>') arrow = true
    else if (!isSign(line, at) && arrow) return false
    else if (text === ',' || text === ';' || text === '.') return false
  }
  return arrow
}

/** A share is not compared with a time. */
function alike(a: Item, b: Item): boolean {
  const own = (item: Item) => item.kind === 'percent' || item.kind === 'money' || item.kind === 'duration'
  return a.kind === b.kind || !own(a) || !own(b)
}

/** "7 days instead of 19", "4 days on average, down from 23", "after 2 hours where it had been 7". */
function against(line: Line, a: Item, b: Item): Item | undefined {
  if (isCompared(line, b.from)) return alike(a, b) ? change(a.from, a, b) : undefined
  const last = textAt(line, b.from - 1)
  if (last === 'from' && textAt(line, b.from - 2) === ',') return change(a.from, a, b)
  if (last !== 'been' && last !== 'was' && last !== 'at' && last !== 'were') return undefined
  for (let at = a.to; at < b.from; at++) if (textAt(line, at) === 'where') return change(a.from, a, b)
  return undefined
}
