/** Tells for each sentence what stands in it, worked out in one pass and kept. Knows places, not what stands there. */
import { forLast } from './for-last.ts'
import { findMetrics, type Metrics, type NamedMetric } from './metrics.ts'
import type { Measure, Sentence, Story } from './model.ts'

/** What begins in each sentence, by the sentence's first token; both lists are in the order of the text. */
function sorted<Item>(
  sentences: readonly Sentence[],
  items: readonly Item[],
  isBefore: (item: Item, sentence: Sentence) => boolean,
): ReadonlyMap<number, readonly Item[]> {
  const found = new Map<number, Item[]>()
  let at = 0
  for (const sentence of sentences) {
    const from = at
    while (at < items.length && isBefore(items[at] as Item, sentence)) at++
    if (at > from) found.set(sentence.from, items.slice(from, at))
  }
  return found
}

const measuresOf = forLast(({ sentences, measures }: Story) =>
  sorted(sentences, measures, ({ start }, { end }) => start < end),
)

export const measuresIn = (story: Story, sentence: Sentence): readonly Measure[] =>
  measuresOf(story).get(sentence.from) ?? []

const metricsOf = forLast((metrics: readonly NamedMetric[]) =>
  forLast(({ sentences }: Story) => sorted(sentences, metrics, ({ from }, { to }) => from < to)),
)

export const metricsIn = (story: Story, sentence: Sentence, metrics: Metrics): readonly NamedMetric[] =>
  metricsOf(findMetrics(story, metrics))(story).get(sentence.from) ?? []
