/** Writes the parts of a framework at the cursor, in the label style of the document, each with its question. */
import * as vscode from 'vscode'
import { locateIn } from '../diagnostics.ts'
import { isLookedAt } from '../documents.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Reports } from '../reports.ts'
import { snippetText } from '../snippet-text.ts'
import { askForFramework } from './story-asks.ts'

/** @param wanted id of a framework; asked for where it is absent */
export async function insertFramework(reports: Reports, wanted: string | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor || !isLookedAt(editor.document)) return
  const core = await engine()
  const now = (await reports.of(editor.document))?.report
  const inForce = now?.settings.framework ?? now?.stories.at(-1)?.story.framework.id
  const framework =
    core.frameworks.find(({ id }) => id === wanted) ?? (await askForFramework(t('Insert a framework'), inForce))
  // Asked for again: somebody may have typed while the list was open.
  const report = framework && (await reports.of(editor.document))?.report
  if (!report) return
  const { span, text } = core.insertFramework(report, editor.document.offsetAt(editor.selection.active), framework)
  const snippet = new vscode.SnippetString(snippetText(text))
  await editor.insertSnippet(snippet, locateIn(editor.document)(span))
}
