/** Where a file's workspace is, and which settings hold in it. Knows the disk, not what a setting does. */
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import { type Layer, mergeSettings, type RolePacks, type Settings } from '../core/index.ts'
import { type ConfigFile, configName, listed, openProject, type PackFile, type Project } from '../project/index.ts'
import { keepInside } from '../project/links.ts'
import { waitingPath } from '../project/waiting.ts'
import { bundledPacks } from './bundled-packs.ts'
import { readIfThere, readOrWaiting, readText } from './texts.ts'

export interface InForce {
  /** The workspace's folder. */
  readonly root: string
  /** From the workspace root. */
  readonly path: string
  /** What the configuration files say, merged. */
  readonly layer: Layer
  /** The role packs that can be chosen. */
  readonly packs: RolePacks
  readonly listed: 'included' | 'excluded' | undefined
  /** From the lowest to the highest, with the path shown for each. */
  readonly configs: readonly ConfigFile[]
  /** The person's own role packs, with the path shown for each. */
  readonly packFiles: readonly PackFile[]
}

export interface Workspaces {
  /** For a file, there or not. */
  readonly of: (file: string) => Promise<InForce>
}

/**
 * Rejects where the person's own configuration cannot be read.
 * @param config its path; it is used instead of all that would be found
 * @param note told where a file's text was found beside its place
 */
export async function workspacesIn(
  cwd: string,
  config: string | undefined,
  note: (message: string) => void,
): Promise<Workspaces> {
  const projects = new Map<string, Project>()
  const globs = new WeakMap<Layer, Globs>()
  const globsOf = (layer: Layer): Globs => {
    const found = globs.get(layer) ?? mergeSettings(layer)
    globs.set(layer, found)
    return found
  }
  const readWith = (file: string, read = readIfThere) => readOrWaiting(file, slashed(relative(cwd, file)), note, read)
  const projectAt = (root: string): Project => {
    const disk = { read: (path: string) => readWith(join(root, path), (file) => readInside(root, file)) }
    const project = projects.get(root) ?? openProject(disk, bundledPacks)
    projects.set(root, project)
    return project
  }
  const home = rootFrom(cwd) ?? cwd
  const rootOf = (file: string) => (isBelow(file, cwd) ? home : (rootFrom(dirname(file)) ?? parse(file).root))
  const alone = config === undefined ? undefined : await ownConfig(resolve(cwd, config), readWith, rootOf, projectAt)
  return {
    of: async (file) => {
      const root = rootOf(file)
      const path = slashed(relative(root, file))
      const found = alone ?? { root, settings: await projectAt(root).settingsFor(path) }
      const { layer, packs, configs, packFiles } = found.settings
      const shown = <File extends { readonly path: string }>(each: File): File => ({
        ...each,
        path: slashed(relative(cwd, join(found.root, each.path))),
      })
      const place = listed(path, globsOf(layer), basename(root))
      return { root, path, layer, packs, listed: place, configs: configs.map(shown), packFiles: packFiles.map(shown) }
    },
  }
}

type Globs = Pick<Settings, 'include' | 'exclude'>

async function ownConfig(
  file: string,
  read: (file: string) => Promise<string | undefined>,
  rootOf: (file: string) => string,
  projectAt: (root: string) => Project,
) {
  const root = rootOf(file)
  const text = (await read(file)) ?? (await readText(file))
  const settings = await projectAt(root).alone(slashed(relative(root, file)), text)
  return { root, settings }
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
    if ([configName, waitingPath(configName)].some((name) => existsSync(join(at, name)))) root = at
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return root
  }
}

async function readInside(root: string, file: string): Promise<string | undefined> {
  await keepInside(root, file, realpath)
  return readIfThere(file)
}
