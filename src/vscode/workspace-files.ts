/** Finds the markdown files of the workspace, also where the editor cannot search. Opens none. */
import * as vscode from 'vscode'

const skipped = /^(?:node_modules|\..*)$/

/** Where the editor has a search; elsewhere it waits for one that may never come. */
const searched = ['file', 'vscode-remote', 'vscode-vfs']

export function isMarkdown({ path }: vscode.Uri): boolean {
  return /\.(?:md|markdown)$/.test(path)
}

export async function findMarkdown(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = []
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (searched.includes(folder.uri.scheme)) found.push(...(await search(folder, token)))
    else await walk(folder.uri, found, token)
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Of a folder that came from elsewhere; none where it is no folder, or one that is skipped. */
export async function findMarkdownBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const path = vscode.workspace.asRelativePath(folder, false)
  if (path.split('/').some((name) => skipped.test(name))) return []
  const { token } = new vscode.CancellationTokenSource()
  const found: vscode.Uri[] = []
  try {
    const { type } = await vscode.workspace.fs.stat(folder)
    if (type & vscode.FileType.Directory) await walk(folder, found, token)
  } catch {
    return [] // It is gone again.
  }
  return found
}

/** A search that is stopped fails: it is to find nothing instead. */
async function search(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  try {
    const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown}')
    return await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token)
  } catch (error) {
    if (token.isCancellationRequested) return []
    throw error
  }
}

async function walk(folder: vscode.Uri, found: vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    if (token.isCancellationRequested) return
    const uri = vscode.Uri.joinPath(folder, name)
    if (type === vscode.FileType.Directory && !skipped.test(name)) await walk(uri, found, token)
    if (type === vscode.FileType.File && isMarkdown(uri)) found.push(uri)
  }
}
