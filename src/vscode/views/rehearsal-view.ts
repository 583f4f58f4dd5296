/** The view of a rehearsal: gives its page a story's cues and their times, and keeps how long they took. */
import * as vscode from 'vscode'
import type { StoryCard } from '../../core/index.ts'
import type { FromRehearsal, StoryPlace, Taken, ToRehearsal } from '../../views/messages/rehearsal.ts'
import type { Bank } from '../bank/bank.ts'
import type { BankState } from '../bank/bank-state.ts'
import { reveal } from '../bank/open-story.ts'
import type { Ticks } from '../bank/ticks.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'
import { guard, type Log } from '../log.ts'
import { byChance, pickRehearsal } from './rehearsal-pick.ts'
import { type Chosen, chosenByQuestion, chosenStory, planOf } from './rehearsal-plan.ts'
import { rehearsalWords } from './rehearsal-words.ts'
import { createView, type View } from './view.ts'

export interface RehearsalView extends View<ToRehearsal, FromRehearsal> {
  /** @param wanted key of a story, or `question`; asked for where it is neither */
  readonly rehearse: (wanted?: unknown) => Promise<void>
  /** Does what the page asks for. */
  readonly receive: (message: FromRehearsal) => Promise<unknown>
}

export function createRehearsalView(extension: vscode.Uri, bank: Bank, ticks: Ticks, log: Log): RehearsalView {
  const kind = { name: 'rehearsal', title: () => t('Rehearsal'), runsHidden: true } as const
  const view = createView<ToRehearsal, FromRehearsal>(extension, kind)
  let message: ToRehearsal | undefined

  const rehearse = async (wanted?: unknown): Promise<void> => {
    const state = await whenRead(bank)
    const chosen = await choose(state, ticks, wanted)
    const report = chosen && state.reportOf(chosen.card)
    if (!chosen || !report) return
    const { cuesOf } = await engine()
    const last = ticks.rehearsals(chosen.card).at(-1)?.taken
    message = { type: 'show', words: rehearsalWords(), plan: planOf(chosen, cuesOf(report, chosen.card), last) }
    view.open()
    view.post(message)
  }
  const act = async (from: FromRehearsal): Promise<unknown> => {
    if (from.type === 'done') return ticks.rehearsed(from.story, rehearsalOf(from.parts))
    if (from.type === 'open') return open(await whenRead(bank), from.story)
    if (from.type === 'pick') return rehearse()
    // After a reload nothing is planned here: the page goes on with what it kept.
    return from.type === 'ready' && message && view.post(message)
  }
  const receive = (from: FromRehearsal): Promise<unknown> => guard(log, `Rehearsal: ${from.type}`, () => act(from))
  const events = view.onDidReceive((from) => void receive(from))
  return { ...view, rehearse, receive, dispose: () => vscode.Disposable.from(events, view).dispose() }
}

async function choose(state: BankState, ticks: Ticks, wanted: unknown): Promise<Chosen | undefined> {
  const { stories } = state.review
  const given = typeof wanted === 'string' ? stories.find((card) => state.keyOf(card) === wanted) : undefined
  const choice = given ?? (wanted === byChance ? byChance : await pickRehearsal(state, ticks))
  if (choice === byChance) return chosenByQuestion(state, Math.random)
  return choice && chosenStory(state, choice, Math.random)
}

/** The bank's first reading may still be to come. */
function whenRead(bank: Bank): Promise<BankState> {
  bank.start()
  const state = bank.state()
  if (state) return Promise.resolve(state)
  return new Promise((tell) => {
    const event = bank.onDidChange(() => {
      const now = bank.state()
      if (!now) return
      event.dispose()
      tell(now)
    })
  })
}

function rehearsalOf(parts: readonly Taken[]) {
  const sum = (of: (part: Taken) => number) => parts.reduce((all, part) => all + of(part), 0)
  const [planned, taken] = [sum((part) => part.planned), sum((part) => part.taken)]
  return { at: new Date().toISOString(), planned, taken, parts }
}

async function open(state: BankState, { path, title }: StoryPlace): Promise<void> {
  const isIt = (card: StoryCard) => card.path === path && card.title === title
  const card = state.review.stories.find(isIt)
  const uri = card && state.uriOf(card)
  if (uri) await reveal(uri, card.head)
}
