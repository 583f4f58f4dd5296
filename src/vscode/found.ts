/** What is asked of a report at every key: the stories and findings near a place, and how many there are. Pure; knows no editor. */
import type { FileReport, Finding, NearFindings, PlacedStory, Span } from '../core/index.ts'
import { firstWhere } from '../core/halving.ts'

export const everywhere: Span = { start: 0, end: Infinity }

/** The indexes of the stories that stand in a span, from and to; the one that it begins in is among them. */
export function storiesIn({ stories }: Pick<FileReport, 'stories'>, { start, end }: Span): readonly [number, number] {
  const startOf = (at: number) => (stories[at] as PlacedStory).start
  const from = Math.max(0, firstWhere(stories.length, (at) => startOf(at) > start) - 1)
  return [
    from,
    Math.max(
      from,
      firstWhere(stories.length, (at) => startOf(at) >= end),
    ),
  ]
}

/** Those that begin in a span. */
export function findingsIn({ findings }: Pick<FileReport, 'findings'>, { start, end }: Span): readonly Finding[] {
  return findings.slice(placeIn(findings, start), placeIn(findings, end))
}

const placeIn = (findings: readonly Finding[], offset: number): number =>
  firstWhere(findings.length, (at) => (findings[at] as Finding).span.start >= offset)

/** Findings around a place, as many as the editor shows of one file. */
export interface Near {
  readonly findings: readonly Finding[]
  /** There are no others in it. */
  readonly span: Span
  /** As long as what is in sight stays in it, there is no need to look for others. */
  readonly calm: Span
}

/** The editor leaves out what is more of one file. */
export const mostShown = 1000

/** Of those around a place, how far they reach. */
export function nearOf({ findings, from, count }: NearFindings): Near {
  if (count <= findings.length) return { findings, span: everywhere, calm: everywhere }
  const to = from + findings.length
  const startAt = (at: number): number => (findings[at - from] as Finding).span.start
  const inset = Math.floor(findings.length / 10)
  const between = (start: number, end: number): Span => ({
    start: from === 0 ? 0 : startAt(start),
    end: to === count ? Infinity : startAt(end),
  })
  return { findings, span: between(from, to - 1), calm: between(from + inset, to - inset) }
}

/** How many there are. */
export interface Tally {
  /** Without hints: the list of problems does not show those. */
  readonly findings: number
  readonly hints: number
}

export function tallyOf(findings: readonly Pick<Finding, 'severity'>[]): Tally {
  let hints = 0
  for (const { severity } of findings) if (severity === 'hint') hints++
  return { findings: findings.length - hints, hints }
}
