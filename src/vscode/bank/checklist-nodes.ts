/** The tree “Checklist”: what the person ticks, and what the bank ticks, with the stories that count. Pure. */
import type { ChecklistItem, Review, ReviewedGroup, ReviewedItem } from '../../core/index.ts'
import { count } from '../count.ts'
import { t } from '../l10n.ts'
import { type KeyOf, storyLeaf } from './leaves.ts'
import type { PanelNode, Wanted } from './nodes.ts'

export function checklistNodes({ checklist }: Review, keyOf: KeyOf): PanelNode[] {
  return checklist.map((group) => groupNode(group, keyOf))
}

function groupNode({ id, title, items }: ReviewedGroup, keyOf: KeyOf): PanelNode {
  const description = t('{0} of {1}', items.filter(({ done }) => done).length, items.length)
  return {
    id: `group/${id}`,
    label: title,
    description,
    said: t('{0}, {1} done', title, description),
    isOpen: true,
    children: items.map((each) => (each.by === 'person' ? ownItem(each) : bankItem(each, keyOf))),
  }
}

const itemId = (id: string): string => `item/${id}`

/** The line itself says whether it is ticked: who listens to lines does not come across the box. */
function ownItem({ item, done }: ReviewedItem): PanelNode {
  return {
    id: itemId(item.id),
    label: item.text,
    ...(item.why && { tooltip: item.why }),
    item: item.id,
    ticked: done,
    said: done ? t('{0}, ticked', item.text) : t('{0}, not ticked', item.text),
    children: [],
  }
}

function bankItem(reviewed: ReviewedItem, keyOf: KeyOf): PanelNode {
  const { item, done, stories } = reviewed
  const id = itemId(item.id)
  const share = shareOf(reviewed)
  const wanted = wantedFor(item)
  return {
    id,
    label: item.text,
    description: share,
    tooltip: `${item.why ? `${item.why}\n\n` : ''}${done ? t('Ticked by your stories: {0}.', share) : t('Ticks itself as soon as your stories show it: {0}.', share)}`,
    icon: done ? ['pass-filled', 'testing.iconPassed'] : ['circle-large-outline'],
    ...(wanted && !done && { wanted }),
    said: done
      ? t('{0}: ticked by your stories, {1}', item.text, share)
      : t('{0}: not yet ticked by your stories, {1}', item.text, share),
    children: stories.map((card) => storyLeaf(`${id}/${keyOf(card)}`, card)),
  }
}

/** A story that would bring the tick nearer; none where it is about stories that are there. */
function wantedFor({ when }: ChecklistItem): Wanted | undefined {
  if (!when || 'everyCompetency' in when) return when && {}
  const { framework, competency } = when.stories
  if (when.atLeast === 'all') return undefined
  return { ...(framework !== undefined && { framework }), ...(competency !== undefined && { competency }) }
}

function shareOf({ item, have = 0, need = 0 }: ReviewedItem): string {
  const thing = item.when && 'everyCompetency' in item.when ? 'competency' : 'story'
  return have >= need && have > 0 ? count(have, thing) : t('{0} of {1}', have, count(need, thing))
}
