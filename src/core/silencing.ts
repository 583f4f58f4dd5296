/**
 * Which findings the comments of a file silence, and which comments silence nothing. Knows findings, not rules.
 * Each finding and each comment is looked at a few times, however many there are of the other.
 */
import { firstWhere } from './halving.ts'
import type { Finding } from './rule.ts'
import type { Directive } from './silence.ts'

/** The findings that no comment silences, and the comments that had nothing to do. */
export function silence(
  findings: readonly Finding[],
  directives: readonly Directive[],
): { kept: readonly Finding[]; idle: readonly Directive[] } {
  if (!directives.length) return { kept: findings, idle: [] }
  const used = new Set<Directive>(closing(directives))
  const silenced = new Set<Finding>()
  for (const [rule, own] of byRule(findings)) {
    const naming = directives.filter((directive) => names(directive, rule))
    for (const each of [...inSections(own, naming, used), ...onLines(own, naming, used), ...inFile(own, naming, used)])
      silenced.add(each)
  }
  return {
    kept: findings.filter((finding) => !silenced.has(finding)),
    idle: directives.filter((directive) => !used.has(directive)),
  }
}

/** In the order of the text. */
function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const group = groups.get(finding.rule)
    if (group) group.push(finding)
    else groups.set(finding.rule, [finding])
  }
  return groups
}

const names = ({ rules }: Directive, rule: string) => !rules.length || rules.some(({ id }) => id === rule)

type Cover = (findings: readonly Finding[], naming: readonly Directive[], used: Set<Directive>) => Iterable<Finding>

/** From a `disable` to the next `enable`. */
const inSections: Cover = function* (findings, naming, used) {
  let next = 0
  // Those in force of which it is not yet known that they are of use; and whether there are any at all.
  let fresh: Directive[] = []
  let isOff = false
  for (const finding of findings) {
    for (let directive = naming[next]; directive && comesBefore(directive, finding); directive = naming[++next]) {
      if (directive.kind === 'disable') fresh.push(directive)
      if (directive.kind === 'enable') fresh = []
      if (directive.kind === 'disable' || directive.kind === 'enable') isOff = directive.kind === 'disable'
    }
    if (!isOff) continue
    for (const directive of fresh) used.add(directive)
    fresh = []
    yield finding
  }
}

const comesBefore = ({ kind, start, end }: Directive, { span }: Finding) =>
  kind === 'disable' ? end <= span.start : start < span.start

/** On the line that a comment is about; a finding of several lines is on each of them. */
const onLines: Cover = function* (findings, naming, used) {
  const lines = new Map<number, { readonly end: number; fresh: Directive[] }>()
  for (const directive of naming) {
    if (!directive.line) continue
    const { start, end } = directive.line
    const line = lines.get(start)
    if (line) line.fresh.push(directive)
    else lines.set(start, { end, fresh: [directive] })
  }
  const sorted = [...lines].sort(([a], [b]) => a - b)
  for (const finding of findings) {
    let at = firstEnding(sorted, finding.span.start)
    let isOn = false
    for (; at < sorted.length; at++) {
      const [start, line] = sorted[at] as (typeof sorted)[number]
      if (start > Math.max(finding.span.start, finding.span.end - 1)) break
      isOn = true
      for (const directive of line.fresh) used.add(directive)
      line.fresh = []
    }
    if (isOn) yield finding
  }
}

/** Index of the first line that ends at or behind an offset. */
const firstEnding = (lines: readonly (readonly [start: number, line: { readonly end: number }])[], offset: number) =>
  firstWhere(lines.length, (at) => (lines[at] as (typeof lines)[number])[1].end >= offset)

const inFile: Cover = function (findings, naming, used) {
  const whole = naming.filter(({ kind }) => kind === 'disable-file')
  if (!whole.length) return []
  for (const directive of whole) used.add(directive)
  return findings
}

/** An `enable` has done its work when a `disable` of the same rules stands before it. */
function* closing(directives: readonly Directive[]): Iterable<Directive> {
  const off = new Set<string>()
  let any = false
  for (const directive of directives) {
    const ids = directive.rules.map(({ id }) => id)
    if (directive.kind === 'disable') {
      any ||= !ids.length
      for (const id of ids) off.add(id)
    }
    if (directive.kind !== 'enable') continue
    if (any || (ids.length ? ids.some((id) => off.has(id)) : off.size)) yield directive
  }
}
