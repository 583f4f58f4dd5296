/** The way to the core: it is in a file of its own, loaded when the first markdown document needs it. */
import * as vscode from 'vscode'
import { readText } from './disk.ts'

export type Engine = typeof import('./engine-parts.ts')

/** What the engine's file gives: the engine, once it has the lists of `data/`. */
type Start = (lists: unknown) => Engine

/** Written in by the bundler: in a browser there is no way to load a second file but to read it. */
declare const IN_BROWSER: boolean

let home: vscode.Uri | undefined
let loaded: Promise<Engine> | undefined

/** @param extension the extension's own folder, where the engine and its lists are */
export function engineIn(extension: vscode.Uri): void {
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
  if (!home) throw new Error('the engine is asked for before the extension is active')
  const dist = vscode.Uri.joinPath(home, 'dist')
  const [lists, start] = await Promise.all([own(dist, 'lists.json'), startIn(dist)])
  return start(JSON.parse(lists))
}

async function startIn(dist: vscode.Uri): Promise<Start> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-globals -- not in a browser
  if (!IN_BROWSER) return require(vscode.Uri.joinPath(dist, 'engine.cjs').fsPath) as Start
  const module: { exports?: Start } = {}
  // As the editor itself loads an extension there. It reads the extension's own folder and nothing else.
  new Function('module', await own(dist, 'web/engine.js'))(module)
  return module.exports as Start
}

/** Throws where the file is not there: the extension is not whole then. */
async function own(dist: vscode.Uri, name: string): Promise<string> {
  const text = await readText(vscode.Uri.joinPath(dist, name))
  if (text === undefined) throw new Error(`dist/${name} is not there: install the extension again`)
  return text
}
