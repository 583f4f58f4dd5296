/** The `.storylint.json` files: what is wrong in them is shown in them, and a change of one is told. Decodes nothing itself. */
import * as vscode from 'vscode'
import { configName } from '../project/config-name.ts'
import { locateInText, toDiagnostic } from './diagnostics.ts'
import { openDocument } from './documents.ts'
import { readText } from './disk.ts'
import { counted, type Idle } from './idle.ts'
import { guard, type Log } from './log.ts'
import type { Screens } from './screens.ts'
import type { Scopes } from './scopes.ts'

export interface ConfigFiles extends vscode.Disposable {
  /** After the extension wrote one: a file system need not tell of it. */
  readonly changed: (uri: vscode.Uri) => Promise<void>
  /** After a role pack changed, which such a file names. */
  readonly again: () => Promise<void>
}

export function watchConfigFiles(
  scopes: Scopes,
  screens: Screens,
  diagnostics: vscode.DiagnosticCollection,
  idle: Idle,
  log: Log,
  onChange: () => Promise<unknown>,
): ConfigFiles {
  const seen = new Map<string, vscode.Uri>()

  const check = (uri: vscode.Uri): Promise<void> =>
    counted(idle, async () => {
      await guard(log, `Reading ${uri.toString()}`, async () => {
        seen.set(uri.toString(), uri)
        diagnostics.set(uri, await findingsOf(uri, scopes))
      })
    })
  const changed = async (uri: vscode.Uri): Promise<void> => {
    scopes.forget()
    await Promise.all([check(uri), onChange()])
  }
  const isConfig = (uri: vscode.Uri): boolean => uri.path.endsWith(`/${configName}`) && uri.scheme !== 'git'

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configName}`)
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
  const again = async (): Promise<void> => void (await Promise.all([...seen.values()].map(check)))
  return { changed, again, dispose: () => events.dispose() }
}

/** Of the text that is being written, else of the file; none where there is no file. */
async function findingsOf(uri: vscode.Uri, scopes: Scopes): Promise<vscode.Diagnostic[]> {
  const document = openDocument(uri)
  const text = document?.isDirty ? document.getText() : await readText(uri)
  if (text === undefined) return []
  const locate = await locateInText(text)
  const { findings } = await scopes.check(uri, text)
  return findings.map((finding) => toDiagnostic(finding, locate))
}
