/** Runs the rules over stories and stamps what they yield with rule, severity, story and part. Knows no single rule. */
import type { Part, Span, Story } from './model.ts'
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
import { areSame } from './same-units.ts'
import type { Settings } from './settings.ts'

/** What all stories of a file have in common. */
export type Facts = Omit<Context, 'competencies'>

/** What the rules found in a story under these facts, and where that was placed last. */
interface Linted {
  readonly facts: Facts
  readonly competencies: readonly string[]
  /** Placed in the story. */
  readonly found: readonly Finding[]
  readonly at: { readonly start: number; readonly index: number; readonly findings: readonly Finding[] }
}

/** A story is the same wherever it stands, and so is what is found in it. */
const known = new WeakMap<Story, Linted>()

/** How many stories that only moved are placed between two steps. */
const movedAtOnce = 200

/** The findings about the stories of a file, placed in the file, those of one story by place. Yields after each story that it looks at. */
export function* lint(
  stories: readonly ReportedStory[],
  rules: readonly Rule[],
  facts: Facts,
): Generator<void, Finding[]> {
  const active = rules.flatMap((rule) => {
    const severity = severityOf(rule, facts.settings)
    return severity === 'off' ? [] : [{ rule, severity }]
  })
  const findings: Finding[] = []
  for (const [index, { story, start, competencies }] of stories.entries()) {
    const before = known.get(story)
    const isKept = before?.facts === facts && areSame(before.competencies, competencies)
    if (before && isKept && before.at.start === start && before.at.index === index) {
      for (const finding of before.at.findings) findings.push(finding)
      continue
    }
    const found = isKept ? before.found : inOrder(lintStory(story, active, { ...facts, competencies }))
    const placed = found.map((finding) => place(finding, start, index))
    known.set(story, { facts, competencies, found, at: { start, index, findings: placed } })
    for (const finding of placed) findings.push(finding)
    if (!isKept || index % movedAtOnce === 0) yield
  }
  return findings
}

interface Active {
  readonly rule: Rule
  readonly severity: Severity
}

function lintStory(story: Story, active: readonly Active[], context: Context): Finding[] {
  const found: Finding[] = []
  const partAt = partsOf(story.parts)
  for (const { rule, severity } of active) {
    for (const problem of rule.check(story, context)) found.push(stamp(problem, rule, severity, partAt))
  }
  return found
}

export const severityOf = (rule: Pick<Rule, 'id' | 'severity' | 'wakes'>, settings: Settings): Severity | 'off' =>
  settings.rules[rule.id] ?? rule.wakes?.(settings) ?? rule.severity

/** By place, then by rule, so that two runs over the same text tell the same story. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const isOrdered = findings.every((finding, at) => at === 0 || compare(findings[at - 1] as Finding, finding) <= 0)
  return isOrdered ? findings : [...findings].sort(compare)
}

const compare = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

function stamp(problem: Problem, rule: Rule, severity: Severity, partAt: PartAt): Finding {
  const { span, message, suggestions = [] } = problem
  const part = problem.part ?? partAt(span.start)?.part
  const { start, end } = span
  return {
    rule: rule.id,
    severity: milder(severity, problem.atMost ?? severity),
    message,
    span: { start, end },
    ...(part && { part }),
    suggestions,
  }
}

type PartAt = (offset: number) => Part | undefined

/** The first part that an offset stands in; found by halving where they follow one another, as they nearly always do. */
function partsOf(parts: readonly Part[]): PartAt {
  const endOf = ({ span }: Part) => Math.max(span.end, span.start + 1)
  const holds = (part: Part | undefined, offset: number) => part && part.span.start <= offset && offset < endOf(part)
  const follows = (part: Part, last: Part) => last.span.start <= part.span.start && endOf(last) <= endOf(part)
  const follow = parts.every((part, at) => at === 0 || follows(part, parts[at - 1] as Part))
  if (!follow) return (offset) => parts.find((part) => holds(part, offset))
  return (offset) => {
    let [low, high] = [0, parts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (endOf(parts[middle] as Part) <= offset) low = middle + 1
      else high = middle
    }
    return holds(parts[low], offset) ? parts[low] : undefined
  }
}

/** Of two severities the one that weighs less. */
const milder = (one: Severity, other: Severity): Severity =>
  severities.indexOf(one) < severities.indexOf(other) ? other : one

/** A finding about a story as one of the file, whose story that is. */
function place({ rule, severity, message, span, part, suggestions }: Finding, start: number, story: number): Finding {
  const placed = suggestions.map((suggestion) => placeSuggestion(suggestion, start))
  return { rule, severity, message, span: move(span, start), story, ...(part && { part }), suggestions: placed }
}

const move = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

const placeSuggestion = (suggestion: Suggestion, start: number): Suggestion => ({
  ...suggestion,
  edits: suggestion.edits.map((edit): Edit => ({ ...edit, span: move(edit.span, start) })),
})
