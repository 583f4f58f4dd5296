/** The way to the core: its code runs when the first markdown document needs it, not when the editor starts. */
type Core = typeof import('../core/index.ts')
type Project = typeof import('../project/index.ts')
type Allow = typeof import('../project/allow.ts')
type FrontMatter = typeof import('../project/front-matter.ts')

export type Engine = Core & Project & Allow & FrontMatter

let loaded: Promise<Engine> | undefined

export function engine(): Promise<Engine> {
  loaded ??= Promise.all([
    import('../core/index.ts'),
    import('../project/index.ts'),
    import('../project/allow.ts'),
    import('../project/front-matter.ts'),
  ]).then((modules) => Object.assign({}, ...modules) as Engine)
  return loaded
}
