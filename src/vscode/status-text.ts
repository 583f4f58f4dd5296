/** What the status says of a document, in words. Pure: knows no editor. */
import type { FileReport, PlacedStory } from '../core/index.ts'
import { spokenTime } from '../core/spoken-time.ts'
import { count } from './count.ts'
import type { Tally } from './found.ts'
import { t } from './l10n.ts'

export interface StatusText {
  readonly text: string
  readonly detail: string
  /** For people who listen to it. */
  readonly label: string
}

/**
 * @param shown how many findings are told; others may still wait
 * @param selected how long it takes to say what is selected, in seconds; 0 where nothing is
 */
export function statusOf(report: FileReport, shown: Tally, cursor: number, selected = 0): StatusText {
  const { recognition, stories, settings } = report
  const place = storyAt(report, cursor)
  if (!recognition.isStory || !place) return told(t('No story'), recognition.reason)
  const { framework, spokenSeconds } = place.story
  const role = settings.role ? t('role {0}', settings.role) : t('no role chosen')
  const detail = stories.length === 1 ? role : `${which(stories, place)} · ${role}`
  const whole = spokenTime(spokenSeconds)
  const time = selected > 0 ? t('{0} of {1} selected', spokenTime(selected), whole) : whole
  return told([framework.name, time, ...counts(shown)].join(' · '), detail)
}

/** Of several stories, the one that an offset is in, or nearest behind. */
export function storyAt({ stories }: FileReport, offset: number): PlacedStory | undefined {
  return stories.findLast(({ start }) => start <= offset) ?? stories[0]
}

/** Of several stories, the one the cursor is in. */
function which(stories: readonly PlacedStory[], place: PlacedStory): string {
  const { title } = place.story
  const at = stories.indexOf(place) + 1
  return title ? t('story {0} of {1}: “{2}”', at, stories.length, title) : t('story {0} of {1}', at, stories.length)
}

function counts({ findings, hints }: Tally): string[] {
  return [count(findings, 'finding'), ...(hints > 0 ? [count(hints, 'hint')] : [])]
}

/** The list that it is shown in holds other extensions' items too. */
export function told(text: string, detail: string): StatusText {
  const named = `Storylint: ${detail.replaceAll('`', '')}`
  return { text, detail: named, label: `${named.replaceAll(' · ', ', ')}. ${text.replaceAll(' · ', ', ')}` }
}
