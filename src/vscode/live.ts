/** When open documents are linted: as they are opened, typed, saved and closed. Knows no finding. */
import * as vscode from 'vscode'
import { isLookedAt } from './documents.ts'
import type { Change } from './holdback.ts'
import type { Reports } from './reports.ts'
import type { Screen } from './screen.ts'
import type { Screens } from './screens.ts'
import { runMode } from './settings.ts'

export interface Live extends vscode.Disposable {
  /** Whatever the run mode: somebody asked for it. */
  readonly lint: (document: vscode.TextDocument) => Promise<void>
  /** After settings changed. */
  readonly lintAll: () => Promise<void>
  /** Once the keys paused and what was typed is read; at once where nobody types. */
  readonly whenRead: (document: vscode.TextDocument) => Promise<void>
  /** Whether its findings are on screen, or about to be. */
  readonly isShown: (document: vscode.TextDocument) => boolean
}

export function createLive(reports: Reports, screens: Screens): Live {
  const open = new Map<string, Screen>()
  const asked = new Set<string>()

  const screenOf = (document: vscode.TextDocument): Screen => {
    const key = document.uri.toString()
    const old = open.get(key)
    if (old?.document === document) return old
    const screen = screens.open(document)
    open.set(key, screen)
    return screen
  }
  const opened = async (document: vscode.TextDocument): Promise<void> => {
    if (isLookedAt(document) && runMode(document.uri) !== 'manual') await screenOf(document).show()
  }
  const changed = ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void => {
    if (!isLookedAt(document) || contentChanges.length === 0 || runMode(document.uri) !== 'onType') return
    // Undoing is not typing: what it brings back was on screen before.
    screenOf(document).edit(contentChanges.map(toChange), reason === undefined)
  }
  const closed = (document: vscode.TextDocument): void => {
    const key = document.uri.toString()
    open.get(key)?.clear()
    open.delete(key)
    asked.delete(key)
    reports.forget(document.uri)
  }
  const isShown = ({ uri }: vscode.TextDocument): boolean => runMode(uri) !== 'manual' || asked.has(uri.toString())
  const refresh = async (document: vscode.TextDocument): Promise<void> => {
    if (!isLookedAt(document)) return
    if (isShown(document)) await screenOf(document).show()
    else screenOf(document).clear()
  }

  const left = (editor: vscode.TextEditor | undefined): void => {
    for (const screen of open.values()) if (screen.document !== editor?.document) screen.rest()
  }
  const seen = ({ document }: vscode.TextEditor): void => open.get(document.uri.toString())?.look()

  const events = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void opened(document)),
    vscode.workspace.onDidChangeTextDocument(changed),
    vscode.workspace.onDidSaveTextDocument((document) => void opened(document)),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.window.onDidChangeTextEditorSelection((event) => open.get(event.textEditor.document.uri.toString())?.move()),
    vscode.window.onDidChangeTextEditorVisibleRanges((event) => seen(event.textEditor)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(seen)),
    vscode.window.onDidChangeActiveTextEditor(left),
  )
  for (const document of vscode.workspace.textDocuments) void opened(document)

  return {
    lint: (document) => {
      asked.add(document.uri.toString())
      return screenOf(document).show()
    },
    whenRead: async ({ uri }) => open.get(uri.toString())?.whenRead(),
    lintAll: async () => void (await Promise.all(vscode.workspace.textDocuments.map(refresh))),
    isShown,
    dispose: () => events.dispose(),
  }
}

function toChange({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Change {
  return { offset: rangeOffset, removed: rangeLength, inserted: text.length }
}
