/** What the page of a rehearsal and the extension tell one another: inert types, and words that are ready to be shown. */

/** What is seen of a part while it is told. */
export interface Step {
  readonly name: string
  /** Its first words; empty where nothing is told. */
  readonly opening: string
  readonly measures: readonly string[]
  /** In seconds. */
  readonly planned: number
}

/** Names a story in the file of progress. */
export interface StoryPlace {
  readonly path: string
  readonly title: string
}

/** In seconds. */
export interface Taken {
  readonly name: string
  readonly planned: number
  readonly taken: number
}

export interface Plan extends StoryPlace {
  readonly question?: string
  /** The person is to find the story by the question: cues are shown when they are asked for. */
  readonly isHidden: boolean
  readonly steps: readonly Step[]
  /** Of the rehearsal before this one; seconds in all. */
  readonly last?: number
}

/** What the page says by itself; `{0}` stands for what it puts in. */
export type RehearsalWord =
  | 'start'
  | 'pause'
  | 'resume'
  | 'next'
  | 'finish'
  | 'end'
  | 'cues'
  | 'hidden'
  | 'keys'
  | 'nothing'
  | 'part'
  | 'planned'
  | 'taken'
  | 'over'
  | 'under'
  | 'difference'
  | 'total'
  | 'parts'
  | 'summary'
  | 'last'
  | 'kept'
  | 'again'
  | 'another'
  | 'open'
  | 'atPart'
  | 'paused'

export type RehearsalWords = Readonly<Record<RehearsalWord, string>>

export interface ToRehearsal {
  readonly type: 'show'
  readonly words: RehearsalWords
  readonly plan: Plan
}

export type FromRehearsal =
  | { readonly type: 'ready' }
  /** A plan is on the page. */
  | { readonly type: 'shown' }
  | { readonly type: 'done'; readonly story: StoryPlace; readonly parts: readonly Taken[] }
  | { readonly type: 'open'; readonly story: StoryPlace }
  /** Another story, please. */
  | { readonly type: 'pick' }
