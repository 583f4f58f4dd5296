/** A review as JSON, one document. What it holds is told by `data/schema/review.json`. */
import { printableJson } from '../io.ts'
import { rangeOf, type StoryCard } from '../../core/index.ts'
import { type Reviewed, sumsOf } from './review-facts.ts'

/** Raised when the meaning of something changes; more can be added under the same number. */
const version = 1

export function reviewJson(reviewed: Reviewed): string {
  const { role, stories, checklist, coverage, overloaded, twins } = reviewed.review
  const indexes = new Map(stories.map((story, index) => [story, index]))
  const refs = (cards: readonly StoryCard[]) => cards.map((card) => indexes.get(card))
  const document = {
    version,
    role: { id: role.id, name: role.name },
    stories: stories.map((story) => storyEntry(story, reviewed)),
    checklist: checklist.map(({ id, title, items }) => ({
      id,
      title,
      items: items.map(({ item, by, done, have, need, stories: counting }) => ({
        ...{ id: item.id, text: item.text, by, done, have, need },
        stories: refs(counting),
      })),
    })),
    coverage: coverage.map(({ competency, state, stories: tagged, hinted }) => ({
      ...{ competency: competency.id, name: competency.name, state },
      stories: refs(tagged),
      hinted: refs(hinted),
    })),
    overloaded: refs(overloaded),
    sameResult: twins.map(({ stories: pair, shared }) => ({ stories: refs(pair), shared })),
    summary: sumsOf(reviewed.review),
  }
  return `${printableJson(JSON.stringify(document, null, 2))}\n`
}

/** The facts of a story, as every command's JSON tells them. */
export function storyEntry(card: StoryCard, { lines }: Reviewed) {
  const known = lines.get(card.path)
  const { path, index, title, framework, words, spokenSeconds, targetSeconds, competencies, findings } = card
  return {
    ...{ path, index, title, framework },
    ...(known && { range: rangeOf(known, card.head) }),
    parts: card.parts.map(({ span: _, ...facts }) => facts),
    ...{ words, spokenSeconds, targetSeconds },
    measures: card.measures.map(({ text }) => text),
    competencies,
    hints: card.hints.map(({ competency, signs }) => ({ competency, words: signs.map(({ text }) => text) })),
    findings,
  }
}
