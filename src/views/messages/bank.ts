/** What a page and the extension tell one another about the bank: inert types; numbers are counted and words are ready. */
export type Mark = 'primary' | 'secondary' | 'maybe'

/** Of a story: what can be asked for when only some are to be shown. */
export const weaknesses = ['mend', 'incomplete', 'unbalanced', 'unmeasured', 'long', 'untagged'] as const
export type Weakness = (typeof weaknesses)[number]

/** A part against the share that the framework gives it; shares are 0 to 1. */
export interface PartBar {
  readonly letter: string
  readonly share: number
  readonly target?: readonly [least: number, most: number]
  readonly balance?: 'less' | 'within' | 'more'
  readonly isMissing: boolean
}

/** What a cell shows, and what it tells those who listen. */
export interface Said {
  readonly text: string
  readonly said: string
}

export interface BankRow {
  /** The same for the same story, as long as it is there. */
  readonly key: string
  readonly title: string
  /** Under the title: framework and file. */
  readonly about: string
  /** Id of the framework. */
  readonly framework: string
  /** By id of the competency. */
  readonly marks: Readonly<Record<string, Mark>>
  readonly total: Said
  readonly parts: readonly PartBar[]
  readonly partsSaid: string
  /** In seconds. */
  readonly time: Said & { readonly spoken: number; readonly target: number }
  readonly measures: Said
  readonly findings: readonly (Said & { readonly severity: string })[]
  readonly weaknesses: readonly Weakness[]
}

export interface BankColumn {
  readonly id: string
  readonly name: string
  readonly state: 'gap' | 'single' | 'covered'
  readonly total: Said
}

/** All but the stories. */
export interface BankHead {
  readonly state: 'reading' | 'empty' | 'filled'
  /** Name of the role; absent where none is chosen. */
  readonly role?: string
  readonly caption: string
  /** What the bank lacks, in a sentence. */
  readonly summary: string
  readonly columns: readonly BankColumn[]
  /** Those that a story is told in. */
  readonly frameworks: readonly (readonly [id: string, name: string])[]
}

export interface BankModel {
  readonly head: BankHead
  /** In the order of the review: the weakest first. */
  readonly rows: readonly BankRow[]
}

/** Only what changed: rows that are new or other than before, and the order where it is another. */
export interface BankChange {
  readonly head?: BankHead
  readonly rows: readonly BankRow[]
  readonly order?: readonly string[]
}

/** What the page says by itself; `{0}` stands for what it puts in. */
export type BankWord =
  | 'reading'
  | 'empty'
  | 'noRole'
  | 'role'
  | 'chooseRole'
  | 'filters'
  | 'competency'
  | 'framework'
  | 'show'
  | 'all'
  | 'clear'
  | 'shown'
  | 'none'
  | 'keys'
  | 'story'
  | 'total'
  | 'parts'
  | 'time'
  | 'measures'
  | 'findings'
  | 'rehearse'
  | 'rehearseStory'
  | 'open'
  | 'write'
  | 'legend'
  | 'share'
  | 'gap'
  | Mark
  | `${Mark}Said`
  | Weakness

export type BankWords = Readonly<Record<BankWord, string>>

export type ToBank =
  | { readonly type: 'show'; readonly turn: number; readonly words: BankWords; readonly model: BankModel }
  | { readonly type: 'change'; readonly turn: number; readonly change: BankChange }

export type FromBank =
  | { readonly type: 'ready' }
  /** The message of that turn is on the page. */
  | { readonly type: 'shown'; readonly turn: number }
  | { readonly type: 'open'; readonly key: string; readonly competency?: string }
  | { readonly type: 'write'; readonly competency: string }
  | { readonly type: 'rehearse'; readonly key: string }
  | { readonly type: 'pickRole' }
