/** What is known of one measure besides its kind: from, to, how far, and what it measures. Reads its own words only. */
import { findMetrics, type MetricKind, metricsFor } from './metrics.ts'
import type { Measure, Span, Story } from './model.ts'
import type { FileReport } from './report.ts'

export interface MeasureFacts {
  /** As written: "38 a month". */
  readonly from?: string
  readonly to?: string
  /** Of the first figure, 0 to 1 where it fell to nothing: -0.75 is three quarters less. Absent where the units differ. */
  readonly change?: number
  /** Between two shares, in percentage points. */
  readonly points?: number
  /** The name of a measure that stands nearest to it in its sentence. */
  readonly name?: NamedHere
}

/** A name of a measure where it stands in the story. */
export interface NamedHere extends Span {
  readonly text: string
  readonly kind: MetricKind
  /** The role pack knows it. */
  readonly ofRole: boolean
}

export function measureFacts(report: FileReport, story: Story, measure: Measure): MeasureFacts {
  const ends = endsOf(measure.text.replace(/\s+/g, ' '))
  const name = nearestName(report, story, measure)
  return { ...(ends && { ...ends, ...distance(ends.from, ends.to) }), ...(name && { name }) }
}

/** The names of measures in a story, in its order. */
export function namesOfMeasures({ settings, pack }: FileReport, story: Story): NamedHere[] {
  const known = new Set(pack ? Object.values(pack.metrics).flatMap((names: readonly string[]) => names.map(plain)) : [])
  return findMetrics(story, metricsFor(settings.metrics, pack)).map(({ from, to, kind }) => {
    const [start, end] = [story.tokens[from]?.start ?? 0, story.tokens[to - 1]?.end ?? 0]
    const text = story.text.slice(start, end).replace(/\s+/g, ' ')
    return { start, end, text, kind, ofRole: known.has(plain(text)) }
  })
}

/** Without its plural. */
const plain = (name: string): string => name.trim().toLowerCase().replace(/s$/, '')

/** Which of the two stands first is told by the words between them. */
const forms: readonly (readonly [form: RegExp, toFirst: boolean])[] = [
  [/^from (.+?) (?:down |up )?to (.+)$/i, false],
  [/^(.+?) ?(?:→|⇒|➜|➔|--?>|=>) ?(.+)$/, false],
  [
    /^(.+?),? (?:instead of|rather than|(?:down |up )?from|compared (?:to|with)|against|not|where it had been) (.+)$/i,
    true,
  ],
  [/^(.+?) to (.+)$/i, false],
]

function endsOf(text: string): { readonly from: string; readonly to: string } | undefined {
  for (const [form, toFirst] of forms) {
    const [, first, second] = form.exec(text) ?? []
    if (first && second && /\d|\b\w/.test(first))
      return toFirst ? { from: second, to: first } : { from: first, to: second }
  }
  return undefined
}

interface Figure {
  readonly value: number
  readonly unit: string
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, b: 1e9 }

/** "$61k", "1,200 calls", "11 %"; undefined where no digits say it. */
function figureOf(text: string): Figure | undefined {
  const match = /^[^\d]*?([$€£])?\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|b)?\b\s?(.*)$/i.exec(text)
  if (!match) return undefined
  const [, money = '', digits = '', scale = '', rest = ''] = match
  if (/\d/.test(rest)) return undefined
  const value = Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
  return { value, unit: `${money}${(/^(?:%|[\p{L}]+)/u.exec(rest)?.[0] ?? '').toLowerCase().replace(/s$/, '')}` }
}

/** A unit that is said once holds for both. */
function distance(from: string, to: string): Pick<MeasureFacts, 'change' | 'points'> {
  const [a, b] = [figureOf(from), figureOf(to)]
  if (!a || !b || (a.unit && b.unit && a.unit !== b.unit)) return {}
  if ((a.unit || b.unit) === '%') return { points: rounded(b.value - a.value) }
  return a.value > 0 && a.value !== b.value ? { change: (b.value - a.value) / a.value } : {}
}

const rounded = (value: number): number => Math.round(value * 10) / 10

function nearestName(report: FileReport, story: Story, measure: Measure): NamedHere | undefined {
  const sentence = story.sentences.find(({ start, end }) => start <= measure.start && measure.end <= end)
  if (!sentence) return undefined
  const gap = ({ start, end }: Span): number => Math.max(measure.start - end, start - measure.end, 0)
  return namesOfMeasures(report, story)
    .filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
    .sort((a, b) => gap(a) - gap(b))[0]
}
