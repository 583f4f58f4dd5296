/**
 * The texts of open documents, each kept current by its changes: the editor keeps lines, and puts a large text together
 * anew for whoever asks after a key. Knows nothing of what is read in them.
 */
import * as vscode from 'vscode'
import { changedText, type Pieces } from './changed-text.ts'

export interface Texts extends vscode.Disposable {
  /** As it is now. */
  readonly of: (document: vscode.TextDocument) => string
}

interface Kept {
  readonly version: number
  readonly pieces: Pieces
  /** Lines that somebody wrote on since it was read. */
  readonly touched: readonly number[]
}

export function createTexts(): Texts {
  const kept = new WeakMap<vscode.TextDocument, Kept>()
  const event = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const last = kept.get(document)
    if (!last) return
    const pieces = changedText(last.pieces, contentChanges)
    const touched = [...last.touched, ...contentChanges.map(({ range }) => range.start.line)].slice(-most)
    kept.set(document, { version: document.version, pieces, touched })
  })
  return {
    of: (document) => {
      const { version } = document
      const last = kept.get(document)
      const known = last?.version === version ? last.pieces.join('') : undefined
      const text = last && known !== undefined && isOf(document, known, last.touched) ? known : document.getText()
      kept.set(document, { version, pieces: [text], touched: [] })
      return text
    },
    dispose: () => event.dispose(),
  }
}

/** So many are compared. */
const most = 50

/** As long as the editor's, and the same on lines that were written on: what it does not say as well is not read. */
function isOf(document: vscode.TextDocument, text: string, lines: readonly number[]): boolean {
  const { lineCount } = document
  if (document.offsetAt(document.lineAt(lineCount - 1).range.end) !== text.length) return false
  return lines.every((at) => {
    const line = document.lineAt(Math.min(at, lineCount - 1))
    return text.startsWith(line.text, document.offsetAt(line.range.start))
  })
}
