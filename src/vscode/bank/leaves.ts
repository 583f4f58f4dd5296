/** A story as one line of a tree that is about something else. Pure. */
import type { StoryCard } from '../../core/index.ts'
import type { PanelNode, Target } from './nodes.ts'

/** What tells a story from all others, wherever its folder is: paths may be the same in two folders. */
export type KeyOf = (card: StoryCard) => string

const made = new WeakMap<StoryCard, Map<string, PanelNode>>()

/** A node that shows nothing but its story: the very same as long as the card is, so that an edit makes few anew. */
export function nodeOf(card: StoryCard, id: string, make: () => PanelNode): PanelNode {
  const ofCard = made.get(card) ?? new Map<string, PanelNode>()
  const node = ofCard.get(id) ?? make()
  made.set(card, ofCard.set(id, node))
  return node
}

export const storyLeaf = (id: string, card: StoryCard, more?: () => Partial<PanelNode>): PanelNode =>
  nodeOf(card, id, () => ({
    id,
    label: card.title,
    description: card.path,
    icon: ['book'],
    said: `${card.title}, ${card.path}`,
    target: headOf(card),
    children: [],
    ...more?.(),
  }))

export const headOf = (card: StoryCard): Target => ({ card, span: card.head })

/** “persuaded”, “without authority” */
export const wordsOf = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ')
