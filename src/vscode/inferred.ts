/** A faint line under the words by which a part was read: it shows that there is a reading, and the hover says which. */
import * as vscode from 'vscode'
import { inferredIn } from './coloured.ts'
import { locateIn } from './diagnostics.ts'
import type { Reported } from './reports.ts'
import type { Screens, Shown } from './screens.ts'
import { sight, widened } from './sight.ts'

/** Underlined on either side of what is in sight, in UTF-16 units: nobody scrolls past that before it is drawn. */
const margin = 20_000

export interface Inferred extends vscode.Disposable {
  /** What is underlined in a document, where it is in sight. */
  readonly ranges: (uri: vscode.Uri) => readonly vscode.Range[]
}

export function createInferred(screens: Screens): Inferred {
  const look = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('storylint.inferredUnderline'),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  /** What is shown of a document, and what is underlined in an editor. */
  const known = new Map<string, Shown>()
  const drawn = new WeakMap<vscode.TextEditor, readonly vscode.Range[]>()

  const rangesIn = (editor: vscode.TextEditor, { report }: Reported): readonly vscode.Range[] =>
    inferredIn(report, widened(sight(editor), margin)).map(locateIn(editor.document))
  /** What looks the same over the same text is not sent again. */
  const draw = (editor: vscode.TextEditor, isNew: boolean): void => {
    const { document } = editor
    const { reported } = known.get(document.uri.toString()) ?? {}
    // What is drawn moves along until the new text is read.
    if (reported && reported.version !== document.version) return
    const before = drawn.get(editor) ?? []
    const now = reported && isOn(document.uri) ? rangesIn(editor, reported) : []
    const isSame = before.length === now.length && before.every((range, at) => range.isEqual(now[at] as vscode.Range))
    if (isSame && (!isNew || now.length === 0)) return
    drawn.set(editor, now)
    editor.setDecorations(look, [...now])
  }
  const drawAll = (uri: vscode.Uri): void => {
    for (const editor of editorsOf(uri)) draw(editor, true)
  }
  const show = (shown: Shown): void => {
    if (shown.reported.version !== shown.document.version) return
    known.set(shown.document.uri.toString(), shown)
    drawAll(shown.document.uri)
  }
  const clear = (uri: vscode.Uri): void => {
    if (known.delete(uri.toString())) drawAll(uri)
  }
  const events = vscode.Disposable.from(
    look,
    screens.onDidShow(show),
    screens.onDidClear(clear),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => draw(editor, true))),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor, false)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('storylint.highlightInferred'))
        for (const { document } of known.values()) drawAll(document.uri)
    }),
  )
  return {
    ranges: (uri) => editorsOf(uri).flatMap((editor) => drawn.get(editor) ?? []),
    dispose: () => events.dispose(),
  }
}

const editorsOf = (uri: vscode.Uri): readonly vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString())

const isOn = (uri: vscode.Uri): boolean =>
  vscode.workspace.getConfiguration('storylint', uri).get('highlightInferred') !== false
