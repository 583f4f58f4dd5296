/** What the bank is found to hold: cards of its stories, the checklist, who tells which competency. Inert types only. */
import type { Span } from '../model.ts'
import type { ChecklistItem, Competency, RolePack } from '../role-pack.ts'
import type { Severity } from '../rule.ts'

/** What a part of a story looks like from outside. `read` was inferred from prose and is never certain. */
export type PartState = 'told' | 'read' | 'empty' | 'missing'

export interface CardPart {
  /** As told to the writer: "Situation". */
  readonly name: string
  readonly state: PartState
  readonly words: number
  /** Of the words of all parts, 0 to 1. */
  readonly share: number
  /** To say it, at the settings' pace. */
  readonly seconds: number
  /** Least and most of the words that the framework gives it, 0 to 1; absent where it says nothing. */
  readonly target?: readonly [least: number, most: number]
  /** How its share stands to that target; absent where it has none, or nothing is told. */
  readonly balance?: 'less' | 'within' | 'more'
  /** In the file; absent where the part is missing. */
  readonly span?: Span
}

/**
 * How a story stands to a competency. `primary`: the first that it is tagged with among the role's; `secondary`: tagged
 * after that; `maybe`: its words hint at it, untagged, and it counts for nothing.
 */
export type Mark = 'primary' | 'secondary' | 'maybe'

/** The stories against the competencies of the role. */
export interface Matrix {
  /** In the order of `Review.coverage`: gaps first. */
  readonly columns: readonly MatrixColumn[]
  /** In the order of `Review.stories`: the weakest first. */
  readonly rows: readonly MatrixRow[]
}

/** How many cells of a row or a column bear each mark. */
export type MarkCounts = Readonly<Record<Mark, number>>

export interface MatrixColumn {
  readonly competency: Competency
  readonly state: CoverageState
  readonly counts: MarkCounts
}

export interface MatrixRow {
  readonly card: StoryCard
  /** One for each column. */
  readonly marks: readonly (Mark | undefined)[]
  readonly counts: MarkCounts
}

/** Words that speak for something, placed in the file. */
export interface Sign extends Span {
  readonly text: string
}

/** A competency that the words of a story hint at. It covers nothing until the writer says so. */
export interface Hint {
  readonly competency: string
  readonly signs: readonly Sign[]
}

/** What kind of story it is, by the words that say so. */
export const traits = ['failure', 'experiment', 'pushback'] as const
export type Trait = (typeof traits)[number]

/** What one story brings into the bank, placed in its file. */
export interface StoryCard {
  readonly path: string
  /** Of the story in its file, 0-based. */
  readonly index: number
  readonly title: string
  /** The title's words, where a click leads. */
  readonly head: Span
  /** Id of the framework. */
  readonly framework: string
  readonly parts: readonly CardPart[]
  readonly words: number
  readonly spokenSeconds: number
  /** The longest answer, in seconds. */
  readonly targetSeconds: number
  /** What its result can be checked by. */
  readonly measures: readonly Sign[]
  /** Customer, constraint and core are all told. */
  readonly hasLens: boolean
  readonly traits: Readonly<Partial<Record<Trait, Sign>>>
  /** That it is tagged with; what stands nearest to the story comes first. */
  readonly competencies: readonly string[]
  readonly hints: readonly Hint[]
  readonly findings: Readonly<Record<Severity, number>>
  /** Ids of the rules that found something. */
  readonly rules: readonly string[]
  /** 0 is a story with nothing to mend; the more, the more there is. */
  readonly weakness: number
  /** The content words of the result, for finding it told twice. */
  readonly resultWords: readonly string[]
}

export interface ReviewedItem {
  readonly item: ChecklistItem
  readonly by: 'person' | 'bank'
  readonly done: boolean
  /** For what the bank ticks: how many stories count, and how many are needed. */
  readonly have?: number
  readonly need?: number
  /** The stories that count. */
  readonly stories: readonly StoryCard[]
}

export interface ReviewedGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ReviewedItem[]
}

/** `single`: one story alone carries it. */
export type CoverageState = 'gap' | 'single' | 'covered'

export interface CoveredCompetency {
  readonly competency: Competency
  readonly state: CoverageState
  readonly stories: readonly StoryCard[]
  /** Stories whose words hint at it, untagged. */
  readonly hinted: readonly StoryCard[]
}

/** Two stories that tell the same result. */
export interface Twins {
  readonly stories: readonly [StoryCard, StoryCard]
  /** The measures that both name. */
  readonly shared: readonly string[]
}

export interface Review {
  readonly role: RolePack
  /** The weakest first. */
  readonly stories: readonly StoryCard[]
  readonly checklist: readonly ReviewedGroup[]
  /** Gaps first, then what one story carries, then the rest; in the pack's order within each. */
  readonly coverage: readonly CoveredCompetency[]
  readonly matrix: Matrix
  /** Stories tagged with more competencies than one answer can show. */
  readonly overloaded: readonly StoryCard[]
  readonly twins: readonly Twins[]
}
