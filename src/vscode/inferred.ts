/** A faint line under the words by which a part was read: it shows that there is a reading, and the hover says which. */
import * as vscode from 'vscode'
import { inferredIn } from './coloured.ts'
import { locateIn } from './diagnostics.ts'
import type { Screens, Shown } from './screens.ts'

export interface Inferred extends vscode.Disposable {
  /** What is underlined in a document. */
  readonly ranges: (uri: vscode.Uri) => readonly vscode.Range[]
}

export function createInferred(screens: Screens): Inferred {
  const look = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('storylint.inferredUnderline'),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const known = new Map<string, { readonly shown: Shown; readonly ranges: readonly vscode.Range[] }>()

  const draw = (editor: vscode.TextEditor): void =>
    editor.setDecorations(look, [...(known.get(editor.document.uri.toString())?.ranges ?? [])])
  const drawAll = (uri: vscode.Uri): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document.uri.toString() === uri.toString()) draw(editor)
  }
  const show = (shown: Shown): void => {
    const { document, reported } = shown
    if (reported.version !== document.version) return
    const ranges = isOn(document.uri) ? inferredIn(reported.report).map(locateIn(document)) : []
    const key = document.uri.toString()
    const hadSome = (known.get(key)?.ranges.length ?? 0) > 0
    known.set(key, { shown, ranges })
    if (hadSome || ranges.length > 0) drawAll(document.uri)
  }
  const clear = (uri: vscode.Uri): void => {
    if (known.delete(uri.toString())) drawAll(uri)
  }
  const events = vscode.Disposable.from(
    look,
    screens.onDidShow(show),
    screens.onDidClear(clear),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(draw)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('storylint.highlightInferred'))
        for (const { shown } of [...known.values()]) show(shown)
    }),
  )
  return { ranges: (uri) => known.get(uri.toString())?.ranges ?? [], dispose: () => events.dispose() }
}

const isOn = (uri: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration('storylint', uri).get('highlightInferred') !== false
