/** What of one document's findings is on screen: all of it, or, while somebody types, what need not wait. Draws nothing itself. */
import * as vscode from 'vscode'
import type { Finding } from '../core/index.ts'
import { mostShown, nearOf, tallyOf } from './found.ts'
import { type Change, type HeldBack, holdBack, shiftAll, touchAny, workplace } from './holdback.ts'
import { counted, type Idle } from './idle.ts'
import type { Reported, Reports } from './reports.ts'
import type { Shown } from './screens.ts'
import { createStretch } from './stretch.ts'
import { createTimer, type Timer } from './timer.ts'

/** How long typing has to rest before everything is told. */
const restMs = 1500
/** A burst of keys is one lint; a document that takes long is linted less often. */
const soonest = 25
const latest = 600

export interface Screen {
  readonly document: vscode.TextDocument
  /** Everything about the text as it is now. */
  readonly show: () => Promise<void>
  /** The text changed: what need not wait is shown as soon as the keys pause for a moment. */
  readonly edit: (changes: readonly Change[], isTyped: boolean) => void
  /** The cursor may have left the sentence. */
  readonly move: () => void
  /** Another part of the text is in sight. */
  readonly look: () => void
  /** Once what was typed last is read, which is when the keys pause: whoever asks in between would have each key read. */
  readonly whenRead: () => Promise<void>
  /** Ends the waiting, if there is any. */
  readonly rest: () => void
  /** Takes everything off. */
  readonly clear: () => void
}

export interface Surface {
  /** @param isTouched somebody wrote in what is on screen */
  readonly draw: (document: vscode.TextDocument, findings: readonly Finding[], isTouched: boolean) => void
  readonly tell: (shown: Shown) => void
  readonly wipe: (document: vscode.TextDocument) => void
}

export function createScreen(document: vscode.TextDocument, reports: Reports, surface: Surface, idle: Idle): Screen {
  const lint: Timer = createTimer(idle)
  const pause: Timer = createTimer()
  const stretch = createStretch(document)
  let known: readonly Finding[] = []
  let typing = false
  let isTouched = false
  let tookMs = 0
  let waiting: (() => void)[] = []

  const draw = ({ report, near }: Reported): HeldBack => {
    const from = stretch.span()
    const findings = stretch.take((place) => nearOf(near(place, mostShown)))
    const places = typing ? cursors(document).map((cursor) => workplace(report, cursor)) : []
    const split = typing ? holdBack(report, findings, known, places, from) : { shown: findings, held: [] }
    known = split.shown
    surface.draw(document, known, isTouched)
    isTouched = false
    return split
  }
  const isCurrent = ({ version }: Reported): boolean => !document.isClosed && version === document.version
  const publish = (reported: Reported): void => {
    if (!isCurrent(reported)) return
    const split = draw(reported)
    const { count, hints } = reported.near(0, 0)
    const held = tallyOf(split.held)
    const tally = { findings: count - hints - held.findings, hints: hints - held.hints }
    surface.tell({ document, reported, ...split, tally })
    if (typing && !pause.isSet()) pause.set(restMs, () => void show())
  }
  const isRead = (): void => {
    const ready = waiting
    waiting = []
    for (const tell of ready) tell()
  }
  const lintNow = (): Promise<void> =>
    counted(idle, async () => {
      lint.clear()
      const from = performance.now()
      const reported = await reports.of(document)
      tookMs = performance.now() - from
      if (reported) publish(reported)
    }).finally(isRead)
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
      stretch.shift(changes)
      lint.set(Math.min(latest, soonest + 2 * tookMs), () => void lintNow())
    },
    move: () => {
      const reported = reports.latest(document.uri)
      if (typing && reported) publish(reported)
    },
    look: () => {
      const reported = reports.latest(document.uri)
      if (reported && isCurrent(reported) && !stretch.isCalm()) draw(reported)
    },
    whenRead: async () => {
      while (lint.isSet()) await new Promise<void>((tell) => waiting.push(tell))
    },
    rest: () => void (typing && show()),
    clear: () => {
      lint.clear()
      isRead()
      pause.clear()
      typing = false
      known = []
      surface.wipe(document)
    },
  }
}

function cursors(document: vscode.TextDocument): number[] {
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document)
  return editors.flatMap((editor) => editor.selections.map((selection) => document.offsetAt(selection.active)))
}
