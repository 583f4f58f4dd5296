/**
 * Cuts a document where it can be parsed piece by piece with the same outcome as in one go: where a heading, or in long
 * stretches without one a paragraph or quote, stands at the margin below an empty line. Parsing pieces takes about half
 * of the time of parsing the whole. Knows markdown's blocks, nothing else.
 */
import type { Root, RootContent } from 'mdast'

/** A stretch of a document, parsed by itself. */
export interface Chunk {
  readonly start: number
  readonly end: number
  /** Nothing from this offset on has a say in where it ends. */
  readonly seen: number
  readonly root: Root
}

/** Making a parser costs as much as parsing some hundred characters; beyond some thousand the tree's memory costs more. Measured. */
const shortestPiece = 2000
/** How much longer a piece without headings may get before it is cut at a paragraph or quote. */
const stretch = 4

/** What `#` wants behind it is looked at as well: six of them and one sign. */
const lookAhead = 7
const heading = /\n[ \t]*\r?\n(?=#{1,6}[ \t\r\n])/g
export const paragraph = /\n[ \t]*\r?\n(?=#{1,6}[ \t\r\n]|[\p{L}>])/gu

/**
 * The chunk that starts at an offset. It depends on nothing before the offset.
 * @param parse parses one piece; called again with a longer one where a fence or comment goes on past a heading
 * @param shortest fewest UTF-16 units of a piece, but for the last
 */
export function chunkAt(text: string, start: number, parse: (text: string) => Root, shortest = shortestPiece): Chunk {
  const from = start === 0 ? headEnd(text) : 0
  let cut = { end: start, seen: start }
  // Doubling keeps the work in proportion to the text, whatever is left open.
  for (let pieces = 0, wanted = 1; ; wanted *= 2) {
    for (; pieces < wanted && cut.end < text.length; pieces++) cut = nextCut(text, cut.end, from, shortest)
    const piece = text.slice(start, cut.end)
    const root = parse(piece)
    if (cut.end === text.length || !goesOn(root.children.at(-1), piece)) return { start, ...cut, root }
  }
}

/** One at a time: a tree is many times its text, and nobody needs two. */
export function* parseInChunks(text: string, parse: (text: string) => Root, shortest?: number): Iterable<Chunk> {
  for (let at = 0; at < text.length;) {
    const chunk = chunkAt(text, at, parse, shortest)
    yield chunk
    at = chunk.end
  }
}

/** Where front matter closes, if there is any: nothing before is a heading. */
export const headEnd = (text: string): number =>
  /^---[ \t]*\r?\n/.test(text) ? Math.max(text.indexOf('\n---', 3), 0) : 0

function nextCut(text: string, start: number, from: number, shortest: number): Pick<Chunk, 'end' | 'seen'> {
  const least = Math.max(start + shortest, from + 1)
  const most = least + shortest * stretch
  const found =
    matchEnd(heading, text.slice(0, most), least - 1) ?? matchEnd(paragraph, text, Math.max(most - 2, start))
  return found === undefined ? { end: text.length, seen: Infinity } : { end: found, seen: found + lookAhead }
}

function matchEnd(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** True where the piece ends within fenced code or an HTML block that only a closing mark can end. */
export function goesOn(last: RootContent | undefined, piece: string): boolean {
  if (!last) return false
  const source = piece.slice(last.position?.start.offset, last.position?.end.offset)
  if (last.type === 'html') return isOpenHtml(source)
  const fence = last.type === 'code' ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined
  if (!fence) return false
  const closing = new RegExp(`\\n {0,3}\\${fence[0]}{${fence.length},}[ \\t]*$`)
  return !closing.test(source)
}

const htmlWithEnd: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
]

const isOpenHtml = (source: string) => htmlWithEnd.some(([opens, closes]) => opens.test(source) && !closes.test(source))
