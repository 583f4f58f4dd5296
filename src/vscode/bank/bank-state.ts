/** What is known of the bank at one moment, for those who show it. Asks the core, and computes nothing. */
import type { Uri } from 'vscode'
import type { FileReport, Review, RolePack, StoryCard } from '../../core/index.ts'
import type { Engine } from '../engine.ts'
import { t } from '../l10n.ts'
import type { Shelved } from './shelf.ts'

export interface BankState {
  readonly review: Review
  /** Absent where no role is chosen: the review then tells of the stories only. */
  readonly role: RolePack | undefined
  /** Of a card of this review. */
  readonly uriOf: (card: StoryCard) => Uri | undefined
  /** Of the file that a card of this review is in. */
  readonly reportOf: (card: StoryCard) => FileReport | undefined
  /** The same for the same story in every review. */
  readonly keyOf: (card: StoryCard) => string
  /** Of a framework, by its id. */
  readonly nameOf: (framework: string) => string
  /** False where somebody stopped the reading. */
  readonly isWhole: boolean
}

/** What a review needs besides the reports. */
export interface Basis extends Pick<BankState, 'role' | 'isWhole'> {
  readonly core: Engine
}

/** @param ticked what the person ticked for a role */
export function reviewed(
  { core, role, isWhole }: Basis,
  shelved: readonly Shelved[],
  ticked: (role: string) => ReadonlySet<string>,
): BankState {
  const pack = role ?? noRole(core)
  const reports = shelved.map(({ report }) => report)
  const review = core.review(pack, reports, ticked(pack.id))
  // The very cards that the review holds.
  const owners = new Map(shelved.flatMap((each) => core.cardsOf(each.report, pack).map((card) => [card, each])))
  return {
    review,
    role,
    isWhole,
    uriOf: (card) => owners.get(card)?.uri,
    reportOf: (card) => owners.get(card)?.report,
    keyOf: (card) => `${owners.get(card)?.uri.toString()}#${card.index}`,
    nameOf: (framework) => core.frameworks.find(({ id }) => id === framework)?.name ?? framework,
  }
}

let emptyPack: RolePack | undefined

/** Stories are shown before a role is chosen. */
export const noRole = (core: Engine): RolePack => (emptyPack ??= core.readyPack({ id: 'none', name: t('No role') }))
