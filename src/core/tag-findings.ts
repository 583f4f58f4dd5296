/** Finds the competencies a file names that no known role pack has. Knows packs, not how a finding is told. */
import type { Comment } from './markdown.ts'
import { nearest } from './nearest.ts'
import type { RolePack, RolePacks } from './role-pack.ts'
import { readTags, type Tag } from './tags.ts'

/** A tag that means nothing, and what was meant most likely. */
export interface UnknownTag extends Tag {
  readonly near: string | undefined
  /** What could have been meant: the competencies of the file's own role, else of all roles. */
  readonly accepted: readonly string[]
}

const idsOf = ({ competencies }: RolePack) => competencies.map(({ id }) => id)

/** The competencies of the file's role, then those of all others. */
export const knownTags = (pack: RolePack | undefined, packs: RolePacks | undefined): ReadonlySet<string> =>
  new Set([...(pack ? idsOf(pack) : []), ...[...(packs?.values() ?? [])].flatMap(idsOf)])

/**
 * Empty where no pack is known. A competency of another role is fine: one bank may serve several.
 * @param ofFile what the front matter names
 * @param pack of the file's role
 */
export function unknownTags(
  ofFile: readonly Tag[],
  comments: readonly Comment[],
  pack: RolePack | undefined,
  packs: RolePacks | undefined,
): UnknownTag[] {
  const tags = [...ofFile, ...comments.flatMap((comment) => readTags(comment) ?? [])]
  if (!tags.length || (!pack && !packs?.size)) return []
  const own = pack ? idsOf(pack) : []
  const known = knownTags(pack, packs)
  const all = [...known]
  return tags.flatMap((tag) =>
    known.has(tag.id)
      ? []
      : [{ ...tag, near: nearest(tag.id, own) ?? nearest(tag.id, all), accepted: own.length ? own : all }],
  )
}
