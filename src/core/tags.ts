/** Which competencies each story is tagged with: by the front matter for all of a file, by a comment for one story. */
import type { Comment } from './markdown.ts'
import type { Span } from './model.ts'
import type { Piece, PlacedPiece } from './pieces.ts'

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
interface Named {
  readonly start: number
  readonly ids: readonly string[]
}

const known = new WeakMap<Piece, readonly Named[]>()

function namedIn(piece: Piece): readonly Named[] {
  const before = known.get(piece)
  if (before) return before
  const named = piece.comments.flatMap((comment) => {
    const tags = readTags(comment)
    return tags ? [{ start: comment.start, ids: tags.map(({ id }) => id) }] : []
  })
  known.set(piece, named)
  return named
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
  const shared = [...new Set(ofFile)]
  const named = new Map<number, Set<string>>()
  let owner = 0
  for (const { piece, start: from } of pieces) {
    if (!piece.comments.length) continue
    for (const { start, ids } of namedIn(piece)) {
      while (owner + 1 < starts.length && (starts[owner + 1] as number) <= from + start) owner++
      for (const id of ids) named.set(owner, (named.get(owner) ?? new Set()).add(id))
    }
  }
  const tags = starts.map(() => shared)
  for (const [at, own] of named) tags[at] = [...new Set([...own, ...shared])]
  return tags
}
