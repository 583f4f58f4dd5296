/** Ticks a role's checklist: what the bank shows by itself, and what the person said. Knows cards, no text. */
import type { ChecklistItem, RolePack, StoryKind } from '../role-pack.ts'
import type { ReviewedGroup, ReviewedItem, StoryCard } from './model.ts'

/** @param ticked ids of the items that the person ticked */
export function checklistOf(
  role: RolePack,
  cards: readonly StoryCard[],
  ticked: ReadonlySet<string>,
): readonly ReviewedGroup[] {
  return role.checklist.map(({ id, title, items }) => ({
    id,
    title,
    items: items.map((item) => review(item, role, cards, ticked)),
  }))
}

function review(
  item: ChecklistItem,
  role: RolePack,
  cards: readonly StoryCard[],
  ticked: ReadonlySet<string>,
): ReviewedItem {
  const { when } = item
  if (!when) return { item, by: 'person', done: ticked.has(item.id), stories: [] }
  if ('everyCompetency' in when) {
    const covered = role.competencies.filter(({ id }) => cards.some(({ competencies }) => competencies.includes(id)))
    const [have, need] = [covered.length, role.competencies.length]
    return { item, by: 'bank', done: need > 0 && have === need, have, need, stories: [] }
  }
  const stories = cards.filter((card) => isOfKind(card, when.stories))
  const [have, need] = [stories.length, when.atLeast === 'all' ? Math.max(1, cards.length) : when.atLeast]
  return { item, by: 'bank', done: have >= need, have, need, stories }
}

/** All that the kind names must hold. */
function isOfKind(card: StoryCard, kind: StoryKind): boolean {
  return (
    (!kind.measured || card.measures.length > 0) &&
    (!kind.framework || card.framework === kind.framework) &&
    (!kind.competency || card.competencies.includes(kind.competency)) &&
    (!kind.lens || card.hasLens) &&
    (!kind.failure || card.traits.failure !== undefined || card.framework === 'failure-autopsy') &&
    (!kind.againstPushback || card.traits.pushback !== undefined) &&
    (!kind.experiment || card.traits.experiment !== undefined) &&
    (!kind.withinTime || card.spokenSeconds <= card.targetSeconds) &&
    (!kind.withoutFinding || !card.rules.includes(kind.withoutFinding))
  )
}
