/** Where an offset is, as editors count: lines and columns from 1, columns in UTF-16 units. Knows a text, not what stands in it. */
import { firstWhere } from './halving.ts'
import type { Span } from './model.ts'

/** A place as it is shown to a person and written into a report. */
export interface Place {
  readonly line: number
  readonly column: number
  /** 0-based. */
  readonly offset: number
}

export interface Range {
  readonly start: Place
  readonly end: Place
}

/** The lines of one text; made once for all its places. */
export interface Lines {
  /** Where each line starts. The first is never empty of lines: a text has at least one. */
  readonly starts: readonly number[]
  readonly length: number
}

/** CRLF, a lone CR and LF end a line; other separators do not, as in the editor. */
export function linesOf(text: string): Lines {
  // Editors do not count a byte order mark.
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return { starts, length: text.length }
}

/** The place of an offset; one outside the text is taken as its nearest end. */
export function placeOf(lines: Lines, offset: number): Place {
  const inside = Math.min(Math.max(offset, 0), lines.length)
  const line = lineAt(lines.starts, inside)
  return { line: line + 1, column: Math.max(0, inside - (lines.starts[line] as number)) + 1, offset: inside }
}

export const rangeOf = (lines: Lines, { start, end }: Span): Range => ({
  start: placeOf(lines, start),
  end: placeOf(lines, end),
})

/** Index of the last line that starts at or before the offset. */
const lineAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, firstWhere(starts.length, (at) => (starts[at] as number) > offset) - 1)
