/** Core's edits as the editor's: what the writer has to fill in becomes a place to land in. Knows no rule. */
import * as vscode from 'vscode'
import type { Edit } from '../core/index.ts'
import type { Locate } from './diagnostics.ts'
import { hasBlanks, snippetText } from './snippet-text.ts'

export function toWorkspaceEdit(uri: vscode.Uri, edits: readonly Edit[], locate: Locate): vscode.WorkspaceEdit {
  const numbers = { last: 0 }
  const items = edits.map(({ span, text }) => {
    if (!hasBlanks(text)) return vscode.TextEdit.replace(locate(span), text)
    return new vscode.SnippetTextEdit(locate(span), new vscode.SnippetString(snippetText(text, numbers)))
  })
  const edit = new vscode.WorkspaceEdit()
  edit.set(uri, items)
  return edit
}

/** Square brackets as they are: a list of the front matter is nothing to fill in. */
export function toPlainEdit(uri: vscode.Uri, { span, text }: Edit, locate: Locate): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(uri, locate(span), text)
  return edit
}
