/** What `analyse` gives for one file. Inert types only. */
import type { Story } from './model.ts'
import type { RolePack } from './role-pack.ts'
import type { Finding } from './rule.ts'
import type { Settings } from './settings.ts'

/** A story and where its text starts in the file (0-based offset). */
export interface PlacedStory {
  readonly start: number
  readonly story: Story
}

/** A story of a report, with what the file says about it. */
export interface ReportedStory extends PlacedStory {
  /** Ids of the competencies that it is tagged with. */
  readonly competencies: readonly string[]
}

/** Whether a file is linted, and why, in a sentence for the person who asks. */
export interface Recognition {
  readonly isStory: boolean
  readonly by: 'front-matter' | 'path' | 'labels' | 'person' | 'none'
  readonly reason: string
}

export interface FileReport {
  readonly path: string
  readonly text: string
  readonly recognition: Recognition
  /** In force for this file: every layer, the role pack's and the front matter's among them. */
  readonly settings: Settings
  /** Of the role; absent where none is chosen, or none of that id is at hand. */
  readonly pack?: RolePack
  /** Empty where the file is no story. */
  readonly stories: readonly ReportedStory[]
  /** Sorted by place; placed in the file; what comments silence is left out. */
  readonly findings: readonly Finding[]
}
