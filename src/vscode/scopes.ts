/** Which settings are in force for a document: the role packs, the configuration files, the editor's own. Knows no findings of texts. */
import * as vscode from 'vscode'
import type { Input, RolePacks } from '../core/index.ts'
import type { ConfigFile, Disk, Overlaid, PackFile, Project, ProjectSettings } from '../project/index.ts'
import { diskAt, pathIn, rootOf } from './disk.ts'
import { engine } from './engine.ts'
import type { Log } from './log.ts'
import { ownSettings } from './settings.ts'

/** What the core wants to know besides the text, and what is wrong with the settings. */
export interface Scope {
  readonly input: Omit<Input, 'text'> & Required<Pick<Input, 'packs'>>
  readonly configs: readonly Placed<ConfigFile>[]
  /** The person's own role packs. */
  readonly packFiles: readonly Placed<PackFile>[]
  /** Where own role packs are looked for, there or not. */
  readonly packPlaces: readonly vscode.Uri[]
  /** Wrong values among the editor's settings: they have no file to be shown in. */
  readonly problems: readonly string[]
}

export interface Placed<File> {
  readonly uri: vscode.Uri
  readonly file: File
}

export interface Scopes extends vscode.Disposable {
  /** Until settings change, the very same for the same document. */
  readonly of: (uri: vscode.Uri) => Promise<Scope>
  /** The configuration file nearest to a document, there or not; undefined for a text that stands nowhere. */
  readonly nearestConfig: (uri: vscode.Uri) => Promise<{ readonly uri: vscode.Uri; readonly name: string } | undefined>
  /** A configuration file with this text, as far as it can be used. */
  readonly check: (uri: vscode.Uri, text: string) => Promise<ConfigFile>
  /** After a configuration file or a role pack changed. */
  readonly forget: () => void
}

/** @param bundled the role packs that come with the extension */
export function createScopes(bundled: () => Promise<RolePacks>, log: Log): Scopes {
  const projects = new Map<string, Project>()
  const told = new Set<string>()
  /** Asked at every key that is typed. */
  let known = new Map<string, Promise<Scope>>()

  const projectAt = async (root: vscode.Uri | undefined): Promise<Project> => {
    const [{ openProject }, packs] = await Promise.all([engine(), bundled()])
    const key = String(root)
    const project = projects.get(key) ?? openProject(root ? diskAt(root) : noDisk, packs)
    projects.set(key, project)
    return project
  }
  const tell = (problem: string): void => {
    if (!told.has(problem)) log.warn(`The editor's settings: ${problem}`)
    told.add(problem)
  }

  const read = async (uri: vscode.Uri): Promise<Scope> => {
    const root = rootOf(uri)
    const project = await projectAt(root)
    const settings = await project.settingsFor(pathIn(root, uri))
    const overlaid = await project.overlaid(settings, ownSettings(uri))
    const scope = await scopeOf(uri, root, settings, overlaid)
    scope.problems.forEach(tell)
    return scope
  }
  const of = (uri: vscode.Uri): Promise<Scope> => {
    // Held on to: what is forgotten meanwhile is read afresh.
    const [all, key] = [known, uri.toString()]
    const last = all.get(key)
    if (last) return last
    const reading = read(uri)
    all.set(key, reading)
    reading.catch(() => all.delete(key))
    return reading
  }
  const expire = (): void => void (known = new Map())
  const events = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('storylint') && expire()),
    vscode.workspace.onDidChangeWorkspaceFolders(expire),
  )

  return {
    of,
    nearestConfig: async (uri) => {
      const root = rootOf(uri)
      if (!root) return undefined
      const { configName } = await engine()
      const { configs } = await (await projectAt(root)).settingsFor(pathIn(root, uri))
      const name = configs.at(-1)?.path ?? configName
      return { uri: vscode.Uri.joinPath(root, name), name }
    },
    check: async (uri, text) => {
      const root = rootOf(uri)
      return (await projectAt(root)).check(pathIn(root, uri), text)
    },
    forget: () => {
      expire()
      for (const project of projects.values()) project.forget()
    },
    dispose: () => events.dispose(),
  }
}

/** Of a text that stands nowhere. */
const noDisk: Disk = { read: () => Promise.resolve(undefined) }

/** What a folder is called on its disk, whatever the workspace calls it. */
const nameOf = (folder: vscode.Uri | undefined): string => folder?.path.split('/').findLast((name) => name) ?? ''

async function scopeOf(
  uri: vscode.Uri,
  root: vscode.Uri | undefined,
  { configs }: ProjectSettings,
  { layer, packs, packFiles, problems }: Overlaid,
): Promise<Scope> {
  const { listed, mergeSettings } = await engine()
  const path = pathIn(root, uri)
  const place = uri.scheme === 'untitled' ? undefined : listed(path, mergeSettings(layer), nameOf(root))
  const placed = <File extends { readonly path: string }>(file: File): Placed<File>[] =>
    root ? [{ uri: vscode.Uri.joinPath(root, file.path), file }] : []
  return {
    input: { path, settings: layer, packs, ...(place && { listed: place }) },
    configs: configs.flatMap(placed),
    packFiles: packFiles.flatMap(placed),
    packPlaces: root ? (layer.roles ?? []).map((role) => vscode.Uri.joinPath(root, role)) : [],
    problems: problems.map((problem) => `storylint.${problem.path.join('.')}: ${problem.message}`),
  }
}
