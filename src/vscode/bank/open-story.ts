/** Opens a file at a place in it. */
import * as vscode from 'vscode'
import type { Span } from '../../core/index.ts'
import { locateIn } from '../diagnostics.ts'

export async function reveal(uri: vscode.Uri, span: Span): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri, { preview: true })
  const range = locateIn(editor.document)(span)
  editor.selection = new vscode.Selection(range.start, range.start)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
