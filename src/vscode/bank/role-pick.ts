/** Lets a person choose the role that the bank is held against, and writes it where the settings are. Decides nothing. */
import * as vscode from 'vscode'
import type { RolePacks } from '../../core/index.ts'
import type { ConfigFiles } from '../config-files.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Log } from '../log.ts'
import { roleChoices } from '../options.ts'
import type { Scopes } from '../scopes.ts'
import { writeConfig } from '../write.ts'
import { bankPlace, rolesOf } from './role.ts'

interface Choice extends vscode.QuickPickItem {
  readonly id?: string
}

/** @param wanted id of a role; asked for where it is absent */
export async function pickRole(scopes: Scopes, configFiles: ConfigFiles, log: Log, wanted?: string): Promise<void> {
  const { packs, chosen } = await rolesOf(scopes)
  const level = settingLevel()
  const config = level === undefined ? await scopes.nearestConfig(bankPlace()) : undefined
  const choice = wanted === undefined ? await ask(packs, chosen?.id, config?.name) : { id: wanted }
  if (!choice || (choice.id !== undefined && !packs.has(choice.id))) return
  if (!config) return writeToEditor(choice.id, level)
  const { setInConfig } = await engine()
  await writeConfig(config.uri, (text) => setInConfig(text, 'role', choice.id), log)
  await configFiles.changed(config.uri)
}

function ask(packs: RolePacks, now: string | undefined, file: string | undefined): Thenable<Choice | undefined> {
  const none = { label: t('No role'), description: now === undefined ? t('now') : '' }
  return vscode.window.showQuickPick<Choice>([...roleChoices(packs, now), none], {
    title: t('The role you prepare for'),
    placeHolder: file ? t('Written into {0}', file) : t('Written into your settings'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
}

async function writeToEditor(id: string | undefined, level: vscode.ConfigurationTarget | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('storylint', bankPlace())
  await settings.update('role', id, level ?? vscode.ConfigurationTarget.Global)
}

/** Where the editor's own settings name a role already: they win over a file, so it is changed there. */
function settingLevel(): vscode.ConfigurationTarget | undefined {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget
  const found = vscode.workspace.getConfiguration('storylint', bankPlace()).inspect<string | null>('role')
  if (found?.workspaceFolderValue) return WorkspaceFolder
  if (found?.workspaceValue) return Workspace
  return found?.globalValue ? Global : undefined
}
