/**
 * Changes a file as a whole or not at all, and never over what is newer than what was read. Works for any scheme.
 * The editor moves one file over another in two steps, and a crash may come between: until the new text is in its
 * place it lies beside it, whole, where `readOrWaiting` finds it. It also tells other windows to wait.
 */
import * as vscode from 'vscode'
import { readOrWaiting, readText, rootOf, waitingBeside } from './disk.ts'
import { keepInFolder } from './links.ts'

/** Who waits longer than all of that waits for a window that is gone. */
const mostTries = 20
const pauseMs = 25

export type TextChange = (text: string | undefined) => string | undefined | Promise<string | undefined>

/** One change of a file after the other: within a window nobody has to wait for a lock. */
const last = new Map<string, Promise<unknown>>()

/**
 * Changes what the file says now, whoever wrote it; where somebody writes it meanwhile, the change is made to that.
 * @param change gives the new text; the old one where it says so already; undefined where nothing can be written
 * @returns what it says then
 */
export function changeFile(file: vscode.Uri, change: TextChange): Promise<string | undefined> {
  const key = file.toString()
  const next = (last.get(key) ?? Promise.resolve()).then(() => changeNow(file, change))
  last.set(
    key,
    next.catch(() => {}),
  )
  return next
}

async function changeNow(file: vscode.Uri, change: TextChange): Promise<string | undefined> {
  for (let tries = 0; ; tries++) {
    if (tries === mostTries) await clear(file)
    const before = await readOrWaiting(file)
    const after = await change(before)
    if (after === undefined || after === before) return before
    if (await replace(file, before, after)) return after
    if (tries > mostTries) throw new Error(`${file.toString()} is being written by somebody else`)
    await new Promise((go) => setTimeout(go, pauseMs))
  }
}

/** False where the file is not as it was read, or is being written. */
async function replace(file: vscode.Uri, before: string | undefined, after: string): Promise<boolean> {
  const { fs } = vscode.workspace
  const bytes = new TextEncoder().encode(after)
  if (await isKeptLink(file)) return fs.writeFile(file, bytes).then(() => true)
  await fs.createDirectory(vscode.Uri.joinPath(file, '..'))
  const draft = file.with({ path: `${file.path}.${crypto.randomUUID()}.tmp` })
  const waiting = waitingBeside(file)
  try {
    await fs.writeFile(draft, bytes)
    await fs.rename(draft, waiting, { overwrite: false })
  } catch (error) {
    await remove(draft)
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false
    throw error
  }
  if ((await readText(file)) !== before) {
    await remove(waiting)
    return false
  }
  await fs.rename(waiting, file, { overwrite: true })
  return true
}

/** What a crash left: where the file itself is gone, it is what the file was to say. */
async function clear(file: vscode.Uri): Promise<void> {
  const waiting = waitingBeside(file)
  if ((await readText(file)) !== undefined) await remove(waiting)
  else await vscode.workspace.fs.rename(waiting, file, { overwrite: false }).then(undefined, () => {})
}

const remove = (file: vscode.Uri) => vscode.workspace.fs.delete(file).then(undefined, () => {})

/** A link to a file of the workspace stays one, and what it leads to is written. Any other gives way to a file: nothing outside is written. */
async function isKeptLink(file: vscode.Uri): Promise<boolean> {
  const { File, SymbolicLink } = vscode.FileType
  try {
    // Of a link that leads nowhere no more is known than that it is one.
    if ((await vscode.workspace.fs.stat(file)).type !== (File | SymbolicLink)) return false
    const root = rootOf(file)
    if (root) await keepInFolder(root, file)
    return true
  } catch {
    return false // It is not there yet, or leads out.
  }
}
