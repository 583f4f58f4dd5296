/**
 * Turns the tree of markdown into a flat run of blocks, each with the teller's own words at their places.
 * Knows markdown, not stories; accepts any text.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { cellsOfHtml } from './html.ts'
import type { Span } from './model.ts'
import { parseIndented } from './parser.ts'
import { inlineWords, type Words } from './prose.ts'

/** A table cell's place; row 0 is the header of a markdown table. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** One block of the document, in order. Containers are told by numbers, not by nesting. */
export interface Block extends Span, Words {
  readonly kind: 'heading' | 'text' | 'cell' | 'break' | 'code'
  /** 1 to 6 for headings, else 0. */
  readonly depth: number
  /** How many lists it stands in. */
  readonly indent: number
  /** The first block of a list item. */
  readonly item: boolean
  /** The first block of an item of a numbered list. */
  readonly numbered: boolean
  /** How many block quotes it stands in. */
  readonly quoteDepth: number
  readonly cell?: Cell
}

export interface Comment extends Span {
  /** What stands between `<!--` and `-->`. */
  readonly text: string
}

/** The YAML between the fences, and where it stands. */
export interface FrontMatterBlock extends Span {
  readonly text: string
}

/** What stands in a stretch of a document. */
export interface Tree {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  /** What its link definitions are called. */
  readonly defines: readonly string[]
  readonly frontMatter?: FrontMatterBlock
}

/** Reads the tree of one piece. Places are offsets into the piece. */
export function readTree(source: string, root: Root): Tree {
  const walk: Walk = { source, shift: 0, blocks: [], comments: [], defines: [], tables: 0 }
  let frontMatter: Tree['frontMatter']
  for (const node of root.children) {
    if (node.type !== 'yaml') collect(node, walk, { indent: 0, item: false, numbered: false, quoteDepth: 0 })
    else frontMatter = frontMatterIn(source, start(node, 0), end(node, 0))
  }
  const { blocks, comments, defines } = walk
  return { blocks, comments, defines, ...(frontMatter && { frontMatter }) }
}

/** @param from where the opening fence stands, and `end` where the closing one ends */
function frontMatterIn(source: string, from: number, end: number): FrontMatterBlock {
  const start = source.indexOf('\n', from) + 1
  const closing = source.lastIndexOf('\n', end - 1)
  return { text: source.slice(start, Math.max(start, closing)).replace(/\r$/, ''), start, end }
}

interface Walk {
  readonly source: string
  /** What the parser's offsets lack: where the text starts that it was given. */
  shift: number
  readonly blocks: Block[]
  readonly comments: Comment[]
  readonly defines: string[]
  tables: number
}

type Container = Pick<Block, 'indent' | 'item' | 'numbered' | 'quoteDepth'>

const start = (node: Nodes, shift: number) => (node.position?.start.offset ?? 0) + shift
const end = (node: Nodes, shift: number) => (node.position?.end.offset ?? 0) + shift

/** What stands in more lists and quotes than that is not read: nobody means it, and the stack has an end. */
const deepest = 200

function collect(node: RootContent, walk: Walk, container: Container): void {
  if (container.indent + container.quoteDepth > deepest) return
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return addWords(node, walk, container, node.type === 'heading' ? { kind: 'heading', depth: node.depth } : {})
    case 'blockquote':
      return each(node.children, walk, { ...container, quoteDepth: container.quoteDepth + 1 })
    case 'list':
      for (const item of node.children)
        each(item.children, walk, {
          ...container,
          indent: container.indent + 1,
          item: true,
          numbered: node.ordered === true,
        })
      return
    case 'table':
      return addTable(node, walk, container)
    case 'html':
      return addHtml(node, walk, container)
    case 'code':
      return addCode(node, walk, container)
    case 'definition':
      walk.defines.push(node.identifier)
      return
    case 'thematicBreak':
      walk.blocks.push(empty(node, walk, container, 'break'))
  }
}

/** Fenced code is code. Indented text that reads like sentences is a story pasted with its indentation. */
function addCode(node: Extract<RootContent, { type: 'code' }>, walk: Walk, container: Container): void {
  const from = start(node, walk.shift)
  if (
    /[`~]/.test(walk.source[from] ?? '') ||
    container.quoteDepth ||
    !readsLikeProse(walk.source.slice(from, end(node, walk.shift)))
  ) {
    walk.blocks.push(empty(node, walk, container, 'code'))
    return
  }
  const line = walk.source.lastIndexOf('\n', from - 1) + 1
  const root = parseIndented(walk.source.slice(line, end(node, walk.shift)))
  const inner: Walk = { ...walk, shift: line, defines: [], tables: walk.tables }
  for (const child of root.children) collect(child, inner, container)
  walk.tables = inner.tables
}

function readsLikeProse(code: string): boolean {
  const text = code.replace(/\n[ \t]+/g, '\n')
  const signs = text.match(/[{}()[\];=<>$#|\\]/g)?.length ?? 0
  return signs * 40 <= text.length && /\p{L}[\p{L}',]*(?: \p{Ll}[\p{L}',]*){4}/u.test(text)
}

function each(nodes: readonly RootContent[], walk: Walk, container: Container): void {
  nodes.forEach((node, index) =>
    collect(node, walk, {
      ...container,
      item: container.item && index === 0,
      numbered: container.numbered && index === 0,
    }),
  )
}

function addWords(
  node: Extract<Nodes, { children: unknown }>,
  walk: Walk,
  container: Container,
  own: Partial<Block>,
): void {
  const span = { start: start(node, walk.shift), end: end(node, walk.shift) }
  const words = inlineWords(walk.source, span, node, walk.shift, container.quoteDepth)
  for (const html of words.html) addComments(walk, html)
  walk.blocks.push({ kind: 'text', depth: 0, ...container, ...span, text: words.text, marks: words.marks, ...own })
}

function addTable(node: Extract<RootContent, { type: 'table' }>, walk: Walk, container: Container): void {
  const table = walk.tables++
  node.children.forEach((line, row) =>
    line.children.forEach((cell, column) =>
      addWords(cell, walk, container, { kind: 'cell', cell: { table, row, column } }),
    ),
  )
}

function addHtml(node: Extract<RootContent, { type: 'html' }>, walk: Walk, container: Container): void {
  const span = { start: start(node, walk.shift), end: end(node, walk.shift) }
  addComments(walk, span)
  const cells = cellsOfHtml(walk.source, span)
  if (!cells.length) return
  const table = walk.tables++
  for (const { row, column, text, ...place } of cells) {
    walk.blocks.push({ kind: 'cell', depth: 0, ...container, ...place, text, marks: [], cell: { table, row, column } })
  }
}

function addComments(walk: Walk, span: Span): void {
  // Within the span only: a search to the end of the piece for each of its tags would take its square.
  const html = walk.source.slice(span.start, span.end)
  for (let at = html.indexOf('<!--'); at >= 0;) {
    const close = html.indexOf('-->', at + 4)
    const to = close < 0 ? html.length : close
    const end = Math.min(html.length, to + 3)
    walk.comments.push({ start: span.start + at, end: span.start + end, text: html.slice(at + 4, to) })
    at = html.indexOf('<!--', to)
  }
}

const empty = (node: RootContent, walk: Walk, container: Container, kind: Block['kind']): Block => ({
  kind,
  depth: 0,
  ...container,
  start: start(node, walk.shift),
  end: end(node, walk.shift),
  text: '',
  marks: [],
})
