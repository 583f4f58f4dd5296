/** The language status item: what is known about the document at hand. Words come from `status-text.ts`. */
import * as vscode from 'vscode'
import { activeDocument, markdown } from './documents.ts'
import { t } from './l10n.ts'
import type { Reports } from './reports.ts'
import type { Screens, Shown } from './screens.ts'
import { runMode } from './settings.ts'
import { selectedSeconds } from './selected-time.ts'
import { type StatusText, statusOf, told } from './status-text.ts'

export interface Status extends vscode.Disposable {
  readonly item: vscode.LanguageStatusItem
}

const { Information, Warning } = vscode.LanguageStatusSeverity

export function createStatus(screens: Screens, reports: Reports): Status {
  const item = vscode.languages.createLanguageStatusItem('storylint', markdown)
  item.name = 'Storylint'
  item.command = {
    command: 'storylint.options',
    title: t('Options'),
    tooltip: t('Change framework or role, or ask why this file is linted'),
  }
  const last = new Map<string, Shown>()
  const update = (): void => {
    const document = activeDocument()
    if (!document) return
    say(item, document, last.get(document.uri.toString()))
    const isBusy = reports.isBusy(document.uri)
    if (item.busy !== isBusy) item.busy = isBusy
  }

  const events = vscode.Disposable.from(
    item,
    screens.onDidShow((shown) => {
      last.set(shown.document.uri.toString(), shown)
      update()
    }),
    screens.onDidClear((uri) => {
      last.delete(uri.toString())
      update()
    }),
    reports.onDidTurnBusy(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
  )
  update()
  return { item, dispose: () => events.dispose() }
}

function say(item: vscode.LanguageStatusItem, document: vscode.TextDocument, shown: Shown | undefined): void {
  const faults = shown ? faultySettings(shown) : []
  const { text, detail, label } = shown ? withFaults(wordsFor(shown), faults) : notYet(document)
  const severity = faults.length > 0 ? Warning : Information
  // What is said already is not sent again: this is asked at every move of the cursor.
  if (item.text !== text) item.text = text
  if (item.detail !== detail) item.detail = detail
  if (item.severity !== severity) item.severity = severity
  if (item.accessibilityInformation?.label !== label) item.accessibilityInformation = { label, role: 'status' }
}

function wordsFor({ document, reported, tally }: Shown): StatusText {
  const editor = vscode.window.activeTextEditor
  const cursor = editor ? document.offsetAt(editor.selection.active) : 0
  return statusOf(reported.report, tally, cursor, editor ? selectedSeconds(editor, reported) : 0)
}

function notYet(document: vscode.TextDocument): StatusText {
  if (runMode(document.uri) !== 'manual') return told(t('Analysing …'), t('a moment'))
  return told(t('Not linted yet'), t('set to manual, run “Lint This Document”'))
}

/** Where a setting stands that cannot be used. */
function faultySettings({ reported: { scope } }: Shown): string[] {
  const files = [...scope.configs, ...scope.packFiles]
    .filter(({ file }) => file.findings.length > 0)
    .map(({ file }) => file.path)
  return scope.problems.length > 0 ? [...files, t('the editor’s settings (see the log)')] : files
}

/** The findings stay; what cannot be used is named. */
function withFaults(words: StatusText, faults: readonly string[]): StatusText {
  return faults.length > 0 ? told(words.text, t('a setting cannot be used: {0}', faults.join(', '))) : words
}
