/**
 * The findings around a place. In a file of ten thousand stories a key moves half of the findings, and nobody looks at more
 * than some hundred: the others are counted and not placed. Knows stories and places, no comment and no rule.
 */
import { firstWhere } from './halving.ts'
import { hintsIn, type Linted } from './lint.ts'
import { placeFinding } from './placed-findings.ts'
import type { Finding } from './rule.ts'

export interface NearFindings {
  /** In the order of the file's findings, of which `from` is the first of these. */
  readonly findings: readonly Finding[]
  readonly from: number
  /** Of the whole file. */
  readonly count: number
  /** How many of all are hints. */
  readonly hints: number
}

/** @param findings all of the file, by place */
export function nearIn(findings: readonly Finding[], place: number, most: number): NearFindings {
  const ahead = firstWhere(findings.length, (at) => (findings[at] as Finding).span.start >= place)
  const [from, to] = around(ahead, findings.length, most)
  return { findings: findings.slice(from, to), from, count: findings.length, hints: hintsIn(findings) }
}

/** The same of a file whose findings are all told of stories. */
export function nearInStories({ reported, found, counts, hints }: Linted, place: number, most: number): NearFindings {
  const startAt = (at: number) => reported[at]?.start ?? 0
  const here = firstWhere(reported.length, (at) => startAt(at) >= place) - 1
  const own = found[here] ?? []
  const ahead = sum(counts, here) + firstWhere(own.length, (one) => startAt(here) + startOf(own, one) >= place)
  const count = sum(counts, counts.length)
  const [from, to] = around(ahead, count, most)
  const findings: Finding[] = []
  for (let at = 0, before = 0; at < found.length && before < to; before += counts[at++] as number) {
    if (before + (counts[at] as number) <= from) continue
    for (const one of (found[at] as readonly Finding[]).slice(Math.max(0, from - before), to - before))
      findings.push(placeFinding(one, startAt(at), at))
  }
  return { findings, from, count, hints: sum(hints, hints.length) }
}

const startOf = (findings: readonly Finding[], at: number) => (findings[at] as Finding).span.start

/** @param to exclusive */
function sum(numbers: readonly number[], to: number): number {
  let all = 0
  for (let at = 0; at < to; at++) all += numbers[at] as number
  return all
}

/** As many on both sides of a place as there are, `most` together. */
function around(ahead: number, count: number, most: number): readonly [from: number, to: number] {
  const from = Math.max(0, Math.min(ahead - Math.floor(most / 2), count - most))
  return [from, Math.min(count, from + most)]
}
