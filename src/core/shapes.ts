/**
 * Parses a shortened text block by block, and each shape of a block once: with its plain words as a letter or two, one
 * labelled paragraph is like another, and a bank of thousands is made of some hundred shapes. Knows where blocks may be
 * parted, not what they mean.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { goesOn, paragraph } from './chunks.ts'
import type { Shortened } from './plain-words.ts'

/** What opens with it may be front matter, in which empty lines part nothing. */
const fence = '---'
/** Longer ones hardly come twice. In UTF-16 units. */
const longest = 400
/** As many as are kept: some megabytes. */
const most = 4000

const known = new Map<string, Root>()

/**
 * The tree of the longer text. Lines, columns and values are those of the shapes, and wrong.
 * @param parse parses a block
 */
export function treeOf({ text, places }: Shortened, parse: (text: string) => Root): Root {
  const children: RootContent[] = []
  for (let start = 0; start < text.length;) {
    let end = start === 0 && text.startsWith(fence) ? text.length : blockEnd(text, start)
    let root = shapeOf(text.slice(start, end), parse)
    if (end < text.length && mayGoOn(root.children.at(-1), text.slice(start, end))) {
      end = text.length
      root = parse(text.slice(start))
    }
    for (const node of root.children) children.push(placed(node, start, places))
    start = end
  }
  return { type: 'root', children }
}

function blockEnd(text: string, start: number): number {
  paragraph.lastIndex = start
  return paragraph.test(text) ? paragraph.lastIndex : text.length
}

/** In a list or a quote, what nothing closes ends with the list; by how many line ends depends on what follows. */
const mayGoOn = (last: RootContent | undefined, text: string): boolean =>
  goesOn(last, text) || ((last?.type === 'list' || last?.type === 'blockquote') && /<|`{3}|~{3}/.test(text))

function shapeOf(text: string, parse: (text: string) => Root): Root {
  if (text.length > longest) return parse(text)
  const before = known.get(text)
  if (before) return before
  const root = parse(text)
  if (known.size >= most) known.clear()
  known.set(text, root)
  return root
}

/** A node of a block, with the places that it has in the longer text. */
function placed<Node extends Nodes>(node: Node, start: number, places: readonly number[]): Node {
  const { position } = node
  const at = (offset: number | undefined) => ({ line: 1, column: 1, offset: places[start + (offset ?? 0)] as number })
  return {
    ...node,
    ...(position && { position: { start: at(position.start.offset), end: at(position.end.offset) } }),
    ...('children' in node && { children: node.children.map((child) => placed(child, start, places)) }),
  }
}
