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
  const idsOf = ({ competencies }: RolePack) => competencies.map(({ id }) => id)
  const own = pack ? idsOf(pack) : []
  const all = [...new Set([...own, ...[...(packs?.values() ?? [])].flatMap(idsOf)])]
  const known = new Set(all)
  return tags.flatMap((tag) =>
    known.has(tag.id)
      ? []
      : [{ ...tag, near: nearest(tag.id, own) ?? nearest(tag.id, all), accepted: own.length ? own : all }],
  )
}
