/**
 * Cuts a document where it can be parsed piece by piece with the same outcome as in one go: at headings.
 * Parsing pieces takes about half of the time of parsing the whole. Knows markdown's blocks, nothing else.
 */
import type { Root, RootContent } from 'mdast'

/** A piece of a document, parsed by itself. */
export interface Chunk {
  /** Where it starts in the document. */
  readonly start: number
  readonly root: Root
}

/** Making a parser costs as much as parsing some hundred characters; beyond some thousand the tree's memory costs more. Measured. */
const shortestPiece = 2000

/** A link defined in one piece may be used in another: such documents are parsed whole. */
const definition = /^ {0,3}\[[^\]]+\]:/m

/**
 * @param parse parses one piece; called again with a longer one where a fence or comment goes on past a heading
 * @param shortest fewest UTF-16 units of a piece, but for the last
 */
export function* parseInChunks(
  text: string,
  parse: (text: string) => Root,
  shortest: number = shortestPiece,
): Iterable<Chunk> {
  const starts = definition.test(text) ? [0] : headings(text, shortest)
  for (let at = 0; at < starts.length;) {
    const start = starts[at] as number
    let pieces = 1
    let root: Root
    for (;;) {
      const end = starts[at + pieces] ?? text.length
      root = parse(text.slice(start, end))
      if (end === text.length || !goesOn(root.children.at(-1), text.slice(start, end))) break
      // Doubling keeps the work in proportion to the text, whatever is left open.
      pieces *= 2
    }
    // One at a time: a tree is many times its text, and nobody needs two.
    yield { start, root }
    at += pieces
  }
}

/** Offsets of headings that stand at the margin below an empty line, and so close every container, some way apart. */
function headings(text: string, shortest: number): number[] {
  const starts = [0]
  const first = /^---[ \t]*\r?\n/.test(text) ? Math.max(text.indexOf('\n---', 3), 0) : 0
  for (const match of text.matchAll(/\n[ \t]*\r?\n(?=#{1,6}[ \t\r\n])/g)) {
    const at = match.index + match[0].length
    if (at > first && at - (starts.at(-1) as number) >= shortest) starts.push(at)
  }
  return starts
}

/** True where the piece ends within fenced code or an HTML block that only a closing mark can end. */
function goesOn(last: RootContent | undefined, piece: string): boolean {
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
