/** What of a document is on screen: the little of a large text that is worth a moment's work. Knows nothing of what is found in it. */
import * as vscode from 'vscode'
import type { Span } from '../core/index.ts'

/** In each editor that shows it, the one that somebody writes in first; none where nobody sees it. */
export function sightsOf(document: vscode.TextDocument): readonly Span[] {
  const active = vscode.window.activeTextEditor
  const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document)
  return [...editors.filter((editor) => editor === active), ...editors.filter((editor) => editor !== active)].map(sight)
}

/** @param by so many characters on either side */
export const widened = ({ start, end }: Span, by: number): Span => ({ start: Math.max(0, start - by), end: end + by })

export const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Of an editor that is just being opened nothing is known but its cursor. */
export function sight({ document, visibleRanges, selection }: vscode.TextEditor): Span {
  const { start, end } = visibleRanges[0] ?? selection
  return { start: document.offsetAt(start), end: document.offsetAt(visibleRanges.at(-1)?.end ?? end) }
}
