/** Finds the technical measure of a result in which nothing tells what came of it. Knows names of measures and signs, no words. */
import { measuresIn, metricsIn } from './by-sentence.ts'
import type { Metrics, NamedMetric } from './metrics.ts'
import type { Sentence, Story } from './model.ts'
import { shows } from './signs.ts'

export interface TechnicalMeasure {
  readonly metric: NamedMetric
  readonly sentence: Sentence
}

/**
 * The first technical measure of these sentences; undefined where one of them tells of people, money or risk, or holds
 * a figure of something else.
 */
export function technicalOnly(
  story: Story,
  result: readonly Sentence[],
  metrics: Metrics,
): TechnicalMeasure | undefined {
  let first: TechnicalMeasure | undefined
  for (const sentence of result) {
    const named = metricsIn(story, sentence, metrics)
    if (named.some(({ kind }) => kind !== 'technical') || shows(story, [sentence], 'felt')) return undefined
    const measured = measuresIn(story, sentence).some(({ kind, strict }) => strict && kind !== 'none')
    const [metric] = named
    if (measured && !metric) return undefined
    if (metric && (measured || shows(story, [sentence], 'moved'))) first ??= { metric, sentence }
  }
  return first
}
