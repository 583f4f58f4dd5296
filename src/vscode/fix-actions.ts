/** What can be done about a finding, each as one action of the editor's. Knows no rule and decides no order. */
import * as vscode from 'vscode'
import type { FileReport, Finding, SafeEdits } from '../core/index.ts'
import type { Locate } from './diagnostics.ts'
import { t } from './l10n.ts'
import { silenceFile, silenceHere } from './silence-comments.ts'
import { toWorkspaceEdit } from './snippets.ts'

/** What every action about a document needs. */
export interface Case {
  readonly document: vscode.TextDocument
  readonly report: FileReport
  readonly locate: Locate
  readonly safe: SafeEdits
  /** The configuration file that a phrase would be written into; absent where there is no place for one. */
  readonly configName: string | undefined
}

/** A finding and the diagnostic that shows it. */
export interface Hit {
  readonly finding: Finding
  readonly diagnostic: vscode.Diagnostic
}

const { QuickFix } = vscode.CodeActionKind

export function suggestions({ document, locate }: Case, { finding, diagnostic }: Hit): vscode.CodeAction[] {
  return finding.suggestions.map(({ title, edits }) => {
    const action = new vscode.CodeAction(title, QuickFix)
    action.edit = toWorkspaceEdit(document.uri, edits, locate)
    action.diagnostics = [diagnostic]
    return action
  })
}

/** One action, or none: a single safe fix is among the suggestions already. */
export function fixAllSafe(one: Case, kind: vscode.CodeActionKind): vscode.CodeAction[] {
  const { count } = one.safe
  if (count === 0 || (kind === QuickFix && count === 1)) return []
  const action = new vscode.CodeAction(t('Fix all {0} that cannot change meaning', count), kind)
  cases.set(action, one)
  return [action]
}

/** Of actions that are without their edit: in a large file it holds thousands, and most are only looked at. */
const cases = new WeakMap<vscode.CodeAction, Case>()

/** Gives an action what it does, once somebody takes it. */
export function resolved(action: vscode.CodeAction): vscode.CodeAction {
  const one = cases.get(action)
  if (one) action.edit = toWorkspaceEdit(one.document.uri, one.safe.edits, one.locate)
  return action
}

export function silences({ document, report, locate }: Case, rule: string, hits: readonly Hit[]): vscode.CodeAction[] {
  // A wrong setting is mended, not silenced.
  if (rule === 'config') return []
  const [first] = hits as [Hit, ...Hit[]]
  const here = new vscode.CodeAction(t('Silence {0} here', rule), QuickFix)
  here.edit = toWorkspaceEdit(document.uri, [silenceHere(report.text, first.finding.span.start, rule)], locate)
  const file = new vscode.CodeAction(t('Silence {0} in this file', rule), QuickFix)
  file.edit = toWorkspaceEdit(document.uri, [silenceFile(report.text, rule)], locate)
  return withDiagnostics([here, file], hits)
}

/** For rules that look for phrases. The title names the file that is written. */
export function neverFlag({ document, report, configName }: Case, hits: readonly Hit[]): vscode.CodeAction[] {
  if (configName === undefined) return []
  return hits.flatMap((hit) => {
    if (hit.finding.rule !== 'vague-phrase') return []
    const { start, end } = hit.finding.span
    const phrase = report.text.slice(start, end).replace(/\s+/g, ' ')
    const action = new vscode.CodeAction(t('Never flag “{0}” (written to {1})', phrase, configName), QuickFix)
    action.command = { command: 'storylint.neverFlag', title: action.title, arguments: [document.uri, phrase] }
    return withDiagnostics([action], [hit])
  })
}

export function openRulePage(rule: string, hits: readonly Hit[]): vscode.CodeAction {
  const action = new vscode.CodeAction(t('Why? Open the page of {0}', rule), QuickFix)
  action.command = { command: 'storylint.openRule', title: action.title, arguments: [rule] }
  return withDiagnostics([action], hits)[0] as vscode.CodeAction
}

function withDiagnostics(actions: vscode.CodeAction[], hits: readonly Hit[]): vscode.CodeAction[] {
  for (const action of actions) action.diagnostics = hits.map(({ diagnostic }) => diagnostic)
  return actions
}
