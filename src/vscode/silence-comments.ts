/** Where the comment goes that silences a rule, and what it says. Pure: a text and a place in, an edit out. */
import type { Edit } from '../core/index.ts'
import { lineEnd } from '../core/lines.ts'
import { isHeading, lastPlace } from '../project/lines.ts'

/** The comment for the line that `offset` is on: above it where that leaves the markdown as it is, else at its end. */
export function silenceHere(text: string, offset: number, rule: string): Edit {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = lineEnd(text, start)
  const line = text.slice(start, end)
  const above = lineBefore(text, start)
  const said = existing(line, 'disable-line')
  if (said !== undefined) return insert(start + said, ` ${rule}`)
  const saidAbove = existing(above.text, 'disable-next-line')
  if (saidAbove !== undefined) return insert(above.start + saidAbove, ` ${rule}`)
  if (isHeading(line) || (isPlain(line) && (start === 0 || isBreak(above.text)))) {
    return insert(start, `<!-- storylint-disable-next-line ${rule} -->\n`)
  }
  return insert(start + lastPlace(line), ` <!-- storylint-disable-line ${rule} -->`)
}

/** The comment for the whole file: at its top, behind the front matter. */
export function silenceFile(text: string, rule: string): Edit {
  const start = /^\ufeff?(?:---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$))?/.exec(text)?.[0].length ?? 0
  const said = existing(text.slice(start, lineEnd(text, start)), 'disable-file')
  if (said !== undefined) return insert(start + said, ` ${rule}`)
  const isAtEnd = start > 0 && start === text.length && !text.endsWith('\n')
  return insert(start, `${isAtEnd ? '\n' : ''}<!-- storylint-disable-file ${rule} -->\n`)
}

/** Where one more rule can be named in a comment that stands there already; one that names none silences all. */
function existing(line: string, form: string): number | undefined {
  const match = new RegExp(`<!-- storylint-${form}(?: [a-z-]*[a-z])+(?=(?: --[^>]*)? -->)`).exec(line)
  return match ? match.index + match[0].length : undefined
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text }
}

function lineBefore(text: string, start: number): { text: string; start: number } {
  if (start === 0) return { text: '', start }
  const from = text.lastIndexOf('\n', start - 2) + 1
  return { text: text.slice(from, start - 1).replace(/\r$/, ''), start: from }
}

/** A line of a paragraph that stands in no list, quote, table or HTML. */
function isPlain(line: string): boolean {
  return /^[^\s>|<]/.test(line) && !/^(?:[-+*]|\d+[.)])[ \t]/.test(line) && !line.includes('|')
}

function isBreak(line: string): boolean {
  return line.trim() === '' || /^(?:---|(?:<!--.*)?-->)[ \t]*$/.test(line) || isHeading(line)
}
