/** Puts every story file of the workspace on the shelf, in slices, until it is told to stop. Opens none. */
import * as vscode from 'vscode'
import { documentInSight } from '../documents.ts'
import { findMarkdown } from '../workspace-files.ts'
import { askAhead, createPace } from './pace.ts'
import type { Shelf } from './shelf.ts'

/** How far it is. */
export interface Tally {
  readonly done: number
  readonly of: number
}

/** @returns whether all of it was read */
export async function readAll(
  shelf: Shelf,
  token: vscode.CancellationToken,
  tell: (tally: Tally) => void,
): Promise<boolean> {
  const sweep = shelf.sweep()
  const pace = createPace()
  for (const { uri } of vscode.workspace.textDocuments) if (documentInSight(uri)) await shelf.update(uri)
  const files: vscode.Uri[] = []
  for (const uri of await findMarkdown(token)) {
    if (await shelf.isIncluded(uri)) files.push(uri)
    await pace()
  }
  let done = 0
  for await (const reading of askAhead(files, shelf.read)) {
    if (token.isCancellationRequested) break
    await shelf.take(reading)
    tell({ done: ++done, of: files.length })
    await pace()
  }
  if (token.isCancellationRequested) return false
  sweep()
  return true
}
