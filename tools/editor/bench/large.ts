/** Opens each bank of the folder in a real editor, lints it and types in its middle; started by `tools/bench/editor.mjs`. */
import * as vscode from 'vscode'
import type { FileReport } from '../../../src/core/index.ts'
import type { Api } from '../../../src/vscode/extension.ts'
import { type Measured, measured, pause, report, type Result } from './meter.ts'
import { profiled } from './profile.ts'

/** In each text, with findings, and before there are any: what the editor itself does is to be taken off. */
const keys = 60
const plainKeys = 30
/** Long enough for all that the editor asks after a key (colours, lenses), too short to count as a rest. */
const slowMs = 500
/** As somebody writes: most of what a key causes is done once the keys pause. */
const fastMs = 125
/** After the last key everything is told that was held back. */
const restMs = 4000

export async function run(): Promise<void> {
  const results: Result[] = [await activation()]
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
  const extension = vscode.extensions.getExtension<Api>('storylint.storylint')
  const api = extension?.exports as Api
  for (const name of names.filter((each) => each.endsWith('.md')).sort())
    results.push(await bank(api, vscode.Uri.joinPath(folder, name), name))
  report(results)
}

async function activation() {
  const extension = vscode.extensions.getExtension<Api>('storylint.storylint')
  const whole = await measured(async () => extension?.activate())
  return { title: 'activation', activateMs: extension?.exports.activationMs, ...whole }
}

async function bank(api: Api, uri: vscode.Uri, title: string) {
  await setRun('manual')
  const opened = await measured(async () => {
    await vscode.commands.executeCommand('vscode.open', uri)
    while (vscode.window.activeTextEditor?.document.uri.path !== uri.path) await pause(5)
    await pause(1000)
  })
  const editor = vscode.window.activeTextEditor as vscode.TextEditor
  await toMiddle(editor)
  const plain = await typed(api, plainKeys, slowMs)
  const first = await profiled(`${title} first`, () =>
    measured(async () => {
      await vscode.commands.executeCommand('storylint.lint')
      await api.whenIdle()
    }),
  )
  const after = await profiled(`${title} after`, () => measured(() => pause(restMs)))
  await setRun(undefined)
  await api.whenIdle()
  await pause(restMs)
  const typing = await profiled(`${title} typing`, () => typed(api, keys, slowMs))
  const fast = await profiled(`${title} fast`, () => typed(api, keys, fastMs))
  const rest = await profiled(`${title} rest`, () => measured(() => pause(restMs)))
  const { text, stories, findings } = api.report(uri) as FileReport
  const facts = { characters: text.length, stories: stories.length, findings: findings.length }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await pause(1000)
  return { title, ...facts, opened, plain, first, after, typing, fast, rest }
}

/** The cursor is put into a sentence there, in sight. */
async function toMiddle(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor
  let line = Math.floor(document.lineCount / 2)
  while (document.lineAt(line).text.length < 60) line++
  editor.selection = new vscode.Selection(line, 20, line, 20)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter)
  await pause(2000)
}

/** A letter after the other; slow ones each with all that they cause. */
async function typed(api: Api, count: number, betweenMs: number): Promise<readonly Measured[]> {
  const all: Measured[] = []
  for (let key = 0; key < count; key++)
    all.push(
      await measured(async () => {
        const from = performance.now()
        await vscode.commands.executeCommand('type', { text: key % 6 ? 'x' : ' ' })
        if (betweenMs === slowMs) await api.whenIdle()
        await pause(Math.max(0, betweenMs - (performance.now() - from)))
      }),
    )
  return all
}

const setRun = async (run: string | undefined): Promise<void> => {
  await vscode.workspace.getConfiguration('storylint').update('run', run, vscode.ConfigurationTarget.Global)
  await pause(500)
}
