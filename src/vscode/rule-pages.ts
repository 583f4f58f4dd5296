/** The pages of the rules as documents of the editor: read from the extension's own files, never from a network. */
import * as vscode from 'vscode'

/** The manifest tells the editor to open documents of this scheme as a preview. */
export const scheme = 'storylint-rule'

export function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` })
}

export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async (uri) => {
      const file = vscode.Uri.joinPath(extension, 'docs', 'rules', uri.path)
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    },
  })
}

export async function openPage(rule: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', pageOf(rule), 'vscode.markdown.preview.editor')
}
