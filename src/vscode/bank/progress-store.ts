/** Where progress is kept: a file of the workspace, so that it travels, or else the editor's own state. Never written in part. */
import * as vscode from 'vscode'
import { progressPath, type Unreadable } from '../../project/progress-file.ts'
import { readText, readOrWaiting } from '../disk.ts'
import type { Log } from '../log.ts'
import { changeFile } from '../replace-file.ts'

export type Change = (text: string | undefined) => string | Unreadable

export interface ProgressStore {
  readonly read: () => Promise<string | undefined>
  /** Changes what is there now, whoever wrote it, and gives what is there then. */
  readonly change: (change: Change) => Promise<string | undefined>
  readonly watch: (changed: () => void) => vscode.Disposable
}

export function progressIn(memento: vscode.Memento, log: Log): ProgressStore {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri
  return root ? inFile(root, log) : inEditor(memento)
}

const key = 'progress'

function inEditor(memento: vscode.Memento): ProgressStore {
  return {
    read: async () => memento.get<string>(key),
    change: async (change) => {
      const before = memento.get<string>(key)
      const after = change(before)
      if (after === 'newer') return before
      if (after === 'corrupt') await memento.update(`${key}.corrupt`, before)
      await memento.update(key, after === 'corrupt' ? change(undefined) : after)
      return memento.get<string>(key)
    },
    watch: () => new vscode.Disposable(() => {}),
  }
}

function inFile(root: vscode.Uri, log: Log): ProgressStore {
  const file = vscode.Uri.joinPath(root, progressPath)
  const read = () => readOrWaiting(file)
  const change = (edit: Change): Promise<string | undefined> =>
    changeFile(file, async (before) => {
      const after = edit(before)
      if (after !== 'corrupt') return after === 'newer' ? undefined : after
      await setAside(file, log)
      // It is not there any more: what is written next is not over it.
      const anew = edit(undefined)
      return anew === 'corrupt' || anew === 'newer' ? undefined : anew
    })
  const watch = (changed: () => void): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, progressPath))
    return vscode.Disposable.from(
      watcher,
      ...[watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)],
    )
  }
  return { read, change, watch }
}

/** Under the first name that is free. */
async function setAside(file: vscode.Uri, log: Log): Promise<void> {
  for (let number = 1; ; number++) {
    const aside = file.with({ path: file.path.replace(/\.json$/, `.corrupt-${number}.json`) })
    if ((await readText(aside)) !== undefined) continue
    await vscode.workspace.fs.rename(file, aside, { overwrite: false })
    log.warn(`${file.path} could not be read: it is kept as ${aside.path}`)
    return
  }
}
