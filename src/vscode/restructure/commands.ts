/** The palette's way to what a story can be made into: asks what, and does it as one step. Decides nothing. */
import * as vscode from 'vscode'
import { locateIn } from '../diagnostics.ts'
import { activeDocument } from '../documents.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Reports } from '../reports.ts'
import { toWorkspaceEdit } from '../snippets.ts'
import { storyAt } from '../status-text.ts'
import { type Offer, offersFor } from './offers.ts'
import { tell } from './tell.ts'

/**
 * Of the story at the cursor.
 * @param family `framework`, `labels` or `result`
 * @param given which of them, in place of asking: a key binding may name one
 */
export async function restructureStory(reports: Reports, family: string, given?: string): Promise<string | undefined> {
  const document = activeDocument()
  const editor = vscode.window.activeTextEditor
  const report = document && (await reports.of(document))?.report
  if (!document || !report) return undefined
  const place = report.recognition.isStory
    ? storyAt(report, editor ? document.offsetAt(editor.selection.active) : 0)
    : undefined
  if (!place) return tell(t('There is no story here.'))
  const at = report.stories.findIndex(({ start }) => start === place.start)
  const kind = given === undefined ? family : `${family}.${given}`
  const offers = offersFor(await engine(), report, at, (each) => each === kind || each.startsWith(`${kind}.`), true)
  if (offers.length === 0) return tell(noOffer(family))
  const offer = offers.length === 1 && (given !== undefined || family === 'result') ? offers[0] : await pick(offers)
  if (!offer) return undefined
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, offer.edits, locateIn(document)))
  return tell(offer.title)
}

async function pick(offers: readonly Offer[]): Promise<Offer | undefined> {
  const items = offers.map((offer) => ({ label: offer.title, offer }))
  const item = await vscode.window.showQuickPick(items, {
    title: t('Restructure'),
    placeHolder: t('Every word stays; one step undoes it'),
  })
  return item?.offer
}

function noOffer(family: string): string {
  if (family === 'result') return t('No result stands before its action here.')
  return t('This story has no labels that could be written otherwise without losing something.')
}
