/** Writes the labels of a story in another style: headings, bold lines, bold or plain words before the text. Knows no framework. */
import { lineEnd } from '../lines.ts'
import { applyEdits } from '../edits.ts'
import { quotePrefix } from '../line-prefix.ts'
import { bodyOf, remarkOf } from './bodies.ts'
import { keepsWords } from './kept.ts'
import { type Slip, slipsOf } from './slips.ts'
import { type Sheet, sheetOf } from './sheet.ts'

export const labelStyles = ['heading', 'bold-line', 'bold', 'plain'] as const
export type LabelStyle = (typeof labelStyles)[number]

/**
 * The story's text with its labels in that style; undefined where they are already, or where it cannot be done without
 * losing something, as in a table.
 * @param depth of the headings
 */
export function inStyle(sheet: Sheet, style: LabelStyle, depth: number): string | undefined {
  const { text } = sheet
  const slips = slipsOf(sheet)
  if (!slips || slips.some(({ label }) => label.markup.style === 'row')) return undefined
  if (slips.every((slip) => styleOf(text, slip) === style)) return undefined
  const out: string[] = []
  let at = 0
  slips.forEach((slip, index) => {
    const { start, line, end } = slip
    const prefix = quotePrefix(text, slip.label.span.start)
    const before = text.slice(at, start)
    const isGap = index > 0 && /^[\s>]*$/.test(before)
    const gap = index === 0 ? opening(before, prefix) : isGap ? `\n${prefix.trimEnd()}\n` : before
    const written = labelled(text, slip, style, depth).split('\n')
    const lines = written.map((each) => (each.trim() ? `${prefix}${each}` : prefix.trimEnd()))
    out.push(gap, text.slice(start, line), lines.join('\n'))
    at = end
  })
  out.push(closing(text.slice(at), slips))
  const result = out.join('')
  return result !== text && isSame(sheet, slips, result) ? result : undefined
}

/** How a label is written now; undefined for what is none of the four. */
export function styleOf(text: string, { label, content }: Slip): LabelStyle | undefined {
  const { style, before, after } = label.markup
  if (style === 'heading') return /\S/.test(text.slice(content, lineEnd(text, content))) ? undefined : 'heading'
  if (style === 'bold-line') return before.startsWith('**') && /^\*\*\s*$/.test(after) ? 'bold-line' : undefined
  if (style !== 'run-in') return undefined
  if (before.startsWith('**')) return /^(?::\*\*|\*\*:)/.test(after) ? 'bold' : undefined
  return before.trim() === '' && after.startsWith(':') ? 'plain' : undefined
}

function labelled(text: string, slip: Slip, style: LabelStyle, depth: number): string {
  const [comment = ''] = /(?:<!--.*?-->\s*)+$/.exec(remarkOf(slip)) ?? []
  const remark = remarkOf(slip)
    .slice(0, -comment.length || undefined)
    .trim()
  const words = text.slice(slip.label.span.start, slip.label.span.end).replace(/\*\*|__|[*_]/g, '')
  const marks = style === 'plain' ? '' : decorationOf(slip)
  const name = `${marks}${upperFirst(words)}${remark && ` ${remark}`}`
  const said = comment && ` ${comment.trim()}`
  const body = bodyOf(text, slip)
  if (style === 'heading') return `${'#'.repeat(depth)} ${name}${said}\n\n${body}`.trimEnd()
  if (style === 'bold-line') return `**${name}**${said}\n\n${body}`.trimEnd()
  const run = style === 'bold' ? `**${name}:**${said}` : `${name}:${said}`
  return `${run}${opensAsProse(body) ? ' ' : '\n\n'}${body}`.trimEnd()
}

/** Numbers and emoji before a label's words, without the markup. */
const decorationOf = ({ label }: Slip) =>
  label.markup.before.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/^\s*#+\s*|[*_]|^\s+/g, '')

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** A list, a table, code, a quotation or a heading stands on lines of its own. */
const opensAsProse = (body: string) => !/^(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\||```|~~~|<|!\[| {4}|\t)/.test(body)

/** Above the first label stands an empty line, or nothing. */
function opening(before: string, prefix: string): string {
  const [last] = before
    .replace(/\r?\n$/, '')
    .split('\n')
    .slice(-1)
  return !before || /^[\s>]*$/.test(last ?? '') ? before : `${before}${prefix.trimEnd()}\n`
}

/** What follows the last slip begins behind an empty line. */
function closing(rest: string, slips: readonly Slip[]): string {
  const follows = /^\s*\S/.test(rest) && slips.length > 0
  return follows && !/^\s*?\n[\s>]*\n/.test(rest) ? `\n${rest}` : rest
}

/** All is there, under the same labels. */
function isSame(before: Sheet, slips: readonly Slip[], text: string): boolean {
  const after = sheetOf(text, before.story.framework.id)
  if (!after || !keepsWords(told(before.text, slips), plain(text))) return false
  const parts = (sheet: Sheet) =>
    sheet.story.parts.flatMap(({ label, words }) => (label ? `${label.names.join()} ${words}` : [])).join('; ')
  return parts(after) === parts(before)
}

/** Numbers before a label are its layout. */
const told = (text: string, slips: readonly Slip[]) =>
  plain(
    applyEdits(
      text,
      slips.map(({ line, label }) => ({ span: { start: line, end: label.span.start }, text: '' })),
    ) ?? text,
  )

/** Letters that emphasis parts are one word; a label may begin with a capital now. */
const plain = (text: string) => text.toLowerCase().replace(/(\p{L})(?:\*\*|__)(?=\p{L})/gu, '$1')
