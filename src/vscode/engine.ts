/** The way to the core: its code runs when the first markdown document needs it, not when the editor starts. */
import type { Uri } from 'vscode'
import { readLists } from './lists.ts'

type Core = typeof import('../core/index.ts')
type Project = typeof import('../project/index.ts')
type ConfigEdits = typeof import('../project/config-edits.ts')
type ConfigWriting = typeof import('../project/config-writing.ts')
type NamedPlaces = typeof import('../project/named-places.ts')
type RolePages = typeof import('../project/role-page.ts')
type RuleBriefs = typeof import('../project/rule-brief.ts')
type FrontMatter = typeof import('../project/front-matter.ts')
type NewStory = typeof import('../project/new-story.ts')
type Restructuring = typeof import('../project/restructure.ts')
type StoryFiles = typeof import('../project/story-files.ts')
type StarterPack = typeof import('../project/starter-pack.ts')
type Tags = typeof import('../project/tags.ts')

export type Engine = Core &
  Project &
  ConfigEdits &
  ConfigWriting &
  FrontMatter &
  NamedPlaces &
  NewStory &
  Restructuring &
  RolePages &
  RuleBriefs &
  StoryFiles &
  StarterPack &
  Tags

let home: Uri | undefined
let loaded: Promise<Engine> | undefined

/** @param extension the extension's own folder, where the core's lists are */
export function engineIn(extension: Uri): void {
  home = extension
}

export function engine(): Promise<Engine> {
  loaded ??= load().catch((error) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(): Promise<Engine> {
  if (home) await readLists(home)
  const modules = await Promise.all([
    import('../core/index.ts'),
    import('../project/index.ts'),
    import('../project/config-edits.ts'),
    import('../project/config-writing.ts'),
    import('../project/front-matter.ts'),
    import('../project/named-places.ts'),
    import('../project/role-page.ts'),
    import('../project/rule-brief.ts'),
    import('../project/new-story.ts'),
    import('../project/restructure.ts'),
    import('../project/story-files.ts'),
    import('../project/starter-pack.ts'),
    import('../project/tags.ts'),
  ])
  return Object.assign({}, ...modules) as Engine
}
