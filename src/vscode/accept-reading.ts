/** Puts the parts that were read in one story into its text as labels. Knows not how a text is read. */
import * as vscode from 'vscode'
import { locateIn } from './diagnostics.ts'
import { activeDocument, openDocument } from './documents.ts'
import { engine } from './engine.ts'
import { t } from './l10n.ts'
import { acceptedText, noReadingText } from './reading-text.ts'
import type { Reports } from './reports.ts'
import { toWorkspaceEdit } from './snippets.ts'
import { storyAt } from './status-text.ts'

/**
 * Of the story at an offset, else at the cursor. One step to undo.
 * @returns what the status bar says; undefined where no document is looked at
 */
export async function acceptReading(reports: Reports, uri?: string, offset?: number): Promise<string | undefined> {
  const document = uri === undefined ? activeDocument() : openDocument(vscode.Uri.parse(uri))
  const editor = vscode.window.activeTextEditor
  const at = offset ?? (editor && document?.offsetAt(editor.selection.active)) ?? 0
  return document && tell(await accept(document, at, reports))
}

async function accept(document: vscode.TextDocument, offset: number, reports: Reports): Promise<string> {
  const { labelInferredParts } = await engine()
  const reported = await reports.of(document)
  if (!reported) return t('The document could not be read. The log says why.')
  const place = storyAt(reported.report, offset)
  const edits = place ? labelInferredParts(place.story) : []
  if (!place || edits.length === 0) return noReadingText(reported.report, place?.story)
  const placed = edits.map(({ span: { start, end }, text }) => ({
    span: { start: start + place.start, end: end + place.start },
    text,
  }))
  const done = await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, placed, locateIn(document)))
  return done ? acceptedText(edits.length) : t('The editor did not let the text be changed.')
}

function tell(said: string): string {
  vscode.window.setStatusBarMessage(`$(info) Storylint: ${said}`, 10_000)
  return said
}
