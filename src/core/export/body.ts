/** The text of a story as it is written out: without its title, comments and front matter. Knows markdown by its lines. */
import type { Story } from '../model.ts'

interface Placed {
  readonly story: Story
  /** Where its text starts in the file. */
  readonly start: number
  readonly report: { readonly text: string }
}

/** Headings begin at the second level, below the story's title. */
export function bodyOf(placed: Placed): string {
  const text = withoutTitle(placed).replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  return lowered(text)
    .replace(/[ \t]+$/gm, (spaces) => (spaces.length > 1 && !spaces.includes('\t') ? '  ' : ''))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}

/** Only where a line holds nothing else: a story without a heading begins with words that are told. */
function withoutTitle(placed: Placed): string {
  const { title, head } = placed.story
  const { text, from, to } = wholeLines(placed)
  const [start, end] = [placed.start + head.start, placed.start + head.end]
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const cut = text.indexOf('\n', end)
  const lineEnd = cut < 0 ? text.length : cut
  const line = text.slice(lineStart, lineEnd)
  const isHeading = /^[>\s]*(?:#{1,6}\s|(?:\d+[.)]\s+|[-*+]\s+)?(?:\*\*|__))/.test(line) || isUnderlined(text, lineEnd)
  const beside = `${text.slice(lineStart, start)}${text.slice(end, lineEnd)}`.replace(/^[>\s]*\d+[.)]/, '')
  if (!title || !isHeading || /[\p{L}\p{N}]/u.test(beside) || lineStart < from)
    return unquoted(text.slice(from, to), from, text)
  const rest = text.slice(lineEnd, to).replace(/^\n[>\s]*(?:=+|-+)[ \t]*(?=\n|$)/, '')
  return unquoted(text.slice(from, lineStart) + rest, from, text)
}

/** A story is placed from its first word to its last: list marks, cells and closing signs stand around it. */
function wholeLines({ story, start, report }: Placed) {
  // Of the same length, so that places stay.
  const text = report.text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n')
  const from = text.lastIndexOf('\n', start - 1) + 1
  const end = text.indexOf('\n', start + story.text.length)
  return { text, from, to: end < 0 ? text.length : end }
}

/** A story that stands in a quote, or as an item of a list, is told by itself. */
function unquoted(story: string, from: number, text: string): string {
  const around = /^[>\s]*/.exec(text.slice(from, from + 40))?.[0].length ?? 0
  if (!around) return story
  return story.replace(/^[> \t]+/gm, (signs) => signs.slice(around))
}

const isUnderlined = (text: string, end: number) =>
  /^\n[>\s]*(?:=+|-{2,})[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))

const heading = /^((?:> ?)*)(#{1,6})(?=\s|$)/

/** Moves all headings down together, so that none stands beside the title. */
function lowered(text: string): string {
  let fence = ''
  const lines = text.split('\n').map((line) => {
    const mark = /^[>\s]*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const inside = fence !== ''
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark
    return { line, depth: inside || mark ? 0 : (heading.exec(line)?.[2]?.length ?? 0) }
  })
  const highest = Math.min(...lines.map(({ depth }) => depth || 6))
  const by = Math.max(0, 2 - highest)
  return lines
    .map(({ line, depth }) =>
      depth && by
        ? line.replace(heading, (_, quote: string) => `${quote}${'#'.repeat(Math.min(6, depth + by))}`)
        : line,
    )
    .join('\n')
}
