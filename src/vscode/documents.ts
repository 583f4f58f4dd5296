/** Which documents are looked at, and how they are named. Knows nothing of what is found in them. */
import * as vscode from 'vscode'

/** Where people keep files. Left out on purpose: the old side of a diff, commit messages, comments, chats, output. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'tmp']

export const markdown: vscode.DocumentFilter[] = schemes.map((scheme) => ({ language: 'markdown', scheme }))

export function isLookedAt(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && schemes.includes(document.uri.scheme)
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString()
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === wanted)
}

export function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document
  return document && isLookedAt(document) ? document : undefined
}

/**
 * The document of a file that somebody has open. Others are there as well: what an extension opened to read it stays for
 * minutes, long after its file may be gone.
 */
export function documentInSight(uri: vscode.Uri): vscode.TextDocument | undefined {
  const document = openDocument(uri)
  return document && isLookedAt(document) && (document.isDirty || isInSight(uri)) ? document : undefined
}

function isInSight(uri: vscode.Uri): boolean {
  const wanted = uri.toString()
  return (
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === wanted) ||
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === wanted))
  )
}

/** Of a tab that shows a text. */
export function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined
}
