/** Which settings are in force where: the configuration files from a file's folder up to the root. Knows no disk and no editor. */
import {
  decodeLayer,
  idsWith,
  known,
  type KnownIds,
  type Layer,
  mergeLayers,
  type RolePacks,
  type SettingsProblem,
} from '../core/index.ts'
import { configName } from './config-name.ts'
import { type ConfigFile, placeRoles, readConfig, unreadable } from './config.ts'
import { foldersOf, join } from './paths.ts'
import { type OwnPacks, type PackFile, readOwnPacks } from './role-packs.ts'

/** The one thing asked of a disk. Paths are relative to the workspace root, `/` between folders, no leading `/`. */
export interface Disk {
  /** The file's text; `undefined` where there is no such file. Rejects where it is there and cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>
}

/** What the configuration files say about one folder. */
export interface ProjectSettings {
  /** All files merged, the nearest to the text winning. */
  readonly layer: Layer
  /** From the root down to the folder. */
  readonly configs: readonly ConfigFile[]
  /** Those that can be chosen: bundled and own. */
  readonly packs: RolePacks
  readonly packFiles: readonly PackFile[]
}

/** What the editor says on top of that. */
export interface Overlaid extends Omit<ProjectSettings, 'configs'> {
  readonly problems: readonly SettingsProblem[]
}

export interface Project {
  /**
   * For a file, whether or not it exists. Never rejects.
   * Until `forget`, files under the same configuration get the very same value.
   */
  readonly settingsFor: (path: string) => Promise<ProjectSettings>
  /** The same with the editor's own settings, as they are written. */
  readonly overlaid: (settings: ProjectSettings, own: unknown) => Promise<Overlaid>
  /** A configuration file with this text, under those of the folders above it. */
  readonly check: (path: string, text: string) => Promise<ConfigFile>
  /** One configuration file in place of all that would be found. */
  readonly alone: (path: string, text: string) => Promise<ProjectSettings>
  /** To be called when a `.storylint.json` or a role pack appears, changes or goes. */
  readonly forget: () => void
}

export function openProject(disk: Disk, bundled: RolePacks = new Map(), ids: KnownIds = known): Project {
  const nothing: ProjectSettings = { layer: {}, configs: [], packs: bundled, packFiles: [] }
  const from: Reader = { disk, ids }
  let folders = new Map<string, Promise<ProjectSettings>>()
  let own = new Map<ProjectSettings, Map<string, Promise<OwnPacks>>>()
  const inFolders = (all: readonly string[]): Promise<ProjectSettings> => {
    // Held on to, so that a `forget` meanwhile starts afresh and does not mix old and new.
    const made = folders
    let settings: Promise<ProjectSettings> = Promise.resolve(nothing)
    for (const folder of all) {
      const above = settings
      settings = made.get(folder) ?? below(above, folder, from)
      made.set(folder, settings)
    }
    return settings
  }
  return {
    settingsFor: (path) => inFolders(foldersOf(path)),
    overlaid: (settings, value) => overlay(settings, value, from, own),
    check: async (path, text) =>
      (await withConfig(await inFolders(foldersOf(path).slice(0, -1)), path, text, from)).config,
    alone: async (path, text) => (await withConfig(nothing, path, text, from)).settings,
    forget: () => {
      folders = new Map()
      own = new Map()
    },
  }
}

interface Reader {
  readonly disk: Disk
  readonly ids: KnownIds
}

async function below(above: Promise<ProjectSettings>, folder: string, from: Reader): Promise<ProjectSettings> {
  const path = join(folder, configName)
  const [outer, text] = await Promise.all([
    above,
    from.disk.read(path).catch((error: unknown) => unreadable(path, error)),
  ])
  if (text === undefined) return outer
  if (typeof text !== 'string') return { ...outer, configs: [...outer.configs, text] }
  return (await withConfig(outer, path, text, from)).settings
}

/** Read twice where it names role packs: only then is it known which roles there are. */
async function withConfig(outer: ProjectSettings, path: string, text: string, { disk, ids }: Reader) {
  const first = readConfig(path, text, idsWith(outer.packs, ids))
  const own = await readOwnPacks(first.layer.roles ?? [], packsOf(outer), disk, ids)
  const config = first.layer.roles ? readConfig(path, text, idsWith(own.packs, ids), own.unusable) : first
  const settings: ProjectSettings = {
    layer: mergeLayers(outer.layer, config.layer),
    configs: [...outer.configs, config],
    packs: own.packs,
    packFiles: own.files,
  }
  return { config, settings }
}

const packsOf = ({ packs, packFiles }: ProjectSettings): OwnPacks => ({ packs, files: packFiles, unusable: new Map() })

async function overlay(
  settings: ProjectSettings,
  value: unknown,
  { disk, ids }: Reader,
  known: Map<ProjectSettings, Map<string, Promise<OwnPacks>>>,
): Promise<Overlaid> {
  const first = decodeLayer(value, idsWith(settings.packs, ids))
  if (!first.value.roles)
    return { ...settings, layer: mergeLayers(settings.layer, first.value), problems: first.problems }
  const { paths } = placeRoles(first.value.roles, value, '', new Map())
  // Asked at every key that is typed: the packs are read once.
  const here = known.get(settings) ?? new Map<string, Promise<OwnPacks>>()
  const key = paths.join('\n')
  const reading = here.get(key) ?? readOwnPacks(paths, packsOf(settings), disk, ids)
  known.set(settings, here.set(key, reading))
  const { packs, files, unusable } = await reading
  const decoded = decodeLayer(value, idsWith(packs, ids))
  return {
    layer: mergeLayers(settings.layer, { ...decoded.value, roles: paths }),
    packs,
    packFiles: files,
    problems: [...decoded.problems, ...placeRoles(first.value.roles, value, '', unusable).problems],
  }
}
