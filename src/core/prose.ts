/** The mask: which characters of a block are the teller's words. Knows inline markdown, not stories. */
import type { Nodes } from 'mdast'
import type { Span } from './model.ts'
import { isHtmlTag } from './html.ts'

/** A block's words at their places. */
export interface Words {
  /** The block's source with everything that is not a word of the teller blanked: same length, line ends kept. */
  readonly text: string
  /** Bold and italic stretches, markers included, outermost only. */
  readonly marks: readonly Span[]
}

interface Mask {
  readonly source: string
  readonly shift: number
  readonly quoteDepth: number
  readonly pieces: string[]
  readonly marks: Span[]
  readonly html: Span[]
  at: number
}

/** Reads the inline content of a paragraph, heading or cell. */
export function inlineWords(
  source: string,
  block: Span,
  node: Nodes,
  shift: number,
  quoteDepth: number,
): Words & { html: readonly Span[] } {
  const mask: Mask = { source, shift, quoteDepth, pieces: [], marks: [], html: [], at: block.start }
  if ('children' in node) for (const child of node.children) visit(child, mask, false)
  mask.pieces.push(blank(source.slice(mask.at, block.end)))
  return { text: blankAddresses(mask.pieces.join('')), marks: mask.marks, html: mask.html }
}

function visit(node: Nodes, mask: Mask, marked: boolean): void {
  const from = (node.position?.start.offset ?? 0) + mask.shift
  const to = (node.position?.end.offset ?? 0) + mask.shift
  switch (node.type) {
    case 'text':
      return keep(mask, from, to)
    case 'html':
      mask.html.push({ start: from, end: to })
      // `<N>` and `<metric>` are no tags but places to fill in.
      if (!isHtmlTag(mask.source.slice(from, to))) keep(mask, from, to)
      return
    case 'strong':
    case 'emphasis':
      if (!marked) mask.marks.push({ start: from, end: to })
      for (const child of node.children) visit(child, mask, true)
      return
    case 'link':
    case 'linkReference':
      for (const child of node.children) visit(child, mask, marked)
  }
}

function keep(mask: Mask, from: number, to: number): void {
  mask.pieces.push(blank(mask.source.slice(mask.at, from)), unescape(mask.source.slice(from, to), mask.quoteDepth))
  mask.at = to
}

/** Blanks what a text node's source holds beyond its value: prefixes of a surrounding quote, escapes, character references. */
function unescape(slice: string, quoteDepth: number): string {
  let text = slice
  if (quoteDepth && text.includes('\n'))
    text = text.replace(/\n[ \t>]+/g, (prefix) => '\n' + ' '.repeat(prefix.length - 1))
  if (text.includes('\\')) text = text.replace(/\\(?=[!-/:-@[-`{-~])/g, ' ')
  if (text.includes('&'))
    text = text.replace(/&(?:amp|#38);|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, decode)
  return text
}

/** `&amp;` keeps its sign at the first place, so that `R&amp;D` is not three words more than it is. */
const decode = (reference: string) => (/^&(amp|#38);$/i.test(reference) ? '&' : ' ').padEnd(reference.length)

const blank = (text: string): string => (/[\r\n]/.test(text) ? text.replace(/[^\r\n]/g, ' ') : ' '.repeat(text.length))

/** Addresses are not prose, whether or not they are written as links. What comes first is bounded: it may begin anywhere. */
function blankAddresses(text: string): string {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return text
  return text.replace(
    /(?:[a-z][a-z+.-]{0,20}:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)'"\]]|[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w/gi,
    (address) => ' '.repeat(address.length),
  )
}

const pairs: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' }
/** Longer than this it is a whole answer in quotation marks, told by the teller. Judgement, in UTF-16 units. */
const longestQuote = 300

/** Quotations within a block's words, marks included, as spans of that text. */
export function quotations(text: string): Span[] {
  if (!/["“„«‘]/.test(text)) return []
  const found: Span[] = []
  const closing = closersIn(text)
  for (let at = 0; at < text.length; at++) {
    const closer = pairs[text[at] as string]
    if (!closer || !opens(text, at)) continue
    const end = closing(closer, at + 1)
    if (end >= Math.min(text.length, at + 1 + longestQuote)) continue
    found.push({ start: at, end: end + 1 })
    at = end
  }
  return found
}

const opens = (text: string, at: number) => !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ')

/** Where the next mark of a kind closes, asked for ascending places: no stretch is searched twice. Infinity for none. */
function closersIn(text: string): (closer: string, from: number) => number {
  const next = new Map<string, number>()
  return (closer, from) => {
    let at = next.get(closer) ?? -1
    while (at < from || isApostrophe(text, at)) {
      const found = text.indexOf(closer, Math.max(at + 1, from))
      at = found < 0 ? Infinity : found
    }
    next.set(closer, at)
    return at
  }
}

/** A curly closing mark inside a word. */
const isApostrophe = (text: string, at: number) => text[at] === '’' && /\p{L}/u.test(text[at + 1] ?? ' ')
