/**
 * Shortens the plain words of a text before it is parsed: the parser looks for markup at each character, and in a story nine
 * of ten stand where none can be. Knows what markdown gives a meaning to.
 */
import type { Span } from './model.ts'

/** A text with the tree of a longer one, but for places and values. */
export interface Shortened {
  readonly text: string
  /** For each offset of it the one that it stands for. */
  readonly places: readonly number[]
}

/** What may define a link, which is found by its words; and a byte order mark, which the parser does not count. */
const never = /\]:|^\ufeff/

/** The text with each run of plain words as one letter or two. Undefined where any word may have a meaning. */
export function shortened(text: string): Shortened | undefined {
  if (never.test(text)) return undefined
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  const keepTo = (end: number) => {
    parts.push(text.slice(at, end))
    for (; at < end; at++) places.push(at)
  }
  for (const { start, end } of runsIn(text)) {
    // An address of a link may hold one word and not two.
    const run = /[ \r\n]/.test(text.slice(start, end)) ? 'a a' : 'a'
    keepTo(start)
    parts.push(run)
    for (let sign = 0; sign < run.length; sign++) places.push(start)
    at = end
  }
  keepTo(text.length)
  places.push(text.length)
  return { text: parts.join(''), places }
}

/** What a sign can be to a run of plain words: no part of it, within it, at its end, or at its ends. */
const [mark, within, digit, letter] = [0, 1, 2, 3]
const kinds = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-zà-öø-ſ]/i.test(sign)) return letter
  if (/\d/.test(sign)) return digit
  return code < 32 || /[*<>[\\\]_`|~\x7f]/.test(sign) ? mark : within
})
/** The same beside links: quotation marks and brackets stand around their titles and addresses. */
const kindsByLinks = kinds.map((kind, code) => (/["'()]/.test(String.fromCharCode(code)) ? mark : kind))

const kindOf = (kinds: Uint8Array, code: number) => (code < kinds.length ? (kinds[code] as number) : within)

const emptyLine = /\n[ \t]*\r?\n/g
/** Where rows of a table may stand, which are told apart by their lines. */
const table = /\||:-|-:/
/** A line that begins with words is no block of its own, and opens none. */
const wordedLine = /(?:\*\*|__)?["'(]?[a-zà-öø-ſ]/iy

const [lineFeed, carriageReturn, space, less, bracket] = [10, 13, 32, 60, 91]

/**
 * The runs of plain words: each begins and ends with a letter or a digit, so that what stands beside it finds the same
 * neighbour. With a digit only behind a letter of its line: before one it may number an item.
 */
function runsIn(text: string): Span[] {
  const runs: Span[] = []
  const own = text.includes('](') ? kindsByLinks : kinds
  let stretch = stretchAt(text, 0)
  let joins = stretch.joins && isWorded(text, 0)
  let least = letter
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || code === carriageReturn) {
      if (at >= stretch.end) stretch = stretchAt(text, at + 1)
      joins = stretch.joins && isWorded(text, at + 1)
      least = letter
    } else if (code === less)
      // It may open a tag that goes on over lines, in which words have a meaning.
      at = stretch.end - 1
    else if (kindOf(own, code) >= least) {
      const end = runEnd(text, at, own, joins)
      // `[x]` is a box that is ticked.
      if (end - at > 1 || text.charCodeAt(at - 1) !== bracket) runs.push({ start: at, end })
      least = digit
      at = end - 1
    }
  }
  return runs
}

function isWorded(text: string, at: number): boolean {
  wordedLine.lastIndex = at
  return wordedLine.test(text)
}

/** What stands between two empty lines, and whether its lines can be read as one. */
interface Stretch {
  readonly end: number
  readonly joins: boolean
}

function stretchAt(text: string, start: number): Stretch {
  emptyLine.lastIndex = start
  const end = emptyLine.exec(text)?.index ?? text.length
  return { end, joins: !table.test(text.slice(start, end)) }
}

/** @param joins whether the run may go on in the next line, where that begins with a letter */
function runEnd(text: string, start: number, kinds: Uint8Array, joins: boolean): number {
  let end = start + 1
  for (let at = end; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (joins && (code === lineFeed || code === carriageReturn) && text.charCodeAt(at - 1) !== space) {
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
      code = text.charCodeAt(++at)
      if (kindOf(kinds, code) !== letter) break
    }
    const kind = kindOf(kinds, code)
    if (kind === mark) break
    if (kind >= digit) end = at + 1
  }
  return end
}
