/** Places what was found in stories in their file, when somebody asks. Knows findings, not how they come about. */
import type { Linted } from './lint.ts'
import type { Span } from './model.ts'
import type { ReportedStory } from './report.ts'
import type { Edit, Finding, Suggestion } from './rule.ts'

/** Of each story the findings as they were placed in the file last. */
export interface Placed {
  readonly reported: readonly ReportedStory[]
  /** What was placed. */
  readonly found: Linted['found']
  readonly findings: readonly (readonly Finding[])[]
}

/** Of each story by place. What was found before, in a story that is reported as before, is the same as before. */
export function placeFindings({ reported, found }: Linted, before?: Placed): Placed {
  const findings = found.map((own, at) => {
    const story = reported[at] as ReportedStory
    if (!own.length) return own
    const isSame = before?.reported[at] === story && before.found[at] === own
    const last = isSame ? before.findings[at] : undefined
    return last ?? own.map((finding) => placeFinding(finding, story.start, at))
  })
  return { reported, found, findings }
}

/** A finding about a story as one of the file. @param story which of the file's stories it is */
export function placeFinding(finding: Finding, start: number, story: number): Finding {
  const { rule, severity, message, span, part, suggestions } = finding
  const placed = suggestions.map((suggestion) => placeSuggestion(suggestion, start))
  return { rule, severity, message, span: move(span, start), story, ...(part && { part }), suggestions: placed }
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const placeSuggestion = (suggestion: Suggestion, start: number): Suggestion => ({
  ...suggestion,
  edits: suggestion.edits.map((edit): Edit => ({ ...edit, span: move(edit.span, start) })),
})
