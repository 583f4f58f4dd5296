/** Where a file's workspace is, and which settings hold in it. Knows the disk, not what a setting does. */
import { existsSync } from 'node:fs'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { type Layer, mergeSettings, type Settings } from '../core/index.ts'
import { type ConfigFile, configName, listed, openProject, type Project, readConfig } from '../project/index.ts'
import { codeOf, readText } from './texts.ts'

export interface InForce {
  /** From the workspace root. */
  readonly path: string
  readonly settings: Settings
  readonly listed: 'included' | 'excluded' | undefined
  /** From the lowest to the highest, with the path shown for each. */
  readonly configs: readonly ConfigFile[]
}

export interface Workspaces {
  /** For a file, there or not. */
  readonly of: (file: string) => Promise<InForce>
}

/** @param config the person's own configuration, used instead of all that would be found */
export function workspacesIn(cwd: string, config?: ConfigFile): Workspaces {
  const projects = new Map<string, Project>()
  const merged = new WeakMap<Layer, Settings>()
  const settingsOf = (layer: Layer): Settings => {
    const settings = merged.get(layer) ?? mergeSettings(layer)
    merged.set(layer, settings)
    return settings
  }
  const projectAt = (root: string): Project => {
    const project = projects.get(root) ?? openProject({ read: (path) => readIfThere(join(root, path)) })
    projects.set(root, project)
    return project
  }
  const home = rootFrom(cwd) ?? cwd
  return {
    of: async (file) => {
      const root = isBelow(file, cwd) ? home : (rootFrom(dirname(file)) ?? parse(file).root)
      const path = slashed(relative(root, file))
      const { layer, configs } = config
        ? { layer: config.layer, configs: [config] }
        : await projectAt(root).settingsFor(path)
      const settings = settingsOf(layer)
      const shown = config
        ? configs
        : configs.map((each) => ({ ...each, path: slashed(relative(cwd, join(root, each.path))) }))
      return { path, settings, listed: listed(path, settings), configs: shown }
    },
  }
}

/** The person's own configuration. Throws where it cannot be read. */
export async function ownConfig(cwd: string, path: string): Promise<ConfigFile> {
  return readConfig(slashed(path), await readText(resolve(cwd, path)))
}

const slashed = (path: string) => path.split(sep).join('/')

const isBelow = (file: string, folder: string) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/**
 * The root that a folder lies in: its repository, else the outermost folder above with a configuration file.
 * A terminal has no notion of a workspace, and a person may stand deep in theirs.
 */
function rootFrom(folder: string): string | undefined {
  let root: string | undefined
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, configName))) root = at
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return root
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readText(file)
  } catch (error) {
    const code = codeOf((error as Error).cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
