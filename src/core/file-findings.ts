/** The findings of a whole file: those of its stories that no comment silences, and what is wrong with its own words to us. */
import { configFindings } from './config-findings.ts'
import { inOrder } from './lint.ts'
import type { Comment } from './markdown.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Document } from './pieces.ts'
import type { Placed } from './placed-findings.ts'
import type { RolePack, RolePacks } from './role-pack.ts'
import type { Finding } from './rule.ts'
import type { Settings } from './settings.ts'
import { readDirectives } from './silence.ts'
import { silence } from './silencing.ts'
import { knownTags, unknownTags } from './tag-findings.ts'

/** What the file says, and under what it is read. */
export interface Said {
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly comments: readonly Comment[]
  readonly settings: Settings
  readonly pack: RolePack | undefined
  readonly packs: RolePacks | undefined
}

/** Whether nothing is found but in stories, and nothing of that silenced: no word of the file is meant for us, or all are right. */
export function areOfStories({ placed }: Document, { frontMatter, pack, packs }: Omit<Said, 'comments'>): boolean {
  if (frontMatter.problems.length > 0 || placed.some(({ piece }) => piece.directs)) return false
  if (!pack && !packs?.size) return true
  const known = knownTags(pack, packs)
  return (
    frontMatter.tags.every(({ id }) => known.has(id)) &&
    placed.every(({ piece }) => piece.named.every(({ ids }) => ids.every((id) => known.has(id))))
  )
}

/** Sorted by place. */
export function findingsIn({ findings }: Placed, said: Said): readonly Finding[] {
  const { text, frontMatter, comments, settings, pack, packs } = said
  const { directives, unknown } = readDirectives(comments, text)
  const { kept, idle } = silence(findings.flat(), directives)
  const tags = unknownTags(frontMatter.tags, comments, pack, packs)
  const config = configFindings({ problems: frontMatter.problems, directives, idle, unknown, tags }, settings)
  return inOrder(config.length ? [...kept, ...config] : kept)
}
