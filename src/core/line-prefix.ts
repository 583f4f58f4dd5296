/** What stands before the words of each line of a story: its indentation and the marks of quoting. Knows lines, not stories. */
import { lineStart } from './lines.ts'

/**
 * White space and marks of quoting at the start of the line that `at` is on.
 * @param text of a story: its first line starts behind its own prefix, and a quoted line below shows it
 */
export function linePrefix(text: string, at: number): string {
  const line = lineStart(text, at)
  if (line > 0) return spaced(prefixAt(text, line))
  const own = prefixAt(text, 0)
  const below = prefixAt(text, text.indexOf('\n') + 1)
  return spaced(own.includes('>') ? own : below.includes('>') ? below : '')
}

/** The same, where the line stands in a quotation; else nothing. */
export function quotePrefix(text: string, at: number): string {
  const prefix = linePrefix(text, at)
  return prefix.includes('>') ? prefix : ''
}

const prefixAt = (text: string, line: number) => /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(line))?.[0] ?? ''

/** An empty line of a quotation ends with the mark; where words follow, a space does. */
const spaced = (prefix: string) => (prefix.endsWith('>') ? `${prefix} ` : prefix)
