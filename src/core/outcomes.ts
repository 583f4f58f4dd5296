/** Finds the technical measure of a result in which nothing tells what came of it. Knows names of measures and signs, no words. */
import { findMetrics, type Metrics, type NamedMetric } from './metrics.ts'
import type { Measure, Sentence, Story } from './model.ts'
import { shows } from './signs.ts'

/**
 * The first technical measure of these sentences; undefined where one of them tells of people, money or risk, or holds
 * a figure of something else.
 */
export function technicalOnly(story: Story, result: readonly Sentence[], metrics: Metrics): NamedMetric | undefined {
  const named = findMetrics(story, metrics).filter(({ from, to }) =>
    result.some((one) => one.from <= from && to <= one.to),
  )
  if (named.some(({ kind }) => kind !== 'technical') || shows(story, result, 'felt')) return undefined
  const moved = result.filter((sentence) => isMeasured(story, sentence) || shows(story, [sentence], 'moved'))
  const isNamed = ({ from, to }: Sentence) => named.some((metric) => from <= metric.from && metric.to <= to)
  const other = moved.some((sentence) => isMeasured(story, sentence) && !isNamed(sentence))
  return other
    ? undefined
    : named.find(({ from }) => moved.some((sentence) => sentence.from <= from && from < sentence.to))
}

function isMeasured({ measures }: Story, sentence: Sentence): boolean {
  const isHere = ({ start, end, kind }: Measure) => kind !== 'none' && sentence.start <= start && end <= sentence.end
  return measures.some(isHere)
}
