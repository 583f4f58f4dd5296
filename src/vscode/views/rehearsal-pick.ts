/** Lets a person choose what to rehearse: one of the stories, or a question by chance. */
import * as vscode from 'vscode'
import type { StoryCard } from '../../core/index.ts'
import { spokenTime } from '../../core/spoken-time.ts'
import type { BankState } from '../bank/bank-state.ts'
import type { Ticks } from '../bank/ticks.ts'
import { t } from '../l10n.ts'

/** A question by chance, with the story hidden. */
export const byChance = 'question'

interface Choice extends vscode.QuickPickItem {
  readonly card?: StoryCard
}

/** @returns undefined where the person thought better of it */
export async function pickRehearsal(
  { review, nameOf }: BankState,
  ticks: Ticks,
): Promise<StoryCard | typeof byChance | undefined> {
  const canAsk = review.coverage.some(({ competency, stories }) => competency.questions.length && stories.length)
  const question: Choice = {
    label: `$(question) ${t('A question by chance')}`,
    detail: t('You find the story that answers it; its cues are hidden.'),
  }
  const stories = review.stories.map((card): Choice => {
    const last = ticks.rehearsals(card).at(-1)
    const facts = [nameOf(card.framework), spokenTime(card.spokenSeconds), card.path]
    const detail = last && t('Rehearsed last in {0} of {1}', spokenTime(last.taken), spokenTime(last.planned))
    return { label: card.title, description: facts.join(' · '), ...(detail && { detail }), card }
  })
  const separator: Choice = { label: t('Stories'), kind: vscode.QuickPickItemKind.Separator }
  const choices = [...(canAsk ? [question, separator] : []), ...stories]
  const options = { title: t('Rehearse'), placeHolder: t('Which story will you tell?'), matchOnDescription: true }
  const choice = await vscode.window.showQuickPick(choices, options)
  return choice && (choice.card ?? byChance)
}
