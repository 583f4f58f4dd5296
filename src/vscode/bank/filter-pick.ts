/** Lets a person choose which stories are shown. Knows no tree: gives a filter. */
import * as vscode from 'vscode'
import { t } from '../l10n.ts'
import type { BankState } from './bank-state.ts'
import type { StoryFilter } from './story-filter.ts'

interface Choice extends vscode.QuickPickItem {
  readonly filter?: StoryFilter
  readonly asks?: true
}

const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator })

/** On top of what is chosen already; undefined where nothing was. */
export async function pickFilter(state: BankState, now: StoryFilter): Promise<StoryFilter | undefined> {
  const { stories } = state.review
  const frameworks = [...new Set(stories.map(({ framework }) => framework))].sort()
  const names = new Map(state.review.role.competencies.map(({ id, name }) => [id, name]))
  const competencies = [...new Set(stories.flatMap((card) => card.competencies))].sort()
  const choices: Choice[] = [
    { label: `$(search) ${t('Title, path or competency contains …')}`, asks: true },
    { label: `$(warning) ${t('Weak: something is to be mended')}`, filter: { weak: true } },
    separator(t('Told in')),
    ...frameworks.map((framework) => ({ label: state.nameOf(framework), filter: { framework } })),
    separator(t('Tagged with')),
    ...competencies.map((competency) => ({
      label: names.get(competency) ?? competency,
      description: competency,
      filter: { competency },
    })),
  ]
  const choice = await vscode.window.showQuickPick(choices, { title: t('Show only stories'), matchOnDescription: true })
  if (!choice?.asks) return choice?.filter && { ...now, ...choice.filter }
  const text = await vscode.window.showInputBox({
    title: t('Show only stories'),
    prompt: t('Whose title, path or competency contains'),
    value: now.text ?? '',
  })
  return text === undefined ? undefined : { ...now, text }
}
