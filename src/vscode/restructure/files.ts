/** A bank as one file per story, and files as one bank: each as one edit. Knows files, not what a story is. */
import * as vscode from 'vscode'
import type { FileReport, Unjoined } from '../../core/index.ts'
import { activeDocument, isLookedAt } from '../documents.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Reports } from '../reports.ts'
import { tell } from './tell.ts'

/** Of the document at hand. The file goes only where nothing is left in it. */
export async function splitBank(reports: Reports): Promise<string | undefined> {
  const document = activeDocument()
  const report = document && (await reports.of(document))?.report
  if (!document || !report) return undefined
  const core = await engine()
  const split = report.recognition.isStory ? core.splitStories(report) : undefined
  if (!split || document.isUntitled) return tell(t('This file does not hold several stories that can stand alone.'))
  if (document.isDirty) await document.save()
  const folder = vscode.Uri.joinPath(document.uri, '..')
  const taken = await namesIn(folder)
  const edit = new vscode.WorkspaceEdit()
  for (const { title, text } of split.stories) {
    const name = core.storyFileName(title, (each) => taken.has(each.toLowerCase()))
    taken.add(name.toLowerCase())
    create(edit, vscode.Uri.joinPath(folder, name), text)
  }
  if (split.rest === undefined) edit.deleteFile(document.uri)
  else edit.replace(document.uri, wholeOf(document), split.rest)
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true })
  return tell(
    done
      ? t('{0} stories have files of their own now.', split.stories.length)
      : t('The editor did not let the files be changed.'),
  )
}

/** @param chosen the files in the order that their stories are to have; without any a list asks */
export async function joinFiles(
  reports: Reports,
  chosen: readonly vscode.Uri[] | undefined,
): Promise<string | undefined> {
  const uris = chosen ?? (await pickFiles())
  if (!uris) return undefined
  const [first, second] = uris
  if (!first || !second) return tell(t('Choose two files or more to join their stories.'))
  const found: FileReport[] = []
  for (const uri of uris) {
    const report = await reportOf(reports, uri)
    if (!report?.stories.length) return tell(t('There is no story in {0}.', vscode.workspace.asRelativePath(uri)))
    found.push(report)
  }
  const core = await engine()
  const joined = core.joinStories(found)
  if ('why' in joined) return tell(reasons()[joined.why])
  const folder = vscode.Uri.joinPath(first, '..')
  const taken = await namesIn(folder)
  const target = vscode.Uri.joinPath(
    folder,
    core.storyFileName('stories', (each) => taken.has(each)),
  )
  const edit = new vscode.WorkspaceEdit()
  create(edit, target, joined.text)
  for (const uri of uris) edit.deleteFile(uri)
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true })
  if (!done) return tell(t('The editor did not let the files be changed.'))
  await vscode.commands.executeCommand('vscode.open', target)
  return tell(t('{0} files are one now.', uris.length))
}

const reasons = (): Readonly<Record<Unjoined, string>> => ({
  'front-matter': t('Their front matter says different things. Make it the same first, tags apart.'),
  definitions: t('Two of them define the same link differently. Rename one first.'),
  reading: t('In one file their stories would be read otherwise. Give each a title first.'),
})

/** Files are read as they are on the screen, and saved so that nothing is lost where one is deleted. */
async function reportOf(reports: Reports, uri: vscode.Uri): Promise<FileReport | undefined> {
  const document = await vscode.workspace.openTextDocument(uri)
  if (!isLookedAt(document)) return undefined
  if (document.isDirty) await document.save()
  return (await reports.of(document))?.report
}

function create(edit: vscode.WorkspaceEdit, uri: vscode.Uri, text: string): void {
  edit.createFile(uri, { contents: new TextEncoder().encode(text) })
}

const wholeOf = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length))

/** A disk may take two names that differ in their letters for one. */
async function namesIn(folder: vscode.Uri): Promise<Set<string>> {
  return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()))
}

/** Of those beside the document at hand. */
async function pickFiles(): Promise<vscode.Uri[] | undefined> {
  const document = activeDocument()
  if (!document || document.isUntitled) return []
  const folder = vscode.Uri.joinPath(document.uri, '..')
  const names = (await vscode.workspace.fs.readDirectory(folder))
    .map(([name]) => name)
    .filter((name) => /\.(?:md|markdown)$/.test(name))
  const items = names.sort().map((label) => ({ label, picked: document.uri.path.endsWith(`/${label}`) }))
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: t('Join stories into one file'),
    placeHolder: t('The files are replaced by one; nothing in them is lost'),
  })
  return picked?.map(({ label }) => vscode.Uri.joinPath(folder, label))
}
