/** Keeps what configuration names inside the workspace, where it is on a disk: elsewhere nobody tells where a link leads. */
import type * as vscode from 'vscode'
import { keepInside } from '../project/links.ts'

/** Written in by the bundler. */
declare const IN_BROWSER: boolean

interface Disk {
  readonly realpath: (path: string) => Promise<string>
}

/** Rejects where a link on the way to the file leads out of the folder. */
export async function keepInFolder(folder: vscode.Uri, file: vscode.Uri): Promise<void> {
  if (!IN_BROWSER && folder.scheme === 'file') {
    // eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-globals -- not in a browser
    const { realpath } = require('node:fs/promises') as Disk
    await keepInside(folder.fsPath, file.fsPath, realpath)
  }
}
