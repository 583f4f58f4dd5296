/** Which settings are in force where: the configuration files from a file's folder up to the root. Knows no disk and no editor. */
import { known, type KnownIds, type Layer, mergeLayers } from '../core/index.ts'
import { type ConfigFile, configName, readConfig, unreadable } from './config.ts'
import { foldersOf, join } from './paths.ts'

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
}

export interface Project {
  /**
   * For a file, whether or not it exists. Never rejects.
   * Until `forget`, files under the same configuration get the very same value.
   */
  readonly settingsFor: (path: string) => Promise<ProjectSettings>
  /** To be called when a `.storylint.json` appears, changes or goes. */
  readonly forget: () => void
}

const nothing: ProjectSettings = { layer: {}, configs: [] }

export function openProject(disk: Disk, ids: KnownIds = known): Project {
  let folders = new Map<string, Promise<ProjectSettings>>()
  return {
    settingsFor: (path) => {
      // Held on to, so that a `forget` meanwhile starts afresh and does not mix old and new.
      const made = folders
      let settings: Promise<ProjectSettings> = Promise.resolve(nothing)
      for (const folder of foldersOf(path)) {
        const above = settings
        settings = made.get(folder) ?? below(above, folder, disk, ids)
        made.set(folder, settings)
      }
      return settings
    },
    forget: () => {
      folders = new Map()
    },
  }
}

async function below(
  above: Promise<ProjectSettings>,
  folder: string,
  disk: Disk,
  ids: KnownIds,
): Promise<ProjectSettings> {
  const [outer, config] = await Promise.all([above, load(join(folder, configName), disk, ids)])
  if (!config) return outer
  return { layer: mergeLayers(outer.layer, config.layer), configs: [...outer.configs, config] }
}

async function load(path: string, disk: Disk, ids: KnownIds): Promise<ConfigFile | undefined> {
  try {
    const text = await disk.read(path)
    return text === undefined ? undefined : readConfig(path, text, ids)
  } catch (error) {
    return unreadable(path, error)
  }
}
