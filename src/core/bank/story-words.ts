/** The words of each story by stem, and what it has in common with a question. Kept per card; made when somebody asks. */
import { sourceOf } from './card.ts'
import type { StoryCard } from './model.ts'
import { stemsIn, stemsOf } from './stems.ts'

interface StoryWords {
  /** By stem the word that stands there first. */
  readonly told: ReadonlyMap<string, string>
  readonly title: ReadonlyMap<string, string>
}

const known = new WeakMap<StoryCard, StoryWords>()

function wordsOf(card: StoryCard): StoryWords {
  const found = known.get(card)
  if (found) return found
  const made = { told: stemsOf(sourceOf(card).story.tokens), title: stemsIn(card.title) }
  known.set(card, made)
  return made
}

/** What each stem of a question is worth in this bank: much where few stories have it. They add up to 1. */
export function worthOf(stems: readonly string[], cards: readonly StoryCard[]): ReadonlyMap<string, number> {
  const raw = stems.map((stem) => {
    const owners = cards.filter((card) => wordsOf(card).told.has(stem) || wordsOf(card).title.has(stem)).length
    return [stem, Math.log(1 + cards.length / Math.max(1, owners))] as const
  })
  const sum = raw.reduce((total, [, worth]) => total + worth, 0)
  return new Map(raw.map(([stem, worth]) => [stem, worth / sum]))
}

/** A word that the title holds is what the story is about; one of the text may stand there in passing. */
const inTitle = 1
const inText = 0.7

/** How much of the question's worth the story holds, 0 to 1, and its own words for it. */
export function inCommon(
  card: StoryCard,
  worth: ReadonlyMap<string, number>,
): { readonly share: number; readonly words: readonly string[] } {
  const { told, title } = wordsOf(card)
  const words: string[] = []
  let share = 0
  for (const [stem, each] of worth) {
    const word = title.get(stem) ?? told.get(stem)
    if (word === undefined) continue
    share += each * (title.has(stem) ? inTitle : inText)
    words.push(word)
  }
  return { share, words }
}
