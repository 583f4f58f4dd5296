/** Writes the bank or one story to a file that the person names, and shows before what a redaction would replace. Redacts nothing itself. */
import * as vscode from 'vscode'
import type { Replacement, StoryCard } from '../../core/index.ts'
import { activeDocument } from '../documents.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Parts } from '../commands.ts'
import { bankPlace } from './role.ts'
import { whenRead } from './when-read.ts'

const endings = { markdown: 'md', html: 'html', json: 'json' } as const
type Format = keyof typeof endings

/** What a key binding may say; the rest is asked. */
export interface ExportWish {
  readonly to?: Format
  readonly redact?: boolean
  readonly target?: vscode.Uri
}

/** Gives the file; undefined where the person thought better of it. */
export async function exportStories(
  { bank, readAgain }: Pick<Parts, 'bank' | 'readAgain'>,
  which: 'bank' | 'story',
  wish: ExportWish = {},
): Promise<vscode.Uri | undefined> {
  // A word that was listed a moment ago is to stay at home as well.
  await readAgain()
  const state = await whenRead(bank)
  const story = which === 'story' ? storyAtCursor(state) : undefined
  if (which === 'story' && !story) return undefined
  const only = (card: StoryCard) => !story || card === story
  const to = wish.to && wish.to in endings ? wish.to : await askFormat()
  const redacted = to && (wish.redact ?? (await askRedacted()))
  if (!to || redacted === undefined) return undefined
  const core = await engine()
  const lists = { companies: [], people: [], terms: [] }
  const except = redacted
    ? await preview(core.exportBank(state.review, { only, redact: { confidential: lists } }).replacements)
    : new Set<string>()
  if (!except) return undefined
  const redact = redacted ? { redact: { confidential: lists, except } } : {}
  const exported = core.exportBank(state.review, { only, ...redact })
  const write = { markdown: core.exportMarkdown, html: core.exportHtml, json: core.exportJson }[to]
  const target = wish.target ?? (await askTarget(story ? 'story' : 'stories', to))
  if (!target) return undefined
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(write(exported)))
  await vscode.window.showTextDocument(target, { preview: false })
  return target
}

function storyAtCursor({ review, uriOf }: Awaited<ReturnType<typeof whenRead>>): StoryCard | undefined {
  const document = activeDocument()
  const editor = vscode.window.activeTextEditor
  if (!document || !editor) return undefined
  const offset = document.offsetAt(editor.selection.active)
  const own = review.stories
    .filter((card) => uriOf(card)?.toString() === document.uri.toString())
    .sort((one, other) => one.index - other.index)
  return own.findLast(({ head }) => head.start <= offset) ?? own[0]
}

async function askFormat(): Promise<Format | undefined> {
  const choices: (vscode.QuickPickItem & { format: Format })[] = [
    { label: t('Markdown'), detail: t('As it was written, for a coach or for notes'), format: 'markdown' },
    { label: 'HTML', detail: t('A page to print from a browser, a story a page'), format: 'html' },
    { label: 'JSON', detail: t('For other programs'), format: 'json' },
  ]
  return (await vscode.window.showQuickPick(choices, { title: t('Export: Format') }))?.format
}

async function askRedacted(): Promise<boolean | undefined> {
  const choices = [
    {
      label: t('Redacted'),
      detail: t('Names that you list, addresses, numbers, ids, links, amounts and figures become placeholders'),
      redacted: true,
    },
    { label: t('As it is'), detail: t('With every name and figure'), redacted: false },
  ]
  return (await vscode.window.showQuickPick(choices, { title: t('Export: Names and Figures') }))?.redacted
}

/** Keys of what is to stay as it is; undefined where nothing is to be written. */
async function preview(replacements: readonly Replacement[]): Promise<ReadonlySet<string> | undefined> {
  if (!replacements.length) return new Set()
  const choices = replacements.map(({ key, text, placeholder, count }) => ({
    label: `${text} → [${placeholder}]`,
    description: count === 1 ? t('once') : t('{0} times', count),
    key,
  }))
  const pick = vscode.window.createQuickPick<(typeof choices)[number]>()
  pick.title = t('Export: What Is Replaced')
  pick.placeholder = t('Untick what may stay. Names are replaced where the settings “confidential” list them.')
  pick.canSelectMany = true
  pick.matchOnDescription = true
  pick.items = choices
  // Shown with its ticks or not at all: a list that is accepted early must not let everything out.
  pick.selectedItems = choices
  pick.show()
  const chosen = await new Promise<typeof pick.selectedItems | undefined>((done) => {
    pick.onDidAccept(() => done(pick.selectedItems))
    pick.onDidHide(() => done(undefined))
  })
  pick.dispose()
  if (!chosen) return undefined
  const made = new Set(chosen.map(({ key }) => key))
  return new Set(replacements.map(({ key }) => key).filter((key) => !made.has(key)))
}

function askTarget(name: string, to: Format): Thenable<vscode.Uri | undefined> {
  const defaultUri = vscode.Uri.joinPath(bankPlace(), '..', `${name}.${endings[to]}`)
  return vscode.window.showSaveDialog({ defaultUri, title: t('Export: Where to'), filters: { [to]: [endings[to]] } })
}
