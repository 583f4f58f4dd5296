/** The list behind the status item: what can be changed for the document at hand. Knows no rule. */
import * as vscode from 'vscode'
import type { RolePacks } from '../core/index.ts'
import { engine } from './engine.ts'
import { t } from './l10n.ts'
import type { Reports } from './reports.ts'

interface Option extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>
}

interface Choice extends vscode.QuickPickItem {
  readonly id: string
}

type Choose = (key: 'framework' | 'role', id: string) => Promise<void>

export async function showOptions(document: vscode.TextDocument, reports: Reports, choose: Choose): Promise<void> {
  const { report, scope } = (await reports.of(document)) ?? {}
  const isStory = report?.recognition.isStory === true
  const framework = report?.stories[0]?.story.framework
  const role = report?.settings.role
  const packs: RolePacks = scope?.input.packs ?? new Map()
  const command = (id: string) => () => vscode.commands.executeCommand(id)
  const options: Option[] = [
    {
      label: `$(list-ordered) ${t('Change framework')}`,
      description: framework?.name ?? t('none'),
      run: () => pickFramework(framework?.id, choose),
    },
    {
      label: `$(person) ${t('Change role')}`,
      description: report?.pack?.name ?? role ?? t('none'),
      run: () => pickRole(role, packs, choose),
    },
    { label: t('This file'), kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(question) ${isStory ? t('Why is this file linted?') : t('Why is this file not linted?')}`,
      run: command('storylint.why'),
    },
    { label: `$(play) ${t('Lint now')}`, run: command('storylint.lint') },
    { label: t('Your stories'), kind: vscode.QuickPickItemKind.Separator },
    { label: `$(table) ${t('Open the story bank')}`, run: command('storylint.openBank') },
    { label: 'Storylint', kind: vscode.QuickPickItemKind.Separator },
    { label: `$(book) ${t('Open rule documentation')}`, run: command('storylint.openRule') },
    { label: `$(gear) ${t('Open settings')}`, run: command('storylint.openSettings') },
    { label: `$(output) ${t('Show log')}`, run: command('storylint.showLog') },
  ]
  const option = await vscode.window.showQuickPick(options, {
    title: 'Storylint',
    placeHolder: t('What should change?'),
  })
  await option?.run?.()
}

async function pickFramework(now: string | undefined, choose: Choose): Promise<void> {
  const { frameworks } = await engine()
  const choices = frameworks.map(({ id, name, parts, for: use }) => ({
    id,
    label: name,
    description: mark(id === now),
    detail: `${parts.map((part) => part.name).join(', ')}. ${use}`,
  }))
  const choice = await vscode.window.showQuickPick<Choice>(choices, {
    title: t('Framework of this file'),
    placeHolder: t('Written into its front matter'),
  })
  if (choice) await choose('framework', choice.id)
}

export function roleChoices(packs: RolePacks, now: string | undefined): Choice[] {
  return [...packs.values()].map(({ id, name, owns }) => ({
    id,
    label: name,
    description: id === now ? t('{0}, now', id) : id,
    ...(owns !== undefined && { detail: owns }),
  }))
}

async function pickRole(now: string | undefined, packs: RolePacks, choose: Choose): Promise<void> {
  const choice = await vscode.window.showQuickPick(roleChoices(packs, now), {
    title: t('Role this file is for'),
    placeHolder: t('Written into its front matter'),
    matchOnDescription: true,
  })
  if (choice) await choose('role', choice.id)
}

function mark(isNow: boolean): string {
  return isNow ? t('now') : ''
}
