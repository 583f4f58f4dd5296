/** What a role pack holds: the role's listeners as data. Inert types only; `data/schema/role.json` says what is allowed. */
import type { Severity } from './rule.ts'

/** What a story has to be to count. All that is named must hold; where nothing is, every story counts. */
export interface StoryKind {
  /** The result holds a measure. */
  readonly measured?: true
  /** Id of the framework it is told in. */
  readonly framework?: string
  /** Id of a competency of the pack that the front matter names. */
  readonly competency?: string
  readonly lens?: 'three-c'
  readonly failure?: true
  readonly againstPushback?: true
  readonly experiment?: true
  /** Told within `targetSeconds`. */
  readonly withinTime?: true
  /** Id of a rule that finds nothing in it. */
  readonly withoutFinding?: string
}

/** Enough stories of a kind; `all` is every story of the bank, and at least one. */
export interface EnoughStories {
  readonly atLeast: number | 'all'
  readonly stories: StoryKind
}

/** Each competency of the pack has a story. */
export interface EveryCompetency {
  readonly everyCompetency: true
}

export type TickedWhen = EnoughStories | EveryCompetency

export interface ChecklistItem {
  /** Once per pack; what a person ticked is kept under it. */
  readonly id: string
  readonly text: string
  readonly why?: string
  /** Ticked by the bank; absent where the person ticks. */
  readonly when?: TickedWhen
}

export interface ChecklistGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly ChecklistItem[]
}

export interface Round {
  readonly name: string
  /** Of one, where there are several. */
  readonly minutes?: number
  readonly count?: number
  readonly about?: string
}

export interface Competency {
  /** Named by a story's front matter under `competencies`. */
  readonly id: string
  readonly name: string
  /** What counts as evidence. */
  readonly evidence: readonly string[]
  readonly questions: readonly string[]
  /** Frames, as in the phrase lists: words that hint at it and prove nothing. */
  readonly cues: readonly string[]
}

/** Names of measures by what they measure. */
export interface MetricNames {
  readonly technical: readonly string[]
  readonly user: readonly string[]
  readonly business: readonly string[]
}

export interface PackSource {
  readonly from: string
  /** Year and month: "2026-11". */
  readonly reviewed: string
  readonly official: false
}

/** A pack made ready: what it is built on is merged in, and lists that it leaves out are empty. */
export interface RolePack {
  readonly id: string
  readonly name: string
  /** Id of the pack it is built on. */
  readonly extends?: string
  /** What the person in this role answers for. */
  readonly owns?: string
  readonly looksFor: readonly string[]
  readonly turnsDown: readonly string[]
  readonly rounds: readonly Round[]
  readonly checklist: readonly ChecklistGroup[]
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly metrics: MetricNames
  readonly competencies: readonly Competency[]
  readonly targetSeconds?: number
  readonly source?: PackSource
}

/** The packs that can be chosen, by id. */
export type RolePacks = ReadonlyMap<string, RolePack>
