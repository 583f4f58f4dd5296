/** What helps a person to tell a story without reading it: labels, first words, measures, and how long each part may take. */
import type { Story } from '../model.ts'
import type { FileReport } from '../report.ts'
import type { CardPart, StoryCard } from './model.ts'

/** Of one part. */
export interface Cue {
  /** As told to the writer: "Situation". */
  readonly name: string
  /** The words that it begins with; empty where nothing is told. */
  readonly opening: string
  /** As written. */
  readonly measures: readonly string[]
  /** Its share of the target, in seconds. */
  readonly plannedSeconds: number
}

/** @param report of the file that the card is of */
export function cuesOf({ stories }: FileReport, { index, parts, targetSeconds }: StoryCard): readonly Cue[] {
  const placed = stories[index]
  if (!placed) return []
  const weights = parts.map((part) => weightOf(part, parts.length))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return parts.map(({ name, span }, at) => ({
    name,
    ...told(placed.story, span && span.start - placed.start),
    plannedSeconds: Math.round((targetSeconds * (weights[at] ?? 0)) / all),
  }))
}

/** The middle of what its framework gives it; where that says nothing, what the writer gave it. */
function weightOf({ target, share }: CardPart, parts: number): number {
  return target ? (target[0] + target[1]) / 2 : share || 1 / parts
}

function told({ parts, passages, measures }: Story, start: number | undefined): Pick<Cue, 'opening' | 'measures'> {
  const at = parts.findIndex(({ span }) => span.start === start)
  const { span, words } = parts[at] ?? {}
  // A question that is still to be answered is no cue.
  if (!span || !words) return { opening: '', measures: [] }
  const first = passages.find(({ part, text }) => part === at && text.trim())
  return {
    opening: openingOf(first?.text ?? ''),
    measures: measures
      .filter((each) => each.strict && each.start >= span.start && each.end <= span.end)
      .map(({ text }) => flat(text)),
  }
}

const openingWords = 7

function openingOf(text: string): string {
  const words = flat(text).split(' ')
  return words.length > openingWords ? `${words.slice(0, openingWords).join(' ')} …` : words.join(' ')
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
