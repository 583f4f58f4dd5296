/** What tells that a file of the bank came, changed or went, in the editor or outside it. Reads none. */
import * as vscode from 'vscode'
import { uriOf } from '../documents.ts'
import { findMarkdownBelow, isMarkdown } from '../workspace-files.ts'

/** @param gone of the file itself, or of a folder above it */
export function watchBank(
  changed: (uri: vscode.Uri) => void,
  gone: (uri: vscode.Uri) => void,
  lost: () => void,
): vscode.Disposable {
  /** A folder that is moved here may be all that is told. */
  const came = async (uri: vscode.Uri): Promise<void> => {
    if (isMarkdown(uri)) changed(uri)
    else (await findMarkdownBelow(uri)).forEach(changed)
  }
  const { workspace } = vscode
  const all = workspace.createFileSystemWatcher('**/*')
  return vscode.Disposable.from(
    all,
    all.onDidCreate(came),
    all.onDidChange((uri) => isMarkdown(uri) && changed(uri)),
    all.onDidDelete(gone),
    // Not every file system tells of what the editor itself does.
    workspace.onDidCreateFiles(({ files }) => files.forEach(came)),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(gone)),
    workspace.onDidRenameFiles(({ files }) =>
      files.forEach(({ oldUri, newUri }) => {
        gone(oldUri)
        void came(newUri)
      }),
    ),
    workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const tab of [...opened, ...closed]) {
        const uri = uriOf(tab)
        if (uri) changed(uri)
      }
    }),
    workspace.onDidChangeWorkspaceFolders(lost),
  )
}
