/** The pages of the rules, and the one on reading prose, as documents of the editor: the extension's own files, never a network's. */
import * as vscode from 'vscode'

/** The manifest tells the editor to open documents of this scheme as a preview. */
export const scheme = 'storylint-rule'

/** It stands beside the rules' folder; their links to it (`../`) end here, since nothing is above a root. */
export const readingPage = 'reading-prose'

export function pageOf(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${name}.md` })
}

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const folder = uri.path === pageOf(readingPage).path ? 'docs' : 'docs/rules'
      const file = vscode.Uri.joinPath(extension, folder, uri.path)
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    },
  })
}

export async function openPage(name: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', pageOf(name), 'vscode.markdown.preview.editor')
}
