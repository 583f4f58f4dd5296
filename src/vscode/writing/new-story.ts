/** Begins a story: asks what it is to be, makes its file beside the others, and leads from part to part. Overwrites nothing. */
import * as vscode from 'vscode'
import type { Bank } from '../bank/bank.ts'
import { rolesOf } from '../bank/role.ts'
import { engine } from '../engine.ts'
import type { Scopes } from '../scopes.ts'
import { snippetText } from '../snippet-text.ts'
import { askForStory, type Offers, type StoryPlan, type StoryWish } from './story-asks.ts'
import { placeForStory } from './story-place.ts'

export interface WritingParts {
  readonly scopes: Scopes
  readonly bank: Bank
}

/** What a key binding or a link says of the story; nothing where the command was called with anything else. */
export function wishOf(given: unknown): StoryWish {
  if (typeof given !== 'object' || !given || given instanceof vscode.Uri) return {}
  const keys = ['framework', 'role', 'competency', 'question'] as const
  const said = given as Readonly<Record<string, unknown>>
  return Object.fromEntries(keys.flatMap((key) => (typeof said[key] === 'string' ? [[key, said[key]]] : [])))
}

/** The folder of the explorer that it was called on. */
export const folderOf = (given: unknown): vscode.Uri | undefined => (given instanceof vscode.Uri ? given : undefined)

/**
 * Gives the new document's place; undefined where the person thought better of it.
 * @param given the folder to write in, where one was pointed at
 */
export async function newStory(
  parts: WritingParts,
  wish: StoryWish,
  given: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const { scopes, bank } = parts
  const plan = await askForStory(wish, await offersOf(parts))
  if (!plan) return undefined
  const folder = given ?? (await placeForStory(scopes))
  const { head, body } = await textsOf(plan)
  const document = folder ? await createFile(folder, plan, head) : await untitled(head)
  const editor = await vscode.window.showTextDocument(document)
  const end = document.lineAt(document.lineCount - 1).range.end
  await editor.insertSnippet(new vscode.SnippetString(snippetText(body)), end)
  if (folder) await bank.update(document.uri)
  return document.uri
}

async function offersOf({ scopes, bank }: WritingParts): Promise<Offers> {
  const { packs, chosen, scope } = await rolesOf(scopes)
  const state = bank.state()
  return {
    packs,
    role: chosen,
    framework: scope.input.settings.framework,
    coverage: (role, competency) =>
      state?.role?.id === role.id
        ? state.review.coverage.find((each) => each.competency.id === competency.id)?.state
        : undefined,
  }
}

/** What is written at once, and what is to be filled in. */
async function textsOf({ framework, role, competency, question }: StoryPlan) {
  const { asksTitle, frameworkTemplate, newFrontMatter, headings } = await engine()
  const tags = { framework: framework.id, role: role?.id, competency: competency?.id }
  const title = `# ${question ?? asksTitle}\n\n`
  const parts = `${frameworkTemplate(framework, headings(2))}\n`
  const head = `${newFrontMatter(tags)}\n`
  return question ? { head: head + title, body: parts } : { head, body: title + parts }
}

async function createFile(folder: vscode.Uri, plan: StoryPlan, head: string): Promise<vscode.TextDocument> {
  const { fileNameFor, slugOf } = await engine()
  await vscode.workspace.fs.createDirectory(folder)
  const taken = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
  const slug = slugOf(plan.question ?? '', plan.competency?.id ?? plan.framework.id)
  const uri = vscode.Uri.joinPath(folder, fileNameFor(slug, taken))
  const edit = new vscode.WorkspaceEdit()
  // Should somebody make such a file meanwhile, the editor refuses.
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(head) })
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${uri.toString()} could not be written`)
  return vscode.workspace.openTextDocument(uri)
}

function untitled(content: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'markdown', content })
}
