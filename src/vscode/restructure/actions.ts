/** The Refactor menu of a story: what it can be made into. Shows nothing that nobody asked for. */
import * as vscode from 'vscode'
import { locateIn, ruleOf } from '../diagnostics.ts'
import { markdown } from '../documents.ts'
import { engine } from '../engine.ts'
import type { Live } from '../live.ts'
import type { Reports } from '../reports.ts'
import { toWorkspaceEdit } from '../snippets.ts'
import { storyAt } from '../status-text.ts'
import { t } from '../l10n.ts'
import type { FileReport } from '../../core/index.ts'
import { offersFor } from './offers.ts'

export const rewrite = vscode.CodeActionKind.RefactorRewrite.append('storylint')

export function registerRestructuring(reports: Reports, live: Live): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = async (document, range, context) => {
    const { only, triggerKind } = context
    // No light bulb: the menu comes when somebody asks for it, and for fixes only where a label or a title stands.
    const asked = only?.intersects(rewrite) ?? false
    if ((only && !asked) || triggerKind === vscode.CodeActionTriggerKind.Automatic) return []
    if (!asked && !live.isShown(document)) return []
    const report = (await reports.of(document))?.report
    if (!report?.recognition.isStory || !(asked ? isTold(document, range, report) : isHead(document, range, report)))
      return []
    const actions = await actionsAt(document, range, report, only)
    // Where fixes of a finding are shown, they stand alone; a reading can be accepted from there as well.
    const hasFixes = !asked && context.diagnostics.some((diagnostic) => ruleOf(diagnostic) !== undefined)
    return hasFixes ? actions.filter(({ kind }) => kind?.contains(rewrite.append('reading'))) : actions
  }
  return vscode.languages.registerCodeActionsProvider(
    markdown,
    { provideCodeActions },
    { providedCodeActionKinds: [rewrite] },
  )
}

async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  report: FileReport,
  only: vscode.CodeActionKind | undefined,
): Promise<vscode.CodeAction[]> {
  const core = await engine()
  const place = storyAt(report, document.offsetAt(range.start))
  if (!place) return []
  const wanted = (kind: string): boolean => !only || only.intersects(rewrite.append(kind))
  const isNamed = only !== undefined && rewrite.append('framework').contains(only)
  const locate = locateIn(document)
  const at = report.stories.findIndex(({ start }) => start === place.start)
  const actions = offersFor(core, report, at, wanted, isNamed).map(({ title, kind, edits }) => {
    const action = new vscode.CodeAction(title, rewrite.append(kind))
    action.edit = toWorkspaceEdit(document.uri, edits, locate)
    return action
  })
  const others = actions.filter(({ kind }) => kind && rewrite.append('framework').contains(kind)).length
  if (wanted('framework.other') && !isNamed && others > 0)
    actions.splice(others, 0, asking(t('Tell it in another framework…'), 'framework.other', 'tellInFramework'))
  const isUnlabelled = core.labelInferredParts(place.story).length > 0
  if (wanted('reading') && isUnlabelled)
    actions.push(asking(t('Label the parts as I read them'), 'reading', 'acceptReading'))
  if (wanted('split') && report.stories.length > 1 && core.splitStories(report))
    actions.push(asking(t('Split into one file per story'), 'split', 'splitBank'))
  return actions
}

function asking(title: string, kind: string, command: string): vscode.CodeAction {
  const action = new vscode.CodeAction(title, rewrite.append(kind))
  action.command = { command: `storylint.${command}`, title }
  return action
}

/** Somewhere in a story, its title and what stands right behind it included. */
function isTold(document: vscode.TextDocument, range: vscode.Range, { stories }: FileReport): boolean {
  const at = document.offsetAt(range.start)
  return stories.some(
    ({ start, story }) => document.positionAt(start).line <= range.start.line && at <= start + story.text.length + 1,
  )
}

function isHead(document: vscode.TextDocument, range: vscode.Range, { stories }: FileReport): boolean {
  const line = range.start.line
  return stories.some(({ start, story }) =>
    [story.head, ...story.parts.flatMap(({ label }) => label?.span ?? [])].some(
      (span) => document.positionAt(start + span.start).line === line,
    ),
  )
}
