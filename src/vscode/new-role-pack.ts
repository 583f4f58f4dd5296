/** Begins a role pack of the person's own: asks for its name, writes the file, and names it in `.storylint.json`. Decodes nothing itself. */
import * as vscode from 'vscode'
import type { ConfigFiles } from './config-files.ts'
import { readText, rootOf } from './disk.ts'
import { engine } from './engine.ts'
import { t } from './l10n.ts'
import type { Log } from './log.ts'
import type { Scopes } from './scopes.ts'
import { writeConfig } from './write.ts'

export interface PackParts {
  /** The extension's own folder, which holds the template. */
  readonly extension: vscode.Uri
  readonly scopes: Scopes
  readonly configFiles: ConfigFiles
  readonly log: Log
}

/** Gives the new file; undefined where the person thought better of it. */
export async function newRolePack(parts: PackParts, given: string | undefined): Promise<vscode.Uri | undefined> {
  const { extension, configFiles, scopes, log } = parts
  const root = folderForPacks()
  if (!root) return void log.info('A role pack is kept in a folder: open one first.')
  const name = given ?? (await askForName())
  if (!name?.trim()) return undefined
  const { configName, nameRolePack, packIdFor, starterPack } = await engine()
  const config = vscode.Uri.joinPath(root, configName)
  const { input } = await scopes.of(config)
  const files = await namesIn(vscode.Uri.joinPath(root, 'roles'))
  const id = packIdFor(name, (each) => input.packs.has(each) || files.includes(fileOf(each)))
  const template = await readText(vscode.Uri.joinPath(extension, 'data', 'roles', 'starter.jsonc'))
  if (template === undefined) throw new Error('the template of role packs is missing')
  const path = `roles/${fileOf(id)}`
  const file = vscode.Uri.joinPath(root, path)
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(starterPack(template, id, name.trim())))
  await writeConfig(config, (text) => nameRolePack(text, path), log)
  await configFiles.changed(config)
  await vscode.commands.executeCommand('vscode.open', file)
  return file
}

const fileOf = (id: string): string => `${id}.storylint-role.json`

/** Of the document at hand, else the first that is open. */
function folderForPacks(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document
  const root = document && vscode.workspace.getWorkspaceFolder(document.uri) ? rootOf(document.uri) : undefined
  return root ?? vscode.workspace.workspaceFolders?.[0]?.uri
}

function askForName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: t('New role pack'),
    prompt: t('What is the role called? The pack starts from “Any role”, with comments that say what can be changed.'),
    placeHolder: t('Product manager, Acme'),
    validateInput: (value) => (value.trim().length > 100 ? t('A name has at most 100 characters.') : undefined),
  })
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
  } catch {
    return [] // The folder comes with the first pack.
  }
}
