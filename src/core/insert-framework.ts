/** Puts the parts of a framework where somebody wants to tell a story, in the label style of the text at hand. Knows no editor. */
import { headings, frameworkTemplate, type LabelPattern, labelStyleOf } from './templates.ts'
import type { Framework } from './model.ts'
import type { FileReport, PlacedStory } from './report.ts'
import type { Edit } from './rule.ts'

/** The question that stands in the place of a title. */
export const asksTitle = '[What is this story called?]'

/**
 * @param at the cursor, a 0-based offset of the report's text
 * @returns one edit at the cursor's line; behind the story that it would tear apart otherwise. What is to be filled in
 * stands in square brackets.
 */
export function insertFramework(report: FileReport, at: number, framework: Framework): Edit {
  const { text } = report
  const own = framework.lens ? undefined : storyAround(report, at)
  const from = Math.max(at, own ? endOf(own) : 0, endOfFrontMatter(text))
  const span = lineToWrite(text, from)
  const above = headingAbove(text, span.start)
  const style = styleFor(report, from) ?? headings(Math.min(6, (above ?? 1) + 1))
  const isNew = own !== undefined || above === undefined
  const title = isNew && !framework.lens ? `${'#'.repeat(titleLevel(style, report))} ${asksTitle}\n\n` : ''
  const parts = style.quote + frameworkTemplate(framework, style)
  return { span, text: gapBefore(text, span.start) + title + parts + gapAfter(text, span.end) }
}

const labelled = ({ story }: PlacedStory): boolean => story.parts.some(({ label }) => label)

/** The labelled story that the cursor stands in, or behind: a heading between them begins something new. */
function storyAround({ text, stories }: FileReport, at: number): PlacedStory | undefined {
  const last = stories.findLast((placed) => placed.start <= at && labelled(placed))
  return last && !/\n#{1,6}[ \t]/.test(text.slice(endOf(last), Math.max(endOf(last), at))) ? last : undefined
}

const endOf = ({ start, story }: PlacedStory): number => start + story.text.trimEnd().length

function endOfFrontMatter(text: string): number {
  return /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
}

/** An empty line is written over; no paragraph is torn apart. */
function lineToWrite(text: string, at: number): Edit['span'] {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const isEmpty = /^[ \t]*\r?(?:\n|$)/.test(text.slice(start))
  const end = at + text.slice(at).search(isEmpty ? /[ \t]*\r?(?:\n|$)/ : /\s*(?:\n[ \t]*\r?\n|$)/)
  return { start: isEmpty ? start : end, end }
}

/** The level of the last heading above; those in code do not count. */
function headingAbove(text: string, end: number): number | undefined {
  let level: number | undefined
  let fence: string | undefined
  for (const line of text.slice(0, end).split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1]
    if (mark) fence = fence === mark ? undefined : (fence ?? mark)
    else if (!fence) level = /^(#{1,6})[ \t]/.exec(line)?.[1]?.length ?? level
  }
  return level
}

/** Of the nearest labelled story: the last one that begins above, else the first below. */
function styleFor({ stories }: FileReport, at: number): LabelPattern | undefined {
  const all = stories.filter(labelled)
  const nearest = all.findLast(({ start }) => start <= at) ?? all[0]
  return nearest && labelStyleOf(nearest.story)
}

/** One above the labels, else that of the file's first story. */
function titleLevel({ label: { markup } }: LabelPattern, { text, stories }: FileReport): number {
  const inHeadings = /^#+/.exec(markup.before)?.[0].length
  if (inHeadings) return Math.max(1, inHeadings - 1)
  const [first] = stories
  const line = first ? text.lastIndexOf('\n', first.start + first.story.head.start - 1) + 1 : 0
  return /^(#{1,6})[ \t]/.exec(text.slice(line))?.[1]?.length ?? 1
}

/** An empty line above, where there is something above; front matter needs no more than a line's end. */
function gapBefore(text: string, at: number): string {
  const before = text.slice(0, at)
  if (!before || /\n[ \t]*\r?\n$/.test(before)) return ''
  return before.endsWith('\n') ? '\n' : '\n\n'
}

/** An empty line below, where there is something below; else the last line's end. */
function gapAfter(text: string, at: number): string {
  const after = text.slice(at)
  if (!after.trim()) return after ? '' : '\n'
  return /^\r?\n[ \t]*\r?\n/.test(after) ? '' : after.startsWith('\n') || after.startsWith('\r') ? '\n' : '\n\n'
}
