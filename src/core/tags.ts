/** Which competencies each story is tagged with: by the front matter for all of a file, by a comment for one story. */
import type { Comment } from './markdown.ts'
import type { Span } from './model.ts'
import type { PlacedComment } from './pieces.ts'

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

/** What a comment names, worked out once for the same comment of the same piece. */
const known = new WeakMap<Comment, readonly string[]>()

function idsIn({ own }: PlacedComment): readonly string[] {
  const before = known.get(own)
  if (before) return before
  const ids = readTags(own)?.map(({ id }) => id) ?? []
  known.set(own, ids)
  return ids
}

/**
 * For each story the ids it is tagged with, each once, the story's own before those of the file: the first is what it
 * is told for. A comment speaks for the story it stands in; in front of all
 * of them, for the first.
 * @param starts where each story begins in the file, ascending
 * @param ofFile what the front matter names
 * @param comments in the order of the text
 */
export function tagsByStory(
  starts: readonly number[],
  ofFile: readonly string[],
  comments: readonly PlacedComment[],
): readonly (readonly string[])[] {
  const shared = [...new Set(ofFile)]
  const named = new Map<number, Set<string>>()
  let owner = 0
  for (const comment of comments) {
    while (owner + 1 < starts.length && (starts[owner + 1] as number) <= comment.start) owner++
    for (const id of idsIn(comment)) named.set(owner, (named.get(owner) ?? new Set()).add(id))
  }
  const tags = starts.map(() => shared)
  for (const [at, own] of named) tags[at] = [...new Set([...own, ...shared])]
  return tags
}
