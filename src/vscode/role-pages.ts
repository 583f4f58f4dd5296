/** Role packs as documents to read: the bundled ones, and the person's own. Knows not how a page is written. */
import * as vscode from 'vscode'
import { rolesOf } from './bank/role.ts'
import { engine } from './engine.ts'
import { t } from './l10n.ts'
import { roleChoices } from './options.ts'
import type { Scopes } from './scopes.ts'

/** The manifest tells the editor to open documents of this scheme as a preview. */
const scheme = 'storylint-role'

export function registerRolePages(scopes: Scopes): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const [{ rolePage }, { packs }] = await Promise.all([engine(), rolesOf(scopes)])
      const pack = packs.get(path.slice(1, -'.md'.length))
      return pack && rolePage(pack)
    },
  })
}

/** @param wanted id of a role; asked for where it is absent, or there is none of that id */
export async function openRolePage(scopes: Scopes, wanted?: string): Promise<void> {
  const { packs, chosen } = await rolesOf(scopes)
  const id = wanted !== undefined && packs.has(wanted) ? wanted : await ask(packs, chosen?.id)
  if (id === undefined) return
  const page = vscode.Uri.from({ scheme, path: `/${id}.md` })
  await vscode.commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor')
}

async function ask(packs: Parameters<typeof roleChoices>[0], now: string | undefined): Promise<string | undefined> {
  const choice = await vscode.window.showQuickPick(roleChoices(packs, now), {
    title: t('Roles'),
    placeHolder: t('Whose page?'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return choice?.id
}
