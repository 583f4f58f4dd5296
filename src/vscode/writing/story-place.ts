/** Finds the folder in which a new story is written: with the others, where there are some. Reads no story. */
import * as vscode from 'vscode'
import { pathIn } from '../disk.ts'
import { activeDocument } from '../documents.ts'
import { engine } from '../engine.ts'
import type { Scopes } from '../scopes.ts'
import { findMarkdown } from '../workspace-files.ts'

/** Gives undefined where no folder is open that can be written to. */
export async function placeForStory(scopes: Scopes): Promise<vscode.Uri | undefined> {
  const roots = rootsToWrite()
  const [first] = roots
  if (!first) return undefined
  const { folderForStories, mergeSettings } = await engine()
  const stories = await storiesIn(scopes)
  const pathsIn = (root: vscode.Uri) => stories.filter((uri) => isBelow(root, uri)).map((uri) => pathIn(root, uri))
  const root = roots.find((each) => pathsIn(each).length > 0) ?? first
  const { input } = await scopes.of(vscode.Uri.joinPath(root, 'bank'))
  const name = root.path.split('/').findLast((step) => step) ?? ''
  const folder = folderForStories(pathsIn(root), mergeSettings(input.settings).include, name)
  return folder ? vscode.Uri.joinPath(root, folder) : root
}

/** The one of the document at hand first. */
function rootsToWrite(): vscode.Uri[] {
  const document = activeDocument()
  const own = document && vscode.workspace.getWorkspaceFolder(document.uri)
  const folders = vscode.workspace.workspaceFolders ?? []
  return [...(own ? [own] : []), ...folders.filter((folder) => folder !== own)]
    .map(({ uri }) => uri)
    .filter(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false)
}

const isBelow = (root: vscode.Uri, uri: vscode.Uri): boolean =>
  vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === root.toString()

/** By their paths alone. */
async function storiesIn(scopes: Scopes): Promise<vscode.Uri[]> {
  const { token } = new vscode.CancellationTokenSource()
  const files = await findMarkdown(token)
  const listed = await Promise.all(files.map(async (uri) => (await scopes.of(uri)).input.listed === 'included'))
  return files.filter((_, at) => listed[at])
}
