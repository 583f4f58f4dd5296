/** What of each open document's findings is on screen: all of it, or, while somebody types, what need not wait. */
import * as vscode from 'vscode'
import type { Finding } from '../core/index.ts'
import { around, locateIn, lookSame, toDiagnostic } from './diagnostics.ts'
import { type Change, type HeldBack, holdBack, shiftAll, touchAny, workplace } from './holdback.ts'
import { counted, type Idle } from './idle.ts'
import type { Reported, Reports } from './reports.ts'
import { createTimer, type Timer } from './timer.ts'

/** How long typing has to rest before everything is told. */
const restMs = 1500
/** A burst of keys is one lint; a document that takes long is linted less often. */
const soonest = 25
const latest = 600

export interface Shown extends HeldBack {
  readonly document: vscode.TextDocument
  readonly reported: Reported
}

export interface Screen {
  readonly document: vscode.TextDocument
  /** Everything about the text as it is now. */
  readonly show: () => Promise<void>
  /** The text changed: what need not wait is shown as soon as the keys pause for a moment. */
  readonly edit: (changes: readonly Change[], isTyped: boolean) => void
  /** The cursor may have left the sentence. */
  readonly move: () => void
  /** Ends the waiting, if there is any. */
  readonly rest: () => void
  /** Takes everything off. */
  readonly clear: () => void
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
  const put = (document: vscode.TextDocument, reported: Reported, split: HeldBack, isTouched: boolean): void => {
    draw(document, split.shown, isTouched)
    shown.fire({ document, reported, ...split })
  }
  /** What looks the same is not sent again, unless somebody wrote in it: the editor's own marks may have shrunk. */
  const draw = (document: vscode.TextDocument, findings: readonly Finding[], isTouched = false): void => {
    const locate = locateIn(document)
    const items = around(findings, cursors(document)[0] ?? 0).map((finding) => toDiagnostic(finding, locate))
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
    open: (document) => createScreen(document, reports, { put, draw, wipe }, idle),
    dispose: () => vscode.Disposable.from(shown, cleared).dispose(),
  }
}

interface Surface {
  /** @param isTouched somebody wrote in what is on screen */
  readonly put: (document: vscode.TextDocument, reported: Reported, split: HeldBack, isTouched: boolean) => void
  /** Other findings of the same text come into sight. */
  readonly draw: (document: vscode.TextDocument, findings: readonly Finding[]) => void
  readonly wipe: (document: vscode.TextDocument) => void
}

function createScreen(document: vscode.TextDocument, reports: Reports, surface: Surface, idle: Idle): Screen {
  const { put, draw, wipe } = surface
  const lint: Timer = createTimer(idle)
  const pause: Timer = createTimer()
  let known: readonly Finding[] = []
  let typing = false
  let isTouched = false
  let tookMs = 0

  const publish = (reported: Reported): void => {
    if (document.isClosed || reported.version !== document.version) return
    const split = typing ? holdBackIn(document, reported, known) : { shown: reported.report.findings, held: [] }
    known = split.shown
    put(document, reported, split, isTouched)
    isTouched = false
    if (typing && !pause.isSet()) pause.set(restMs, () => void show())
  }
  const lintNow = (): Promise<void> =>
    counted(idle, async () => {
      lint.clear()
      const from = performance.now()
      const reported = await reports.of(document)
      tookMs = performance.now() - from
      if (reported) publish(reported)
    })
  const show = (): Promise<void> => {
    pause.clear()
    typing = false
    return lintNow()
  }

  return {
    document,
    show,
    edit: (changes, isTyped) => {
      pause.clear()
      typing = isTyped && cursors(document).length > 0
      isTouched ||= touchAny(known, changes)
      known = shiftAll(known, changes)
      lint.set(Math.min(latest, soonest + 2 * tookMs), () => void lintNow())
    },
    move: () => {
      const reported = reports.latest(document.uri)
      if (typing && reported) publish(reported)
      // Of very many findings those around the cursor are on screen.
      else if (reported?.version === document.version && around(known, 0) !== known) draw(document, known)
    },
    rest: () => void (typing && show()),
    clear: () => {
      lint.clear()
      pause.clear()
      typing = false
      known = []
      wipe(document)
    },
  }
}

function holdBackIn(document: vscode.TextDocument, { report }: Reported, known: readonly Finding[]): HeldBack {
  const places = cursors(document).map((cursor) => workplace(report, cursor))
  return holdBack(report, known, places)
}

function cursors(document: vscode.TextDocument): number[] {
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document)
  return editors.flatMap((editor) => editor.selections.map((selection) => document.offsetAt(selection.active)))
}
