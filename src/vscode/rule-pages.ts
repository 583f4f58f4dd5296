/** The pages of the rules, and the one on reading prose, as documents of the editor: the extension's own files, never a network's. */
import * as vscode from 'vscode'

/** The manifest tells the editor to open documents of this scheme as a preview. */
export const scheme = 'storylint-rule'

/** It stands beside the rules' folder; their links to it (`../`) end here, since nothing is above a root. */
export const readingPage = 'reading-prose'

const pages = new Map<string, vscode.Uri>()

/** The very same each time: every finding leads to one. */
export function pageOf(name: string): vscode.Uri {
  const page = pages.get(name) ?? vscode.Uri.from({ scheme, path: `/${name}.md` })
  pages.set(name, page)
  return page
}

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => pageText(extension, path.slice(1, -'.md'.length)),
  })
}

/** Of the extension's own files. */
export async function pageText(extension: vscode.Uri, name: string): Promise<string> {
  if (!/^[a-z-]+$/.test(name)) throw new Error(`There is no page “${name}”.`)
  const folder = name === readingPage ? 'docs' : 'docs/rules'
  const file = vscode.Uri.joinPath(extension, folder, `${name}.md`)
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
}

export async function openPage(name: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', pageOf(name), 'vscode.markdown.preview.editor')
}
