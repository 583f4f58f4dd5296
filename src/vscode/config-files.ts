/** The `.storylint.json` files: what is wrong in them is shown in them, and a change of one is told. Decodes nothing itself. */
import * as vscode from 'vscode'
import { locateInText, toDiagnostic } from './diagnostics.ts'
import { openDocument } from './documents.ts'
import { pathIn, readText, rootOf } from './disk.ts'
import { engine } from './engine.ts'
import { counted, type Idle } from './idle.ts'
import { guard, type Log } from './log.ts'
import type { Screens } from './screens.ts'
import type { Scopes } from './scopes.ts'

const fileName = '.storylint.json'

export interface ConfigFiles extends vscode.Disposable {
  /** After the extension wrote one: a file system need not tell of it. */
  readonly changed: (uri: vscode.Uri) => Promise<void>
}

export function watchConfigFiles(
  scopes: Scopes,
  screens: Screens,
  diagnostics: vscode.DiagnosticCollection,
  idle: Idle,
  log: Log,
  onChange: () => Promise<void>,
): ConfigFiles {
  const seen = new Set<string>()

  const check = (uri: vscode.Uri): Promise<void> =>
    counted(idle, async () => {
      await guard(log, `Reading ${uri.toString()}`, async () => {
        seen.add(uri.toString())
        diagnostics.set(uri, await findingsOf(uri))
      })
    })
  const changed = async (uri: vscode.Uri): Promise<void> => {
    scopes.forget()
    await Promise.all([check(uri), onChange()])
  }
  const isConfig = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${fileName}`) && uri.scheme !== 'git'

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${fileName}`)
  const events = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void changed(uri)),
    watcher.onDidChange((uri) => void changed(uri)),
    watcher.onDidDelete((uri) => void changed(uri)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => void (isConfig(uri) && changed(uri))),
    vscode.workspace.onDidChangeTextDocument(({ document }) => void (isConfig(document.uri) && check(document.uri))),
    screens.onDidShow(({ reported }) => {
      for (const { uri } of reported.scope.configs) if (!seen.has(uri.toString())) void check(uri)
    }),
  )
  return { changed, dispose: () => events.dispose() }
}

/** Of the text that is being written, else of the file; none where there is no file. */
async function findingsOf(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const { readConfig } = await engine()
  const document = openDocument(uri)
  const text = document?.isDirty ? document.getText() : await readText(uri)
  if (text === undefined) return []
  const locate = await locateInText(text)
  return readConfig(pathIn(rootOf(uri), uri), text).findings.map((finding) => toDiagnostic(finding, locate))
}
