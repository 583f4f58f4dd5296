/** What in a file is coloured: labels, measures, places to fill in, and the words that a part was read by. Pure; all of it is the report's. */
import type { FileReport, Span } from '../core/index.ts'
import { everywhere, findingsIn, storiesIn } from './found.ts'

/** Named in the manifest too, with the colours of the theme that they take. */
export const colourKinds = ['storyLabel', 'storyMeasure', 'storyPlaceholder'] as const
export type ColourKind = (typeof colourKinds)[number]

export interface Coloured extends Span {
  readonly kind: ColourKind
}

/**
 * In the order of the text; no two share a letter. Nothing where the file is no story.
 * @param within what is asked for; of a story that begins or ends there, what stands elsewhere may be given as well
 */
export function colouredIn(report: FileReport, within = everywhere): Coloured[] {
  const all: Coloured[] = findingsIn(report, within)
    .filter(({ rule }) => rule === 'placeholder')
    .map(({ span }) => ({ ...span, kind: 'storyPlaceholder' }))
  for (const { start, story } of report.stories.slice(...storiesIn(report, within))) {
    const put = (span: Span, kind: ColourKind) => all.push({ start: start + span.start, end: start + span.end, kind })
    for (const { label } of story.parts) if (label) put(label.span, 'storyLabel')
    for (const measure of story.measures) if (measure.strict) put(measure, 'storyMeasure')
  }
  let end = 0
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((each) => {
      const isFree = each.start >= end
      if (isFree) end = each.end
      return isFree
    })
}

/** The words that spoke for a part without a label; without such words, the sentence it begins with. @param within as above */
export function inferredIn(report: FileReport, within = everywhere): Span[] {
  return report.stories.slice(...storiesIn(report, within)).flatMap(({ start, story }) =>
    story.parts
      .filter(({ source }) => source === 'inferred')
      .flatMap(({ span, evidence = [] }) => {
        const opening = story.sentences.find((sentence) => sentence.end > span.start)
        return evidence.length > 0 ? evidence : opening ? [opening] : []
      })
      .map((span) => ({ start: start + span.start, end: start + span.end })),
  )
}
