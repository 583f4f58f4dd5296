/** Which competencies each story is tagged with: by the front matter for all of a file, by a comment for one story. */
import type { Comment } from './markdown.ts'
import type { Span } from './model.ts'

/** One competency that a comment names, and where. */
export interface Tag extends Span {
  readonly id: string
}

const form = /^(\s*storylint-competencies\b[\s:]*)(.*)$/s

/** The competencies that a `storylint-competencies` comment names; undefined where it is no such comment. */
export function readTags({ text, start }: Comment): Tag[] | undefined {
  const [, lead = '', names = ''] = form.exec(text) ?? []
  if (!lead) return undefined
  const from = start + '<!--'.length + lead.length
  return [...names.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    start: from + index,
    end: from + index + id.length,
  }))
}

/**
 * For each story the ids it is tagged with, each once, the story's own before those of the file: the first is what it
 * is told for. A comment speaks for the story it stands in; in front of all
 * of them, for the first.
 * @param starts where each story begins in the file, ascending
 * @param ofFile what the front matter names
 */
export function tagsByStory(
  starts: readonly number[],
  ofFile: readonly string[],
  comments: readonly Comment[],
): readonly (readonly string[])[] {
  const tags = starts.map(() => new Set<string>())
  for (const comment of comments) {
    const owner = Math.max(
      0,
      starts.findLastIndex((start) => start <= comment.start),
    )
    for (const { id } of readTags(comment) ?? []) tags[owner]?.add(id)
  }
  return tags.map((ids) => [...new Set([...ids, ...ofFile])])
}
