/** Lets a person type an interview question, and shows at once which stories answer it and why. Ranks nothing itself. */
import * as vscode from 'vscode'
import type { StoryCard, StoryMatch } from '../../core/index.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Bank } from './bank.ts'
import type { BankState } from './bank-state.ts'
import { reveal } from './open-story.ts'
import { whenRead } from './when-read.ts'

interface Choice extends vscode.QuickPickItem {
  readonly card?: StoryCard
}

/** @param question to begin with; a key binding may name one */
export async function matchQuestion(bank: Bank, question = ''): Promise<void> {
  const pick = vscode.window.createQuickPick<Choice>()
  pick.title = t('Which Story Answers This?')
  pick.placeholder = t('Type or paste an interview question')
  pick.value = question
  pick.busy = true
  pick.show()
  const [core, state] = await Promise.all([engine(), whenRead(bank)])
  const update = (): void => {
    const now = bank.state() ?? state
    const { stories } = core.matchStories(pick.value, now.review)
    pick.items = stories.length ? stories.map((match) => choiceOf(match, now)) : nothing(pick.value)
  }
  const chosen = await new Promise<StoryCard | undefined>((done) => {
    const events = [
      pick.onDidChangeValue(update),
      bank.onDidChange(update),
      // Whoever is quicker than the list means the best.
      pick.onDidAccept(() => done((pick.activeItems[0] ?? pick.items[0])?.card)),
      pick.onDidHide(() => done(undefined)),
    ]
    pick.busy = false
    update()
    pick.onDidHide(() => vscode.Disposable.from(...events, pick).dispose())
  })
  pick.hide()
  const uri = chosen && (bank.state() ?? state).uriOf(chosen)
  if (uri) await reveal(uri, chosen.head)
}

/** The editor would hide what does not hold the letters that are typed. */
const choiceOf = (match: StoryMatch, { uriOf }: BankState): Choice => {
  const uri = uriOf(match.card)
  return {
    label: match.card.title,
    description: uri ? vscode.workspace.asRelativePath(uri) : '',
    detail: reasonOf(match),
    alwaysShow: true,
    card: match.card,
  }
}

const nothing = (question: string): Choice[] =>
  question.trim()
    ? [{ label: t('No story answers this: none has its competency, or enough of its words.'), alwaysShow: true }]
    : []

function reasonOf({ competency, trait, words, strength }: StoryMatch): string {
  const name = competency?.competency.name ?? ''
  const relations = {
    primary: t('told for {0}', name),
    secondary: t('carries {0}', name),
    maybe: t('its words hint at {0}', name),
  }
  const kinds = {
    failure: t('tells of a failure'),
    experiment: t('tells of an experiment'),
    pushback: t('told against pushback'),
  }
  const reasons = [
    competency && relations[competency.mark],
    trait && kinds[trait],
    words.length > 0 && t('in common: {0}', words.join(', ')),
    !strength.measured && t('no measured result'),
    !strength.whole && t('a part is missing'),
    !strength.inTime && t('too long'),
  ]
  return reasons.filter(Boolean).join(' · ')
}
