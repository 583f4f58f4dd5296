/** Which role the bank is held against: the one of the workspace's settings. A single story may name another for itself. */
import * as vscode from 'vscode'
import type { RolePack, RolePacks } from '../../core/index.ts'
import type { Scope, Scopes } from '../scopes.ts'

export interface Roles {
  readonly scope: Scope
  readonly packs: RolePacks
  readonly chosen: RolePack | undefined
}

export async function rolesOf(scopes: Scopes): Promise<Roles> {
  const scope = await scopes.of(bankPlace())
  const { settings, packs } = scope.input
  return { scope, packs, chosen: packs.get(settings.role ?? '') }
}

/** A place whose settings are those of the whole bank. */
export function bankPlace(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  return folder ? vscode.Uri.joinPath(folder.uri, 'bank') : vscode.Uri.from({ scheme: 'untitled', path: 'bank' })
}
