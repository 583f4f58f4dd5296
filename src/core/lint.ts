/** Runs the rules over stories and stamps what they yield with rule, severity, story and part. Knows no single rule. */
import type { Part, Span } from './model.ts'
import type { ReportedStory } from './report.ts'
import {
  type Context,
  type Edit,
  type Finding,
  type Problem,
  type Rule,
  severities,
  type Severity,
  type Suggestion,
} from './rule.ts'
import type { Settings } from './settings.ts'

/** What all stories of a file have in common. */
type Facts = Omit<Context, 'competencies'>

/** The findings about the stories of a file, unsorted, placed in the file. */
export function lint(stories: readonly ReportedStory[], rules: readonly Rule[], facts: Facts): Finding[] {
  const active = rules.flatMap((rule) => {
    const severity = severityOf(rule, facts.settings)
    return severity === 'off' ? [] : [{ rule, severity }]
  })
  const findings: Finding[] = []
  stories.forEach(({ story, start, competencies }, index) => {
    const context = { ...facts, competencies }
    for (const { rule, severity } of active) {
      for (const problem of rule.check(story, context))
        findings.push(stamp(problem, rule, severity, index, start, story.parts))
    }
  })
  return findings
}

export const severityOf = (rule: Pick<Rule, 'id' | 'severity'>, settings: Settings): Severity | 'off' =>
  settings.rules[rule.id] ?? rule.severity

/** By place, then by rule, so that two runs over the same text tell the same story. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )

function stamp(
  problem: Problem,
  rule: Rule,
  severity: Severity,
  story: number,
  start: number,
  parts: readonly Part[],
): Finding {
  const part =
    problem.part ??
    parts.find(
      ({ span }) => span.start <= problem.span.start && problem.span.start < Math.max(span.end, span.start + 1),
    )?.part
  return {
    rule: rule.id,
    severity: milder(severity, problem.atMost ?? severity),
    message: problem.message,
    span: place(problem.span, start),
    story,
    ...(part && { part }),
    suggestions: (problem.suggestions ?? []).map((suggestion) => placeSuggestion(suggestion, start)),
  }
}

/** Of two severities the one that weighs less. */
const milder = (one: Severity, other: Severity): Severity =>
  severities.indexOf(one) < severities.indexOf(other) ? other : one

const place = (span: Span, start: number): Span => ({ start: span.start + start, end: span.end + start })

const placeSuggestion = (suggestion: Suggestion, start: number): Suggestion => ({
  ...suggestion,
  edits: suggestion.edits.map((edit): Edit => ({ ...edit, span: place(edit.span, start) })),
})
