/** Writes the tree of a markdown text as HTML: words are escaped, tags of the text are left out, nothing is fetched. */
import type { Nodes, Table } from 'mdast'
import { escaped } from '../html-words.ts'
import { isHtmlTag } from '../html.ts'
import { parseIndented } from '../parser.ts'

export const rendered = (markdown: string): string => write(parseIndented(markdown))

/** What stands around what a node holds. */
const tags: Readonly<Record<string, string>> = {
  ...{ paragraph: 'p', blockquote: 'blockquote', emphasis: 'em', strong: 'strong', delete: 'del' },
}

const wrapped = (tag: string, inner: string) => `<${tag}>${inner}</${tag}>`
const within = (nodes: readonly Nodes[], between = '') => nodes.map(write).join(between)

function write(node: Nodes): string {
  const tag = tags[node.type]
  if (tag && 'children' in node) return wrapped(tag, within(node.children))
  switch (node.type) {
    case 'root':
      return within(node.children, '\n')
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return wrapped('code', escaped(node.value))
    case 'code':
      return wrapped('pre', wrapped('code', escaped(node.value)))
    case 'heading':
      return wrapped(`h${node.depth}`, within(node.children))
    case 'list':
      return node.ordered
        ? `<ol start="${node.start ?? 1}">${within(node.children)}</ol>`
        : wrapped('ul', within(node.children))
    case 'listItem':
      return wrapped('li', `${box(node.checked)}${node.spread ? within(node.children) : tight(node.children)}`)
    case 'link':
      return linked(node.url, within(node.children))
    case 'image':
    case 'imageReference':
      return escaped(node.alt ?? '')
    case 'table':
      return table(node)
    case 'html':
      return escaped(wordsOf(node.value))
    case 'break':
      return '<br>'
    case 'thematicBreak':
      return '<hr>'
    default:
      return 'children' in node ? within(node.children as readonly Nodes[]) : ''
  }
}

const box = (checked: boolean | null | undefined) => (checked === true ? '☑ ' : checked === false ? '☐ ' : '')

/** Items that stand close together are lines, not paragraphs. */
const tight = (nodes: readonly Nodes[]) =>
  nodes.map((node) => (node.type === 'paragraph' ? within(node.children) : write(node))).join('\n')

/** Only to the web and to a mail; what else is called a link may do anything. */
const linked = (url: string, inner: string) =>
  /^(?:https?:|mailto:)/i.test(url) ? `<a href="${escaped(url)}">${inner}</a>` : inner

function table({ children: [head, ...rows] }: Table): string {
  const row = (cells: readonly Nodes[], tag: string) =>
    wrapped('tr', cells.map((cell) => wrapped(tag, within('children' in cell ? cell.children : []))).join(''))
  return wrapped('table', [row(head?.children ?? [], 'th'), ...rows.map((each) => row(each.children, 'td'))].join('\n'))
}

/** `<N>` is a gap to fill in and no tag; cells and lines of HTML are kept apart by a space. */
const wordsOf = (html: string) => html.replace(/<[^<>]*>/g, (tag) => (isHtmlTag(tag) ? ' ' : tag))
