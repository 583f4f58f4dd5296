/** What the formats of a review say in the same words: places, times, sums. Knows no format. */
import type { CardPart, Lines, Review, StoryCard } from '../../core/index.ts'
import { percent, placeOf, severities } from '../../core/index.ts'
import { counted } from './wording.ts'

/** The review, and the lines of each file that it speaks of. */
export interface Reviewed {
  readonly review: Review
  /** By path. */
  readonly lines: ReadonlyMap<string, Lines>
}

/** "stories/oven.md:12", which a terminal makes a link of. */
export function placeIn({ lines }: Reviewed, { path, head }: StoryCard): string {
  const known = lines.get(path)
  return known ? `${path}:${placeOf(known, head.start).line}` : path
}

export interface Sums {
  readonly stories: number
  readonly competencies: number
  /** Competencies that a story is tagged with. */
  readonly covered: number
  /** Share of them, in whole percent, rounded down: 100 is every one. */
  readonly coverage: number
  readonly items: number
  readonly done: number
}

export function sumsOf({ stories, coverage, checklist }: Review): Sums {
  const covered = coverage.filter(({ state }) => state !== 'gap').length
  const items = checklist.flatMap((group) => group.items)
  return {
    stories: stories.length,
    competencies: coverage.length,
    covered,
    coverage: coverage.length ? Math.floor((100 * covered) / coverage.length) : 100,
    items: items.length,
    done: items.filter(({ done }) => done).length,
  }
}

/** "62 %, more than 45 to 60 %"; the share alone where the framework says nothing. */
export function shareTold({ share, target, balance }: CardPart): string {
  if (!target) return percent(share)
  const says = { less: 'less than', within: 'within', more: 'more than' } as const
  return `${percent(share)}${balance ? `, ${says[balance]}` : ' of'} ${Math.round(target[0] * 100)} to ${percent(target[1])}`
}

/** "2 warnings, 1 info: missing-part, too-long"; empty where nothing was found. */
export function findingsTold({ findings, rules }: StoryCard): string {
  const counts = severities.filter((name) => findings[name]).map((name) => counted(findings[name], name))
  return counts.length ? `${counts.join(', ')}: ${rules.join(', ')}` : ''
}

/** "present, empty, missing" in one word each, for a person. */
export const stateWords = { told: 'told', read: 'as I read it', empty: 'empty', missing: 'missing' } as const
