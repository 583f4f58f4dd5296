/** Where progress is kept: a file of the workspace, so that it travels, or else the editor's own state. Never written in part. */
import * as vscode from 'vscode'
import { progressPath, type Unreadable } from '../../project/progress-file.ts'
import { readText } from '../disk.ts'
import type { Log } from '../log.ts'

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
  const read = () => readText(file)
  const change = async (edit: Change): Promise<string | undefined> => {
    for (;;) {
      const before = await read()
      const after = edit(before)
      if (after === 'newer' || after === before) return before
      if (after === 'corrupt') await setAside(file, log)
      else if (await replace(file, after, async () => (await read()) === before)) return after
    }
  }
  const watch = (changed: () => void): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, progressPath))
    return vscode.Disposable.from(
      watcher,
      ...[watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)],
    )
  }
  return { read, change, watch }
}

/** Written beside it and moved over it, so that it is there as a whole or not at all; false where it is not as it was. */
async function replace(file: vscode.Uri, text: string, isAsItWas: () => Promise<boolean>): Promise<boolean> {
  const { fs } = vscode.workspace
  const draft = file.with({ path: `${file.path}.${crypto.randomUUID()}.tmp` })
  await fs.createDirectory(vscode.Uri.joinPath(file, '..'))
  await fs.writeFile(draft, new TextEncoder().encode(text))
  try {
    if (await isAsItWas()) {
      await fs.rename(draft, file, { overwrite: true })
      return true
    }
  } catch (error) {
    await fs.delete(draft)
    throw error
  }
  await fs.delete(draft)
  return false
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
