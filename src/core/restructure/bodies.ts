/** What stands under a label, taken out of its list or quotation and put into another. Knows lines, no label. */
import { quotePrefix } from '../line-prefix.ts'
import { itemIndent, type Slip } from './slips.ts'

/** The markdown under a label as it would stand at the margin; lines end with `\n`. */
export function bodyOf(text: string, slip: Slip): string {
  const source = text.slice(slip.content, slip.end).replaceAll('\r\n', '\n')
  const depth = quotePrefix(text, slip.label.span.start).match(/>/g)?.length ?? 0
  const indent = itemIndent(slip) || /^[ \t]*/.exec(slip.label.markup.before)?.[0].length || 0
  const [first = '', ...rest] = source.split('\n')
  const lines = [first.trimStart(), ...rest.map((line) => dedented(unquoted(line, depth), indent))]
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/^: +/, '')
    .trimEnd()
}

/** What else is told on a label's line: `(20 s)`, a comment. It is to go where the label's text goes. */
export function remarkOf({ label: { markup } }: Slip): string {
  const [line = ''] = markup.after.split(/\r?\n/)
  const remark = line.replace(/^[\s*_:–—-]+/, '').replace(/[\s#]+$/, '')
  return /[\p{L}\p{N}]/u.test(remark) ? remark : ''
}

/** The body with what stands on the label's line before it, for a label that goes. */
export function bodyWithRemark(text: string, slip: Slip): string {
  const [remark, body] = [remarkOf(slip), bodyOf(text, slip)]
  return remark ? `${remark}${/^[\p{L}\p{N}]/u.test(body) ? ' ' : '\n\n'}${body}`.trimEnd() : body
}

const unquoted = (line: string, depth: number) =>
  depth ? line.replace(new RegExp(`^(?:[ \\t]*>){0,${depth}} ?`), '') : line

const dedented = (line: string, indent: number) => line.replace(new RegExp(`^[ \\t]{0,${indent}}`), '')

const isItem = (line: string) => /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(line)

/** The text to insert behind a slip so that more is told in it. @param gap what stands between two slips there */
export function appended(text: string, slip: Slip, body: string, gap: string): string {
  if (slip.label.markup.style === 'row') return ''
  const own = bodyOf(text, slip)
  const prefix = quotePrefix(text, slip.label.span.start)
  const indent = ' '.repeat(itemIndent(slip))
  const placed = (line: string) => (line.trim() ? `${prefix}${indent}${line}` : prefix.trimEnd())
  const [first = '', ...rest] = body.split('\n')
  if (!own && slip.label.markup.style === 'run-in' && !isItem(body))
    return ` ${[first, ...rest.map(placed)].join('\n')}`
  const goesOn = isItem(own.split('\n').at(-1) ?? '') === isItem(body) && (gap.match(/\n/g)?.length ?? 0) < 2
  const between = (own ? goesOn : indent) ? `${/^ {2,}(?=\r?\n)/.exec(gap)?.[0] ?? ''}\n` : `\n${prefix.trimEnd()}\n`
  return between + [first, ...rest].map(placed).join('\n')
}
