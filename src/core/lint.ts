/** Runs the rules over stories and stamps what they yield with rule, severity, story and part. Knows no single rule. */
import { firstWhere } from './halving.ts'
import { nothingSame, sameEnds } from './ends.ts'
import type { Part, Story } from './model.ts'
import type { ReportedStory } from './report.ts'
import { type Context, type Finding, type Problem, type Rule, severities, type Severity } from './rule.ts'
import { areSame } from './same-units.ts'
import type { Settings } from './settings.ts'

/** What all stories of a file have in common. */
export type Facts = Omit<Context, 'competencies'>

/** What the rules found in a story under these facts. Placed in the story: it is the same wherever that stands. */
interface Found {
  readonly facts: Facts
  readonly competencies: readonly string[]
  readonly findings: readonly Finding[]
}

const known = new WeakMap<Story, Found>()

/** Looks at a story, once for the same facts, and gives what the rules found in it. Yields after each rule: the first story has them made ready. */
export type Look = (story: Story, competencies: readonly string[]) => Generator<void, readonly Finding[]>

export function lookWith(rules: readonly Rule[], facts: Facts): Look {
  const active = activeIn(rules, facts.settings)
  return function* (story, competencies) {
    const last = known.get(story)
    if (last?.facts === facts && areSame(last.competencies, competencies)) return last.findings
    const findings = inOrder(yield* lintStory(story, active, { ...facts, competencies }))
    known.set(story, { facts, competencies, findings })
    return findings
  }
}

/** What the rules found in the stories of a file, of each by place. */
export interface Linted {
  readonly reported: readonly ReportedStory[]
  readonly stories: readonly Story[]
  readonly facts: Facts
  readonly found: readonly (readonly Finding[])[]
  /** How many were found in each, and how many of these are hints. */
  readonly counts: readonly number[]
  readonly hints: readonly number[]
}

/** Looks at each story of a file. Yields now and then. @param before of an earlier state of the file */
export function* lint(
  reported: readonly ReportedStory[],
  look: Look,
  facts: Facts,
  before?: Linted,
): Generator<void, Linted> {
  const stories = reported.map(({ story }) => story)
  const same = before?.facts === facts ? sameEnds(before.stories, stories) : nothingSame
  const moved = stories.length - (before?.stories.length ?? 0)
  const found: (readonly Finding[])[] = []
  const counts: number[] = []
  const hints: number[] = []
  for (let at = 0; at < stories.length; at++) {
    const { story, competencies } = reported[at] as ReportedStory
    const old = at < same.front ? at : at >= stories.length - same.back ? at - moved : -1
    const tags = old < 0 ? undefined : before?.reported[old]?.competencies
    if (before && tags && areSame(tags, competencies)) {
      found.push(before.found[old] as readonly Finding[])
      counts.push(before.counts[old] as number)
      hints.push(before.hints[old] as number)
      continue
    }
    const own = yield* look(story, competencies)
    found.push(own)
    counts.push(own.length)
    hints.push(hintsIn(own))
  }
  return { reported, stories, facts, found, counts, hints }
}

export function hintsIn(findings: readonly Finding[]): number {
  let hints = 0
  for (const { severity } of findings) if (severity === 'hint') hints++
  return hints
}

interface Active {
  readonly rule: Rule
  readonly severity: Severity
}

function activeIn(rules: readonly Rule[], settings: Settings): Active[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, settings)
    return severity === 'off' ? [] : [{ rule, severity }]
  })
}

function* lintStory(story: Story, active: readonly Active[], context: Context): Generator<void, Finding[]> {
  const found: Finding[] = []
  const partAt = partsOf(story.parts)
  for (const { rule, severity } of active) {
    for (const problem of rule.check(story, context)) found.push(stamp(problem, rule, severity, partAt))
    yield
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
    const part = parts[firstWhere(parts.length, (at) => endOf(parts[at] as Part) > offset)]
    return holds(part, offset) ? part : undefined
  }
}

/** Of two severities the one that weighs less. */
const milder = (one: Severity, other: Severity): Severity =>
  severities.indexOf(one) < severities.indexOf(other) ? other : one
