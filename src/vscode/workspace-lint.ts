/** Lints files that are not open: shows what is found until the file is opened, gone or linted again. Opens none. */
import * as vscode from 'vscode'
import { locateInText, toDiagnostic } from './diagnostics.ts'
import { openDocument } from './documents.ts'
import { readText } from './disk.ts'
import { mostShown } from './found.ts'
import { counted, type Idle } from './idle.ts'
import type { Live } from './live.ts'
import { guard, type Log } from './log.ts'
import type { Reported, Reports } from './reports.ts'
import { findMarkdown, isMarkdown } from './workspace-files.ts'

export interface Totals {
  readonly files: number
  readonly stories: number
  readonly findings: number
  readonly cancelled: boolean
}

export interface WorkspaceLint extends vscode.Disposable {
  readonly run: (tell: (done: number, of: number) => void, token: vscode.CancellationToken) => Promise<Totals>
  /** After settings changed: what is shown is linted again. */
  readonly again: () => Promise<void>
}

export function createWorkspaceLint(
  reports: Reports,
  live: Live,
  diagnostics: vscode.DiagnosticCollection,
  idle: Idle,
  log: Log,
): WorkspaceLint {
  const shown = new Map<string, vscode.Uri>()
  /** Which reading of a file is the last: an older one is not to be put over a newer. */
  const turns = new Map<string, number>()

  const lintClosed = async (uri: vscode.Uri): Promise<Reported | undefined> => {
    const turn = (turns.get(uri.toString()) ?? 0) + 1
    turns.set(uri.toString(), turn)
    const text = await guard(log, `Reading ${uri.toString()}`, () => readText(uri))
    if (text === undefined) {
      shown.delete(uri.toString())
      diagnostics.delete(uri)
      return undefined
    }
    const reported = await reports.ofText(uri, text)
    const locate = await locateInText(text)
    // Opened meanwhile: what is shown of it is no affair of ours any more.
    if (openDocument(uri) || turns.get(uri.toString()) !== turn) return reported
    const items = reported && reported.near(0, mostShown).findings.map((finding) => toDiagnostic(finding, locate))
    diagnostics.set(uri, items)
    shown.set(uri.toString(), uri)
    return reported
  }
  const lint = (uri: vscode.Uri): Promise<Reported | undefined> => {
    const open = openDocument(uri)
    return open ? live.lint(open).then(() => reports.of(open)) : lintClosed(uri)
  }
  const again = (uri: vscode.Uri): void => {
    // Also of one that is just being linted: what was read of it is old now.
    if (turns.has(uri.toString()) && !openDocument(uri)) void counted(idle, () => lintClosed(uri))
  }
  /** Of the file itself or of a folder above it. The news may be old: what is there again is read again. */
  const forget = (gone: vscode.Uri): void => {
    diagnostics.forEach((uri) => {
      if (isMarkdown(uri) && isAtOrBelow(uri, gone)) void counted(idle, () => lintClosed(uri))
    })
  }

  const deleted = vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(forget))
  let events: vscode.Disposable | undefined
  return {
    run: (tell, token) => {
      events ??= watch(again, forget)
      return counted(idle, async () => {
        const files = await findMarkdown(token)
        const found = new Set(files.map(String))
        // Not every file system tells of a file that goes.
        for (const uri of shown.values()) if (!found.has(uri.toString())) await lint(uri)
        return lintAll(files, lint, tell, token)
      })
    },
    again: async () => {
      for (const uri of shown.values()) if (!openDocument(uri)) await lintClosed(uri)
    },
    dispose: () => vscode.Disposable.from(deleted, ...(events ? [events] : [])).dispose(),
  }
}

async function lintAll(
  files: readonly vscode.Uri[],
  lint: (uri: vscode.Uri) => Promise<Reported | undefined>,
  tell: (done: number, of: number) => void,
  token: vscode.CancellationToken,
): Promise<Totals> {
  let stories = 0
  let findings = 0
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) return { files: index, stories, findings, cancelled: true }
    tell(index, files.length)
    const reported = await lint(uri)
    stories += reported?.report.stories.length ?? 0
    findings += reported?.near(0, 0).count ?? 0
  }
  return { files: files.length, stories, findings, cancelled: token.isCancellationRequested }
}

function isAtOrBelow(uri: vscode.Uri, other: vscode.Uri): boolean {
  return uri.path === other.path || uri.path.startsWith(`${other.path}/`)
}

/** Files may change and go without the editor's doing; a folder that goes takes its files along, and is all that is told. */
function watch(changed: (uri: vscode.Uri) => void, gone: (uri: vscode.Uri) => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', true, false, true)
  const all = vscode.workspace.createFileSystemWatcher('**/*', true, true, false)
  return vscode.Disposable.from(
    ...[files, all],
    files.onDidChange(changed),
    all.onDidDelete(gone),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
  )
}
