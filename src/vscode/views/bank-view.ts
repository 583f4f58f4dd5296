/** The view of the story bank: shows on its page what the bank says, follows it, and does what is clicked there. */
import * as vscode from 'vscode'
import type { FromBank, ToBank } from '../../views/messages/bank.ts'
import type { Bank } from '../bank/bank.ts'
import { reveal } from '../bank/open-story.ts'
import { t } from '../l10n.ts'
import { guard, type Log } from '../log.ts'
import { bankModel, changeOf } from './bank-model.ts'
import { bankWords } from './bank-words.ts'
import { createView, type View } from './view.ts'

export interface BankView extends View<ToBank, FromBank> {
  /** Does what the page asks for. */
  readonly receive: (message: FromBank) => Promise<unknown>
}

export function createBankView(extension: vscode.Uri, bank: Bank, log: Log): BankView {
  const view = createView<ToBank, FromBank>(extension, { name: 'bank', title: () => t('Story Bank') })
  /** As the page has it. */
  let shown = bankModel(undefined)
  let turn = 0

  const showAll = (): void => {
    bank.start()
    shown = bankModel(bank.state())
    view.post({ type: 'show', turn: ++turn, words: bankWords(), model: shown })
  }
  const follow = (): void => {
    if (!view.panel()) return
    const now = bankModel(bank.state())
    const change = changeOf(shown, now)
    // A page that nobody sees asks for all of it when it is seen again.
    if (change && view.post({ type: 'change', turn: turn + 1, change })) [shown, turn] = [now, turn + 1]
  }
  const act = async (message: FromBank): Promise<unknown> => {
    if (message.type === 'ready') return showAll()
    if (message.type === 'open') return openStory(bank, message.key, message.competency)
    if (message.type === 'rehearse') return vscode.commands.executeCommand('storylint.rehearse', message.key)
    if (message.type === 'pickRole') return vscode.commands.executeCommand('storylint.pickRole')
    if (message.type !== 'write') return undefined
    const wish = { role: bank.state()?.role?.id, competency: message.competency }
    return vscode.commands.executeCommand('storylint.newStory', wish)
  }
  /** The files are read while the page is made. */
  const open = (): void => {
    bank.start()
    view.open()
  }
  const receive = (message: FromBank): Promise<unknown> => guard(log, `Story bank: ${message.type}`, () => act(message))
  const events = vscode.Disposable.from(
    bank.onDidChange(follow),
    view.onDidReceive((message) => void receive(message)),
  )
  return { ...view, open, receive, dispose: () => vscode.Disposable.from(events, view).dispose() }
}

/** At the words that hint at the competency, where nothing but they speak for it. */
async function openStory(bank: Bank, key: string, competency: string | undefined): Promise<void> {
  const state = bank.state()
  const card = state?.review.stories.find((each) => state.keyOf(each) === key)
  const uri = card && state?.uriOf(card)
  if (!uri) return
  const hint = card.hints.find((each) => each.competency === competency)
  await reveal(uri, hint?.signs[0] ?? card.head)
}
