/** The findings of a whole file: those of its stories that no comment silences, and what is wrong with its own words to us. */
import { configFindings } from './config-findings.ts'
import { inOrder } from './lint.ts'
import type { Comment } from './markdown.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Placed } from './placed-findings.ts'
import type { RolePack, RolePacks } from './role-pack.ts'
import type { Finding } from './rule.ts'
import type { Settings } from './settings.ts'
import { readDirectives } from './silence.ts'
import { silence } from './silencing.ts'
import { unknownTags } from './tag-findings.ts'

/** What the file says, and under what it is read. */
export interface Said {
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly comments: readonly Comment[]
  readonly settings: Settings
  readonly pack: RolePack | undefined
  readonly packs: RolePacks | undefined
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
