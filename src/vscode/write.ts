/** Writes what a person chose: into the front matter of a document, or into a configuration file. Decides nothing. */
import * as vscode from 'vscode'
import type { Edit } from '../core/index.ts'
import { locateIn } from './diagnostics.ts'
import { openDocument } from './documents.ts'
import { engine } from './engine.ts'
import type { Log } from './log.ts'
import { changeFile } from './replace-file.ts'
import { toWorkspaceEdit } from './snippets.ts'

export async function writeSwitch(document: vscode.TextDocument, on: boolean, log: Log): Promise<void> {
  const { switchStory } = await engine()
  await apply(document, switchStory(document.getText(), on), log)
}

export async function writeChoice(
  document: vscode.TextDocument,
  key: 'framework' | 'role',
  choice: string,
  log: Log,
): Promise<void> {
  const { chooseInFrontMatter } = await engine()
  await apply(document, chooseInFrontMatter(document.getText(), key, choice), log)
}

async function apply(document: vscode.TextDocument, edit: Edit | undefined, log: Log): Promise<void> {
  if (!edit)
    return log.info(
      `Nothing was written to ${document.uri.toString()}: it says so already, or its front matter is not valid YAML.`,
    )
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, [edit], locateIn(document)))
}

export async function writeAllow(config: vscode.Uri, phrase: string, log: Log): Promise<void> {
  const { allowPhrase } = await engine()
  await writeConfig(config, (text) => allowPhrase(text, phrase), log)
}

/** On disk at once, and whole: the finding is to go now. A file with unsaved changes is edited and saved instead. */
export async function writeConfig(
  config: vscode.Uri,
  change: (text: string | undefined) => string | undefined,
  log: Log,
): Promise<void> {
  let isValid = true
  const changeValid = (text: string | undefined): string | undefined => {
    const changed = change(text)
    isValid = changed !== undefined
    return changed
  }
  const open = openDocument(config)
  const changed = open?.isDirty ? changeValid(open.getText()) : await changeFile(config, changeValid)
  if (!isValid)
    return log.error(`Nothing was written to ${config.toString()}: it is not valid, or what should be a list is none.`)
  if (!open?.isDirty || changed === undefined) return
  const edit = new vscode.WorkspaceEdit()
  edit.replace(config, new vscode.Range(open.positionAt(0), open.positionAt(open.getText().length)), changed)
  await vscode.workspace.applyEdit(edit)
  await open.save()
}
