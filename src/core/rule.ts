/** What a rule is, what it yields, and what becomes of that. Knows stories, not who runs a rule or who shows it. */
import type { Metrics } from './metrics.ts'
import type { PartId, Span, Story } from './model.ts'
import type { Settings } from './settings.ts'

export const severities = ['error', 'warning', 'info', 'hint'] as const
export type Severity = (typeof severities)[number]

/** One replacement in the text that the span is placed in; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/**
 * A way to mend it. Several are alternatives: at most one is applied. `safe` edits cannot change meaning;
 * only those are applied without asking. Text in square brackets is for the writer to fill in.
 */
export interface Suggestion {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly safe: boolean
}

/** What a rule yields, placed in the story. */
export interface Problem {
  /** The smallest stretch that shows the fault. */
  readonly span: Span
  /** What is wrong here, in words of the text, and what to do. */
  readonly message: string
  /** The part it is about, where that is not the part it stands in. */
  readonly part?: PartId
  /** It weighs less than its rule's severity says: it rests on a reading that may be wrong, or only asks for more. */
  readonly atMost?: Severity
  readonly suggestions?: readonly Suggestion[]
}

/** What a rule may know besides the story. */
export interface Context {
  readonly settings: Settings
  /** The names of measures in force, for `findMetrics`. */
  readonly metrics: Metrics
  /** What the story is tagged with. */
  readonly competencies: readonly string[]
}

export interface Rule {
  /** kebab-case: its file, doc page, settings key, and name in comments. */
  readonly id: string
  /** One line for lists. */
  readonly summary: string
  /** The default; packs, settings and front matter may change it. */
  readonly severity: Severity | 'off'
  /** A rule that is off by default: the severity that it has where these settings give it something to look for. */
  readonly wakes?: (settings: Settings) => Severity | undefined
  readonly check: (story: Story, context: Context) => Iterable<Problem>
}

/** A problem stamped with its rule and severity, placed in the file. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span
  /** Index of the story in the file; absent for findings about the file. */
  readonly story?: number
  readonly part?: PartId
  readonly suggestions: readonly Suggestion[]
}
