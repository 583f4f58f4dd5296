/** What a bank of stories shows and lacks for a role: panel, command line and export all tell this, and compute nothing. */
import { cardsOf } from './bank/card.ts'
import { checklistOf } from './bank/checklist.ts'
import { coverageOf, overloadedOf } from './bank/coverage.ts'
import { matrixOf } from './bank/matrix.ts'
import type { Review, StoryCard } from './bank/model.ts'
import { findTwins } from './bank/twins.ts'
import type { FileReport } from './report.ts'
import type { RolePack } from './role-pack.ts'

/**
 * @param reports of the bank's files; one that did not change since the last review costs nothing
 * @param ticked ids of the checklist items that the person ticked
 */
export function review(role: RolePack, reports: Iterable<FileReport>, ticked: ReadonlySet<string> = new Set()): Review {
  const cards = [...reports].flatMap((report) => cardsOf(report, role))
  const stories = [...cards].sort(byWeakness)
  const coverage = coverageOf(role, cards)
  return {
    role,
    stories,
    checklist: checklistOf(role, cards, ticked),
    coverage,
    matrix: matrixOf(role, coverage, stories),
    overloaded: overloadedOf(role, cards),
    twins: findTwins(cards),
  }
}

/** The weakest first; among equals by place, so that two reviews of the same bank are the same. */
function byWeakness(one: StoryCard, other: StoryCard): number {
  return (
    other.weakness - one.weakness || (one.path < other.path ? -1 : one.path > other.path ? 1 : one.index - other.index)
  )
}
