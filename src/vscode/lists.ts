/** The lists of `data/`, which the core needs to be loaded: in a bundle they come from a file of the extension's own. */
import * as vscode from 'vscode'
import { readText } from './disk.ts'

let read: unknown

/** Asked by the bundled core, once, when it is loaded. */
export const lists = (): unknown => read

/** Throws where the file is not there: the extension is not whole then. */
export async function readLists(extension: vscode.Uri): Promise<void> {
  const text = await readText(vscode.Uri.joinPath(extension, 'dist', 'lists.json'))
  if (text === undefined) throw new Error('dist/lists.json is not there: install the extension again')
  read = JSON.parse(text)
}
