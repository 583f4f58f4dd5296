/** What stands under a label, taken out of its list or quotation and put into another. Knows lines, no label. */
import { quotePrefix } from '../line-prefix.ts'
import { itemIndent, type Piece } from './pieces.ts'

/** The markdown under a label as it would stand at the margin; lines end with `\n`. */
export function bodyOf(text: string, piece: Piece): string {
  const source = text.slice(piece.content, piece.end).replaceAll('\r\n', '\n')
  const depth = quotePrefix(text, piece.label.span.start).match(/>/g)?.length ?? 0
  const indent = itemIndent(piece) || /^[ \t]*/.exec(piece.label.markup.before)?.[0].length || 0
  const [first = '', ...rest] = source.split('\n')
  const lines = [first.trimStart(), ...rest.map((line) => dedented(unquoted(line, depth), indent))]
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/^: +/, '')
    .trimEnd()
}

/** What else is told on a label's line: `(20 s)`, a comment. It is to go where the label's text goes. */
export function remarkOf({ label: { markup } }: Piece): string {
  const [line = ''] = markup.after.split(/\r?\n/)
  const remark = line.replace(/^[\s*_:–—-]+/, '').replace(/[\s#]+$/, '')
  return /[\p{L}\p{N}]/u.test(remark) ? remark : ''
}

/** The body with what stands on the label's line before it, for a label that goes. */
export function bodyWithRemark(text: string, piece: Piece): string {
  const [remark, body] = [remarkOf(piece), bodyOf(text, piece)]
  return remark ? `${remark}${/^[\p{L}\p{N}]/u.test(body) ? ' ' : '\n\n'}${body}`.trimEnd() : body
}

const unquoted = (line: string, depth: number) =>
  depth ? line.replace(new RegExp(`^(?:[ \\t]*>){0,${depth}} ?`), '') : line

const dedented = (line: string, indent: number) => line.replace(new RegExp(`^[ \\t]{0,${indent}}`), '')

const isItem = (line: string) => /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(line)

/** The text to insert behind a piece so that more is told in it. @param gap what stands between two pieces there */
export function appended(text: string, piece: Piece, body: string, gap: string): string {
  if (piece.label.markup.style === 'row') return ''
  const own = bodyOf(text, piece)
  const prefix = quotePrefix(text, piece.label.span.start)
  const indent = ' '.repeat(itemIndent(piece))
  const placed = (line: string) => (line.trim() ? `${prefix}${indent}${line}` : prefix.trimEnd())
  const [first = '', ...rest] = body.split('\n')
  if (!own && piece.label.markup.style === 'run-in' && !isItem(body))
    return ` ${[first, ...rest.map(placed)].join('\n')}`
  const goesOn = isItem(own.split('\n').at(-1) ?? '') === isItem(body) && (gap.match(/\n/g)?.length ?? 0) < 2
  const between = (own ? goesOn : indent) ? `${/^ {2,}(?=\r?\n)/.exec(gap)?.[0] ?? ''}\n` : `\n${prefix.trimEnd()}\n`
  return between + [first, ...rest].map(placed).join('\n')
}
