/** Reads one `.storylint.json`: its settings, and what cannot be used as findings at their places. Knows no disk. */
import { decodeLayer, type Finding, known, type KnownIds, type Layer, type SettingsProblem } from '../core/index.ts'
import { finding, placed, readJson } from './json-file.ts'
import { inside } from './paths.ts'

/** One `.storylint.json`, as far as it can be used. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  readonly layer: Layer
  /** Rule `config`, placed in `text`, sorted by place. */
  readonly findings: readonly Finding[]
}

/** A hundred times what anybody writes. */
const longest = 200_000

/** What is wrong with a role pack as a file, by its path from the root. */
export type UnusablePacks = ReadonlyMap<string, string>

/**
 * Never throws; what is right in a broken file is still used.
 * @param path relative to the workspace root
 */
export function readConfig(
  path: string,
  text: string,
  ids: KnownIds = known,
  unusable: UnusablePacks = new Map(),
): ConfigFile {
  if (text.length > longest) return unreadable(path, `it is longer than ${longest} characters`)
  const file = readJson(text)
  if (!file) return unreadable(path, 'it is nested too deep')
  if (!file.root) return { path, text, layer: {}, findings: file.findings }
  const decoded = decodeLayer(file.value, ids)
  const roles = placeRoles(decoded.value.roles ?? [], file.value, folderOf(path), unusable)
  const layer = decoded.value.roles ? { ...decoded.value, roles: roles.paths } : decoded.value
  return { path, text, layer, findings: placed(file, [...decoded.problems, ...roles.problems]) }
}

/** A file that is there and cannot be read: nothing of it is used. */
export function unreadable(path: string, error: unknown): ConfigFile {
  const findings = [finding({ start: 0, end: 0 }, `This configuration file cannot be read: ${reasonOf(error)}.`)]
  return { path, text: '', layer: {}, findings }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/')

/** Paths of role packs from the root, and those that lead out of it or to no file that can be used. */
export function placeRoles(kept: readonly string[], value: unknown, folder: string, unusable: UnusablePacks) {
  const paths = kept.flatMap((entry) => inside(folder, entry) || [])
  const written = (value as { roles?: unknown } | null)?.roles
  const problems: SettingsProblem[] = (Array.isArray(written) ? written : []).flatMap((entry: string, index) => {
    if (!kept.includes(entry)) return []
    const path = inside(folder, entry)
    const message = path ? unusable.get(path) : outside(entry)
    return message === undefined ? [] : [{ path: ['roles', index], onKey: false, message }]
  })
  return { paths, problems }
}

const outside = (path: string) =>
  `“${path}” leaves the workspace. A role pack is given by a path inside it, relative to this file.`
