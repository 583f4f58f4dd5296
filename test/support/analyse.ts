/** Shortcuts to the core for tests. */
import { analyse, type FileReport, type Finding, type Input, type Story } from '../../src/core/index.ts'

/** The report of a text that the person says is a story. */
export const report = (text: string, input: Partial<Input> = {}): FileReport =>
  analyse({ path: 'test.md', text, settings: {}, assumeStory: true, ...input })

/** The report as the gate gives it: nobody says that it is a story. */
export const gate = (text: string, input: Partial<Input> = {}): FileReport =>
  analyse({ path: 'test.md', text, settings: {}, ...input })

export const storiesOf = (text: string, input: Partial<Input> = {}): Story[] =>
  report(text, input).stories.map(({ story }) => story)

/** The findings of one rule. */
export const findingsOf = (rule: string, text: string, input: Partial<Input> = {}): Finding[] =>
  report(text, input).findings.filter((finding) => finding.rule === rule)

/** What a finding underlines. */
export const marked = (finding: Finding, text: string): string => text.slice(finding.span.start, finding.span.end)

/** The text with the n-th suggestion of a finding applied. */
export function applied(text: string, finding: Finding, index = 0): string {
  const edits = [...(finding.suggestions[index]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start)
  return edits.reduce(
    (result, { span, text: inserted }) => result.slice(0, span.start) + inserted + result.slice(span.end),
    text,
  )
}
