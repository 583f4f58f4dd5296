/** Core's edits as the editor's: what the writer has to fill in becomes a place to land in. Knows no rule. */
import * as vscode from 'vscode'
import type { Edit } from '../core/index.ts'
import type { Locate } from './diagnostics.ts'

/** Text in square brackets, unless it is a link's. */
const blank = /\[[^[\]\n]+\](?!\()/g

/** Numbers run on over all edits: two places of the same number would be one to the editor. */
export function toWorkspaceEdit(uri: vscode.Uri, edits: readonly Edit[], locate: Locate): vscode.WorkspaceEdit {
  const numbers = { last: 0 }
  const items = edits.map((edit) => {
    const range = locate(edit.span)
    if (!edit.text.match(blank)) return vscode.TextEdit.replace(range, edit.text)
    return new vscode.SnippetTextEdit(range, toSnippet(edit.text, numbers))
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

function toSnippet(text: string, numbers: { last: number }): vscode.SnippetString {
  const snippet = new vscode.SnippetString()
  let from = 0
  for (const match of text.matchAll(blank)) {
    snippet.appendText(text.slice(from, match.index))
    from = match.index + match[0].length
    const gaps = match[0].slice(1, -1).split('__')
    // The brackets stay in the text that is to be typed over: left alone, it is found as a placeholder.
    if (gaps.length === 1) snippet.appendPlaceholder(match[0], ++numbers.last)
    // A form with gaps is kept, and only the gaps are typed over.
    else
      gaps.forEach((gap, index) =>
        (index > 0 ? snippet.appendPlaceholder('__', ++numbers.last) : snippet).appendText(gap),
      )
  }
  return snippet.appendText(text.slice(from))
}
