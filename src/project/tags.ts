/** Tags a story with a competency, as the smallest edit of its file: in the front matter, or in a comment. Knows no pack. */
import type { Edit, FileReport, ReportedStory } from '../core/index.ts'
import { lineEnd } from '../core/lines.ts'
import { addToFrontMatter } from './front-matter.ts'
import { isHeading, lastPlace } from './lines.ts'

const comment = /<!--\s*storylint-competencies\b([^>]*)-->/

/** `undefined` where the story has the tag. @param at of the story in its file, 0-based */
export function tagStory({ text, stories }: FileReport, at: number, competency: string): Edit | undefined {
  const placed = stories[at]
  if (!placed || placed.competencies.includes(competency)) return undefined
  const inFront = stories.length === 1 ? addToFrontMatter(text, 'competencies', competency) : undefined
  return addToComment(placed, competency) ?? inFront ?? besideTitle(text, placed, competency)
}

/** A comment that tags the story already names one more. */
function addToComment({ start, story }: ReportedStory, competency: string): Edit | undefined {
  const said = comment.exec(story.text)
  if (!said) return undefined
  const names = (said[1] as string).trimEnd()
  const end = start + said.index + said[0].length - '-->'.length - (said[1] as string).length + names.length
  return insert(end, /[^\s:]/.test(names) ? `, ${competency}` : ` ${competency}`)
}

/** Below a heading; any other title may stand in a list, a table or a sentence: there, at the end of its line. */
function besideTitle(text: string, { start, story }: ReportedStory, competency: string): Edit {
  const words = `<!-- storylint-competencies: ${competency} -->`
  const from = text.lastIndexOf('\n', start + story.head.start - 1) + 1
  const end = lineEnd(text, start + story.head.end)
  const line = text.slice(from, end)
  if (isHeading(line)) return insert(end, `\n\n${words}`)
  const next = text.indexOf('\n', end) + 1
  const nextEnd = lineEnd(text, next)
  const isSetext = next > 0 && /^(?:=+|-+)[ \t]*$/.test(text.slice(next, nextEnd)) && /^[^\s>|*+-]/.test(line)
  if (isSetext) return insert(nextEnd, `\n\n${words}`)
  return insert(from + lastPlace(line), ` ${words}`)
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text })
