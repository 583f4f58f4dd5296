/** A person's own role packs: what is wrong in them is shown in them, and a change of one is told. Decodes nothing itself. */
import * as vscode from 'vscode'
import type { PackFile } from '../project/index.ts'
import { locateInText, toDiagnostic } from './diagnostics.ts'
import { counted, type Idle } from './idle.ts'
import { guard, type Log } from './log.ts'
import type { Scope } from './scopes.ts'
import type { Screens } from './screens.ts'

export interface PackFiles extends vscode.Disposable {
  /** After settings changed: packs that are named no more are shown no more. */
  readonly forget: () => void
  /** The packs of a scope: of a document that is shown, or of the story bank. */
  readonly follow: (scope: Scope) => void
}

export function watchPackFiles(
  screens: Screens,
  diagnostics: vscode.DiagnosticCollection,
  idle: Idle,
  log: Log,
  onChange: () => Promise<unknown>,
): PackFiles {
  const shown = new Map<string, { readonly uri: vscode.Uri; readonly file: PackFile }>()
  const watchers = new Map<string, vscode.Disposable>()

  const show = (uri: vscode.Uri, file: PackFile): void => {
    if (shown.get(uri.toString())?.file === file) return
    shown.set(uri.toString(), { uri, file })
    const put = async () => {
      const locate = await locateInText(file.text)
      const isLatest = shown.get(uri.toString())?.file === file
      if (isLatest)
        diagnostics.set(
          uri,
          file.findings.map((finding) => toDiagnostic(finding, locate)),
        )
    }
    void counted(idle, () => guard(log, `Showing ${uri.toString()}`, put))
  }
  const follow = (scope: Scope): void => {
    for (const { uri, file } of scope.packFiles) show(uri, file)
    for (const uri of scope.packPlaces) {
      if (!watchers.has(uri.toString()))
        watchers.set(
          uri.toString(),
          watch(uri, () => void onChange()),
        )
    }
  }

  const events = vscode.Disposable.from(
    screens.onDidShow(({ reported }) => follow(reported.scope)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => void (watchers.has(uri.toString()) && onChange())),
  )
  return {
    follow,
    forget: () => {
      for (const { uri } of shown.values()) diagnostics.delete(uri)
      shown.clear()
    },
    dispose: () => vscode.Disposable.from(events, ...watchers.values()).dispose(),
  }
}

/** By its place, not by its name: a pack may be called anything, and one that is missing may come. */
function watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const name = uri.path.split('/').at(-1) as string
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]'))
  const watcher = vscode.workspace.createFileSystemWatcher(pattern)
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  )
}
