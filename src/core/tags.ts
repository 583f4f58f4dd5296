/** Which competencies each story is tagged with: by the front matter for all of a file, by a comment for one story. */
import type { Comment } from './markdown.ts'
import type { Span } from './model.ts'
import type { PlacedPiece } from './pieces.ts'

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

/** The ids that a comment of a piece names, and where the comment stands in the piece. */
export interface Named {
  readonly start: number
  readonly ids: readonly string[]
}

/** What the comments of a piece name, in their order. */
export function namedIn(comments: readonly Comment[]): readonly Named[] {
  return comments.flatMap((comment) => {
    const tags = readTags(comment)
    return tags ? [{ start: comment.start, ids: once(tags.map(({ id }) => id)) }] : []
  })
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
  pieces: readonly PlacedPiece[],
): readonly (readonly string[])[] {
  if (!starts.length) return []
  const own = starts.map(() => untagged)
  let owner = 0
  for (const { piece, start: from } of pieces) {
    if (!piece.named.length) continue
    for (const { start, ids } of piece.named) {
      while (owner + 1 < starts.length && (starts[owner + 1] as number) <= from + start) owner++
      const before = own[owner] as readonly string[]
      // The very same list where there is one only: nobody has to look into it to see that it did not change.
      own[owner] = before === untagged ? ids : once([...before, ...ids])
    }
  }
  const shared = once(ofFile)
  return shared.length ? own.map((ids) => (ids === untagged ? shared : once([...ids, ...shared]))) : own
}

const untagged: readonly string[] = []

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
