/** On a story's title: tags the story with a competency that its words hint at. Accepts nothing by itself. */
import * as vscode from 'vscode'
import { wordsOf } from './bank/leaves.ts'
import { locateIn } from './diagnostics.ts'
import { markdown, openDocument } from './documents.ts'
import { engine } from './engine.ts'
import { storiesIn } from './found.ts'
import { t } from './l10n.ts'
import type { Live } from './live.ts'
import type { Reported, Reports } from './reports.ts'
import { toPlainEdit } from './snippets.ts'

const { QuickFix } = vscode.CodeActionKind

export function registerHintActions(reports: Reports, live: Live): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = async (
    document,
    range,
    { only },
    token,
  ) => {
    // What was never linted is not linted for this.
    if (!live.isShown(document) || (only && !only.contains(QuickFix))) return []
    await live.whenRead(document)
    const reported = token.isCancellationRequested ? undefined : await reports.of(document)
    return reported ? hintsAt(document, range, reported) : []
  }
  return vscode.languages.registerCodeActionsProvider(
    markdown,
    { provideCodeActions },
    { providedCodeActionKinds: [QuickFix] },
  )
}

/** The file may hold several stories of one line: a title's line is where it begins. */
async function hintsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  { report }: Reported,
): Promise<vscode.CodeAction[]> {
  const { pack } = report
  if (!pack) return []
  const { cardsOf, tagStory } = await engine()
  const locate = locateIn(document)
  const line = document.lineAt(range.start.line).range
  const [from, to] = storiesIn(report, { start: document.offsetAt(line.start), end: document.offsetAt(line.end) + 1 })
  const titled = report.stories.slice(from, to).flatMap((placed, at) => {
    const head = placed.start + placed.story.head.start
    return document.positionAt(head).line === line.start.line ? [{ placed, index: from + at }] : []
  })
  return titled.flatMap(({ placed, index }) => {
    // A card of this story alone: the file may hold thousands.
    const { path, text, recognition, settings } = report
    const [card] = cardsOf({ path, text, recognition, settings, pack, stories: [placed], findings: [] }, pack)
    return (card?.hints ?? []).flatMap(({ competency, signs }) => {
      const edit = tagStory(report, index, competency)
      if (!edit) return []
      const name = pack.competencies.find(({ id }) => id === competency)?.name ?? competency
      const title = t('Tag this story with “{0}” (you wrote {1})', name, wordsOf(signs.map(({ text }) => text)))
      const action = new vscode.CodeAction(title, QuickFix)
      action.edit = toPlainEdit(document.uri, edit, locate)
      return [action]
    })
  })
}

/** From elsewhere, where the text need not be in sight: a file that nobody has open is saved as well. */
export async function acceptHint(uri: vscode.Uri, index: number, competency: string, reports: Reports): Promise<void> {
  const isOpen = openDocument(uri) !== undefined
  const document = await vscode.workspace.openTextDocument(uri)
  const { tagStory } = await engine()
  const report = (await reports.of(document))?.report
  const edit = report && tagStory(report, index, competency)
  if (!edit) return
  await vscode.workspace.applyEdit(toPlainEdit(uri, edit, locateIn(document)))
  if (!isOpen) await document.save()
}
