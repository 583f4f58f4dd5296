/** The way to the core: its code runs when the first markdown document needs it, not when the editor starts. */
type Core = typeof import('../core/index.ts')
type Project = typeof import('../project/index.ts')
type ConfigEdits = typeof import('../project/config-edits.ts')
type FrontMatter = typeof import('../project/front-matter.ts')
type StarterPack = typeof import('../project/starter-pack.ts')

export type Engine = Core & Project & ConfigEdits & FrontMatter & StarterPack

let loaded: Promise<Engine> | undefined

export function engine(): Promise<Engine> {
  loaded ??= Promise.all([
    import('../core/index.ts'),
    import('../project/index.ts'),
    import('../project/config-edits.ts'),
    import('../project/front-matter.ts'),
    import('../project/starter-pack.ts'),
  ]).then((modules) => Object.assign({}, ...modules) as Engine)
  return loaded
}
