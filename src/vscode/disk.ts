/** The editor's file systems as the disk that `project` asks for. Works for any scheme: nothing here is a path of a machine. */
import * as vscode from 'vscode'
import type { Disk } from '../project/index.ts'
import { placedOrWaiting, waitingPath } from '../project/waiting.ts'
import { keepInFolder } from './links.ts'

/** The folder that configuration is looked up to: the workspace's, or the file's own where it is in none. */
export function rootOf(uri: vscode.Uri): vscode.Uri | undefined {
  const folder =
    vscode.workspace.getWorkspaceFolder(uri) ??
    (uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0] : undefined)
  if (folder) return folder.uri
  return uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..')
}

/** Relative to the root, `/` between folders. */
export function pathIn(root: vscode.Uri | undefined, uri: vscode.Uri): string {
  const base = root?.path.replace(/\/*$/, '/') ?? '/'
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path.replace(/^\/+/, '')
}

export function diskAt(root: vscode.Uri): Disk {
  const read = async (path: string) => {
    const file = vscode.Uri.joinPath(root, path)
    await keepInFolder(root, file)
    return readText(file)
  }
  return { read: (path) => placedOrWaiting(path, read) }
}

/** Where a new text of a file lies until it is in its place. */
export const waitingBeside = (file: vscode.Uri): vscode.Uri => file.with({ path: waitingPath(file.path) })

/** The same where the extension writes the file: for a moment, or after a crash, its new text still lies beside it. */
export const readOrWaiting = (uri: vscode.Uri): Promise<string | undefined> =>
  placedOrWaiting(uri.path, (path) => readText(uri.with({ path })))

/** What is stored; what somebody has open and has not saved is not in it. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined
    throw error
  }
}
