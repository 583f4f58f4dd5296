/** What is said of the parts that were read from prose, in words. Pure: knows no editor. */
import type { FileReport, Part, PlacedStory, Span, Story } from '../core/index.ts'
import { t } from './l10n.ts'
import { storyAt } from './status-text.ts'

/** A part that was read, and the story that it stands in. */
export interface Read {
  readonly place: PlacedStory
  readonly part: Part
}

/** The part whose opening sentence, or a word that spoke for it, stands at an offset; elsewhere the writer is left in peace. */
export function readAt(report: FileReport, offset: number): Read | undefined {
  const place = storyAt(report, offset)
  if (!place) return undefined
  const at = offset - place.start
  const holds = ({ start, end }: Span): boolean => start <= at && at <= end
  const part = place.story.parts.find(
    (each) =>
      each.source === 'inferred' &&
      holds(each.span) &&
      [...sentencesOf(place.story, each).slice(0, 1), ...(each.evidence ?? [])].some(holds),
  )
  return part && { place, part }
}

/** As markdown. `from` and `to`: the lines that it stands on. */
export function readingText({ place: { story }, part }: Read, from: number, to: number): string {
  const sentences = sentencesOf(story, part).length
  const lines =
    from < to ? t('lines {0}–{1}', from, to) : sentences > 1 ? t('these {0} sentences', sentences) : t('this sentence')
  const name = story.framework.parts.find((each) => each.part === part.part)?.name ?? part.part
  const words = [...new Set(part.evidence?.map((span) => `\`${wordsAt(story, span)}\``))]
  const why = words.length > 0 ? words.join(', ') : t('no word of its own says so, but its place in the story does')
  return `${t('I read {0} as the **{1}**: {2}.', lines, name.toLowerCase(), why)}\n\n${t('This is a reading and may be wrong. A label of yours decides.')}`
}

/** After the labels were put in. What the status bar says is cut at some seventy characters. */
export const acceptedText = (labels: number): string =>
  labels === 1 ? t('1 part labelled. Correct what is wrong.') : t('{0} parts labelled. Correct what is wrong.', labels)

/** Why there is no reading to accept. */
export function noReadingText({ recognition }: FileReport, story: Story | undefined): string {
  if (!recognition.isStory) return t('This file is not linted, so no part of it was read.')
  if (story?.parts.some(({ label }) => label)) return t('This story has labels, and they decide.')
  if (!story?.parts.length) return t('I read no part in this story: there is none to label.')
  return t('No label fits where the parts of this story stand.')
}

function sentencesOf({ sentences }: Story, { span }: Part): Span[] {
  return sentences.filter(({ start, end }) => start < span.end && end > span.start)
}

/** Only what is told: the mask has no markup and no marks of lists and quotes. */
function wordsAt({ passages, text }: Story, { start, end }: Span): string {
  const passage = passages.find((each) => each.start <= start && end <= each.end)
  const words = passage ? passage.text.slice(start - passage.start, end - passage.start) : text.slice(start, end)
  return words.replaceAll('`', '').replace(/\s+/g, ' ')
}
