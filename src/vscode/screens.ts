/** What of each open document's findings is on screen, for everybody who shows something of it. */
import * as vscode from 'vscode'
import type { Finding } from '../core/index.ts'
import { locateIn, lookSame, toDiagnostic } from './diagnostics.ts'
import type { Tally } from './found.ts'
import type { HeldBack } from './holdback.ts'
import type { Idle } from './idle.ts'
import type { Reported, Reports } from './reports.ts'
import { createScreen, type Screen } from './screen.ts'

/** Of very many findings those near what is in sight. */
export interface Shown extends HeldBack {
  readonly document: vscode.TextDocument
  readonly reported: Reported
  /** Of the whole text, without those that wait. */
  readonly tally: Tally
}

export interface Screens {
  readonly onDidShow: vscode.Event<Shown>
  readonly onDidClear: vscode.Event<vscode.Uri>
  readonly open: (document: vscode.TextDocument) => Screen
  readonly dispose: () => void
}

export function createScreens(reports: Reports, diagnostics: vscode.DiagnosticCollection, idle: Idle): Screens {
  const shown = new vscode.EventEmitter<Shown>()
  const cleared = new vscode.EventEmitter<vscode.Uri>()
  /** What looks the same is not sent again, unless somebody wrote in it: the editor's own marks may have shrunk. */
  const draw = (document: vscode.TextDocument, findings: readonly Finding[], isTouched: boolean): void => {
    const locate = locateIn(document)
    const items = findings.map((finding) => toDiagnostic(finding, locate))
    const before = diagnostics.get(document.uri)
    if (isTouched || !before || !lookSame(before, items)) diagnostics.set(document.uri, items)
  }
  const wipe = ({ uri }: vscode.TextDocument): void => {
    diagnostics.delete(uri)
    cleared.fire(uri)
  }
  return {
    onDidShow: shown.event,
    onDidClear: cleared.event,
    open: (document) => createScreen(document, reports, { draw, tell: (told) => shown.fire(told), wipe }, idle),
    dispose: () => vscode.Disposable.from(shown, cleared).dispose(),
  }
}
