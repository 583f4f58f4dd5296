/** Shortcuts for suites inside an editor: no `fs`, no `path`, no sleeping; the same in Node, in a worker and without a server. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Api } from '../../src/vscode/extension.ts'

export async function start(): Promise<Api> {
  // A code-action request comes back empty when another extension registers a provider meanwhile: let it be first.
  await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate()
  const extension = vscode.extensions.getExtension<Api>('storylint.storylint')
  assert.ok(extension, 'the extension storylint.storylint is not there')
  return extension.activate()
}

/** Asks again until there is an answer; mocha's own limit ends it. */
export async function until<T>(look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    await new Promise((go) => setTimeout(go, 5))
  }
}

export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder, 'no folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(path)
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'))
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

export async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(undefined, () => {})
}

export interface Opened {
  readonly document: vscode.TextDocument
  readonly editor: vscode.TextEditor
}

/** A file of its own, opened, and linted where it is to be. */
export async function openFile(path: string, text: string): Promise<Opened> {
  return open(await write(path, text))
}

/** As a person opens it: a document that an extension opens outlives its editor by minutes. */
export async function open(uri: vscode.Uri): Promise<Opened> {
  await vscode.commands.executeCommand('vscode.open', uri)
  return settled((editor) => editor.document.uri.toString() === uri.toString())
}

export async function openUntitled(text: string): Promise<Opened> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text })
  await vscode.window.showTextDocument(document)
  return settled((editor) => editor.document === document)
}

async function settled(isIt: (editor: vscode.TextEditor) => boolean): Promise<Opened> {
  const api = await start()
  const active = (): vscode.TextEditor[] => [vscode.window.activeTextEditor].filter((editor) => editor !== undefined)
  const editor = await until(() => active().find(isIt))
  await api.whenIdle()
  return { document: editor.document, editor }
}

/** Closes every editor; what was not saved is dropped. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

export function shownFor(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'storylint')
}

export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code
}

export function rulesFor(uri: vscode.Uri): unknown[] {
  return shownFor(uri).map(ruleOf)
}

/** The first diagnostic of a rule, once it is shown. */
export function diagnostic(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(() => shownFor(uri).find((each) => ruleOf(each) === rule))
}

export function gone(uri: vscode.Uri, rule: string): Promise<true> {
  return until(() => !rulesFor(uri).includes(rule))
}

/** The quick fix of that title, asked for until the editor gives it. */
export function fix(uri: vscode.Uri, range: vscode.Range, title: string | RegExp): Promise<vscode.CodeAction> {
  return until(async () => {
    const actions = await fixes(uri, range)
    return actions.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)))
  })
}

/** The editor cancels a request when something about the document changes meanwhile: it is asked again. */
export async function fixes(
  uri: vscode.Uri,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  return until(async () => {
    try {
      const command = 'vscode.executeCodeActionProvider'
      return (await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, kind.value)) ?? []
    } catch (error) {
      if (error instanceof Error && error.name === 'Canceled') return undefined
      throw error
    }
  })
}

export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused')
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []))
}

/** The editor refuses to write its settings while it has yet to read what was written before: it is asked again. */
export async function set(key: string, value: unknown, tries = 5): Promise<void> {
  try {
    await vscode.workspace.getConfiguration('storylint').update(key, value, vscode.ConfigurationTarget.Global)
  } catch (error) {
    if (tries === 1) throw error
    await new Promise((done) => setTimeout(done, 300))
    await set(key, value, tries - 1)
  }
}

/** Types as a person does, one key at a time, at the end of a line. */
export async function typeAtEnd(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
  const end = editor.document.lineAt(line).range.end
  editor.selection = new vscode.Selection(end, end)
  for (const key of text) await vscode.commands.executeCommand('type', { text: key })
}

export const goodStory = `# Checkout that timed out

## Situation

Our checkout failed for one in nine customers on phones.

## Task

I had to find out why before the sale in November.

## Action

I traced the requests and moved the stock check behind the payment.

## Result

Failed checkouts fell from 11 % to 2 % within a month.
`

export const weakStory = goodStory
  .replace(/Failed checkouts.*/, 'The checkout got faster.')
  .replace(/## Task\n\n.*\n\n/, '')

export const readme = `# Checkout service

## Problem

Payments are slow.

## Solution

Install the package and run it.

\`\`\`sh
npm install checkout
\`\`\`
`
