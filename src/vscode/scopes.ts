/** Which settings are in force for a document: the defaults, the configuration files, the editor's own. Knows no findings of texts. */
import * as vscode from 'vscode'
import type { Input } from '../core/index.ts'
import type { ConfigFile, Project, ProjectSettings } from '../project/index.ts'
import { diskAt, pathIn, rootOf } from './disk.ts'
import { engine } from './engine.ts'
import type { Log } from './log.ts'
import { ownSettings } from './settings.ts'

/** What the core wants to know besides the text, and what is wrong with the settings. */
export interface Scope {
  readonly input: Omit<Input, 'text'>
  readonly configs: readonly PlacedConfig[]
  /** Wrong values among the editor's settings: they have no file to be shown in. */
  readonly problems: readonly string[]
}

export interface PlacedConfig {
  readonly uri: vscode.Uri
  readonly file: ConfigFile
}

export interface Scopes {
  readonly of: (uri: vscode.Uri) => Promise<Scope>
  /** The configuration file nearest to a document, there or not; undefined for a text that stands nowhere. */
  readonly nearestConfig: (uri: vscode.Uri) => Promise<{ readonly uri: vscode.Uri; readonly name: string } | undefined>
  /** After a configuration file changed. */
  readonly forget: () => void
}

export function createScopes(log: Log): Scopes {
  const projects = new Map<string, Project>()
  const told = new Set<string>()

  const projectAt = async (root: vscode.Uri): Promise<Project> => {
    const { openProject } = await engine()
    const key = root.toString()
    const project = projects.get(key) ?? openProject(diskAt(root))
    projects.set(key, project)
    return project
  }
  const settingsFor = async (uri: vscode.Uri): Promise<ProjectSettings> => {
    const root = rootOf(uri)
    return root ? (await projectAt(root)).settingsFor(pathIn(root, uri)) : { layer: {}, configs: [] }
  }

  const tell = (problem: string): void => {
    if (!told.has(problem)) log.warn(`The editor's settings: ${problem}`)
    told.add(problem)
  }

  return {
    of: async (uri) => {
      const scope = await scopeOf(uri, await settingsFor(uri))
      scope.problems.forEach(tell)
      return scope
    },
    nearestConfig: async (uri) => {
      const { configName } = await engine()
      const root = rootOf(uri)
      if (!root) return undefined
      const name = (await settingsFor(uri)).configs.at(-1)?.path ?? configName
      return { uri: vscode.Uri.joinPath(root, name), name }
    },
    forget: () => {
      for (const project of projects.values()) project.forget()
    },
  }
}

async function scopeOf(uri: vscode.Uri, { layer, configs }: ProjectSettings): Promise<Scope> {
  const { decodeLayer, known, listed, mergeSettings } = await engine()
  const root = rootOf(uri)
  const own = decodeLayer(ownSettings(uri), known)
  const settings = mergeSettings(layer, own.value)
  const path = pathIn(root, uri)
  const place = uri.scheme === 'untitled' ? undefined : listed(path, settings)
  return {
    input: { path, settings, ...(place && { listed: place }) },
    configs: root ? configs.map((file) => ({ uri: vscode.Uri.joinPath(root, file.path), file })) : [],
    problems: own.problems.map((problem) => `storylint.${problem.path.join('.')}: ${problem.message}`),
  }
}
