/**
 * The texts of open documents, each kept current by its changes: the editor keeps lines, and puts a large text together
 * anew for whoever asks after a key. Knows nothing of what is read in them.
 */
import * as vscode from 'vscode'
import { changedText } from './changed-text.ts'

export interface Texts extends vscode.Disposable {
  /** As it is now. */
  readonly of: (document: vscode.TextDocument) => string
}

interface Kept {
  readonly version: number
  readonly text: string
}

export function createTexts(): Texts {
  const kept = new WeakMap<vscode.TextDocument, Kept>()
  const event = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const { text } = kept.get(document) ?? {}
    if (text === undefined) return
    const now = changedText(text, contentChanges)
    if (isOf(document, now, contentChanges)) kept.set(document, { version: document.version, text: now })
    else kept.delete(document)
  })
  return {
    of: (document) => {
      const last = kept.get(document)
      if (last?.version === document.version) return last.text
      const text = document.getText()
      kept.set(document, { version: document.version, text })
      return text
    },
    dispose: () => event.dispose(),
  }
}

/** As long as the editor's, and the same on the lines that were written: nothing is kept that it does not say as well. */
function isOf(
  document: vscode.TextDocument,
  text: string,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): boolean {
  const last = document.lineAt(document.lineCount - 1)
  if (document.offsetAt(last.range.end) !== text.length) return false
  return changes.every(({ range }) => {
    const line = document.lineAt(Math.min(range.start.line, document.lineCount - 1))
    return text.startsWith(line.text, document.offsetAt(line.range.start))
  })
}
