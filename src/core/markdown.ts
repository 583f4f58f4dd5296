/**
 * Turns markdown into a flat run of blocks, each with the teller's own words at their places.
 * Knows markdown, not stories; accepts any text.
 */
import type { Nodes, Root, RootContent } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { parseInChunks } from './chunks.ts'
import { cellsOfHtml } from './html.ts'
import type { Span } from './model.ts'
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

export interface Document {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  /** The YAML between the fences, and where it starts; absent where there is none. */
  readonly frontMatter?: { readonly text: string; readonly start: number; readonly end: number }
}

/** Tables, task boxes and struck-out text: what people use in stories beyond CommonMark. */
function storyMarkdown(this: Processor): void {
  const data = this.data()
  const add = (key: 'micromarkExtensions' | 'fromMarkdownExtensions', values: unknown[]) => {
    const list = (data[key] ??= []) as unknown[]
    list.push(...values)
  }
  add('micromarkExtensions', [gfmTable(), gfmTaskListItem(), gfmStrikethrough()])
  add('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), gfmStrikethroughFromMarkdown()])
}

const plainParser = unified().use(remarkParse).use(storyMarkdown).freeze()

/** With front matter: the parser that the benchmark compares with. */
export const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(storyMarkdown).freeze()

/** Fences of front matter that close. An open one would make the front-matter extension misread what follows. */
const frontMatterFences = /^---[ \t]*\r?\n(?:[^]*?\n)?---[ \t]*(?:\r?\n|$)/

/** Parses a document, or a piece of one that starts at a heading. */
export const parse = (text: string): Root =>
  (text.startsWith('---') && frontMatterFences.test(text) ? parser : plainParser).parse(text)

/** For text that is indented by four spaces or more, which CommonMark takes for code and people write by accident. */
const indentedParser = unified().use(remarkParse).use(storyMarkdown).use(noIndentedCode).freeze()

function noIndentedCode(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push({ disable: { null: ['codeIndented'] } })
}

const byteOrderMark = '\ufeff'

/** Reads a document. Places are offsets into `source`, a byte order mark counted. */
export function readMarkdown(source: string): Document {
  const mark = source.startsWith(byteOrderMark) ? 1 : 0
  const walk: Walk = { source, shift: 0, blocks: [], comments: [], tables: 0 }
  let frontMatter: Document['frontMatter']
  for (const { start: at, root } of parseInChunks(mark ? source.slice(1) : source, parse)) {
    walk.shift = at + mark
    for (const node of root.children) {
      if (node.type !== 'yaml') collect(node, walk, { indent: 0, item: false, numbered: false, quoteDepth: 0 })
      else
        frontMatter = {
          text: node.value,
          start: source.indexOf('\n', start(node, walk.shift)) + 1,
          end: end(node, walk.shift),
        }
    }
  }
  return { blocks: walk.blocks, comments: walk.comments, ...(frontMatter && { frontMatter }) }
}

interface Walk {
  readonly source: string
  /** What the parser's offsets lack: the start of the piece that it was given. */
  shift: number
  readonly blocks: Block[]
  readonly comments: Comment[]
  tables: number
}

type Container = Pick<Block, 'indent' | 'item' | 'numbered' | 'quoteDepth'>

const start = (node: Nodes, shift: number) => (node.position?.start.offset ?? 0) + shift
const end = (node: Nodes, shift: number) => (node.position?.end.offset ?? 0) + shift

function collect(node: RootContent, walk: Walk, container: Container): void {
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
    case 'thematicBreak':
      walk.blocks.push(empty(node, walk, container, 'break'))
  }
}

/** Fenced code is code. Indented text that reads like sentences is a story pasted with its indentation. */
function addCode(node: Extract<RootContent, { type: 'code' }>, walk: Walk, container: Container): void {
  const from = start(node, walk.shift)
  if (/[`~]/.test(walk.source[from] ?? '') || container.quoteDepth || !readsLikeProse(node.value)) {
    walk.blocks.push(empty(node, walk, container, 'code'))
    return
  }
  const line = walk.source.lastIndexOf('\n', from - 1) + 1
  const root = indentedParser.parse(walk.source.slice(line, end(node, walk.shift)))
  const inner: Walk = { ...walk, shift: line, tables: walk.tables }
  for (const child of root.children) collect(child, inner, container)
  walk.tables = inner.tables
}

function readsLikeProse(text: string): boolean {
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
  for (let at = walk.source.indexOf('<!--', span.start); at >= 0 && at < span.end;) {
    const close = walk.source.indexOf('-->', at + 4)
    const to = close < 0 || close > span.end ? span.end : close
    walk.comments.push({ start: at, end: Math.min(span.end, to + 3), text: walk.source.slice(at + 4, to) })
    at = walk.source.indexOf('<!--', to)
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
