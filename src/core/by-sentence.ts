/** Tells for each sentence what stands in it, worked out in one pass and kept. Knows places, not what stands there. */
import { findMetrics, type Metrics, type NamedMetric } from './metrics.ts'
import type { Measure, Sentence, Story } from './model.ts'

/** What begins in each sentence; both lists are in the order of the text. */
function sorted<Item>(
  sentences: readonly Sentence[],
  items: readonly Item[],
  isBefore: (item: Item, sentence: Sentence) => boolean,
): ReadonlyMap<Sentence, readonly Item[]> {
  const found = new Map<Sentence, Item[]>()
  let at = 0
  for (const sentence of sentences) {
    const from = at
    while (at < items.length && isBefore(items[at] as Item, sentence)) at++
    if (at > from) found.set(sentence, items.slice(from, at))
  }
  return found
}

/** Kept for as long as the list itself. */
function once<Item>(isBefore: (item: Item, sentence: Sentence) => boolean) {
  const known = new WeakMap<readonly Item[], ReadonlyMap<Sentence, readonly Item[]>>()
  return (sentences: readonly Sentence[], items: readonly Item[], sentence: Sentence): readonly Item[] => {
    const found = known.get(items) ?? sorted(sentences, items, isBefore)
    known.set(items, found)
    return found.get(sentence) ?? []
  }
}

const measuresOf = once<Measure>(({ start }, { end }) => start < end)
const metricsOf = once<NamedMetric>(({ from }, { to }) => from < to)

export const measuresIn = (story: Story, sentence: Sentence): readonly Measure[] =>
  measuresOf(story.sentences, story.measures, sentence)

export const metricsIn = (story: Story, sentence: Sentence, metrics: Metrics): readonly NamedMetric[] =>
  metricsOf(story.sentences, findMetrics(story, metrics), sentence)
