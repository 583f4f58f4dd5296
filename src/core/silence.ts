/** What the `storylint-…` comments of a file silence, and which of them silence nothing. Knows findings, not rules. */
import type { Span } from './model.ts'
import type { Comment } from './markdown.ts'
import type { Finding } from './rule.ts'
import { readTags } from './tags.ts'

type Kind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'

/** One comment. */
export interface Directive extends Span {
  readonly kind: Kind
  /** Rule ids with their places; none stands for all rules. */
  readonly rules: readonly (Span & { readonly id: string })[]
  /** For the line forms: the line that it is about. */
  readonly line?: Span
}

const form = /^(\s*storylint-)([a-z-]+)(.*)$/s
const kinds: readonly string[] = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
] satisfies Kind[]

/** The directives among a file's comments; `unknown` are comments that look like one and name no form of it. */
export function readDirectives(
  comments: readonly Comment[],
  source: string,
): { directives: Directive[]; unknown: Comment[] } {
  const directives: Directive[] = []
  const unknown: Comment[] = []
  for (const comment of comments) {
    const match = form.exec(comment.text)
    if (!match) continue
    const [, lead = '', name = '', rest = ''] = match
    if (kinds.includes(name))
      directives.push(directive(comment, name as Kind, rest, comment.start + 4 + lead.length + name.length, source))
    else if (!readTags(comment)) unknown.push(comment)
  }
  return { directives, unknown }
}

function directive(comment: Comment, kind: Kind, rest: string, at: number, source: string): Directive {
  const listed = rest.split(/\s--\s/)[0] as string
  const rules = [...listed.matchAll(/[^\s,]+/g)].map((word) => ({
    id: word[0],
    start: at + word.index,
    end: at + word.index + word[0].length,
  }))
  const line =
    kind === 'disable-line'
      ? lineAt(source, comment.start)
      : kind === 'disable-next-line'
        ? lineAfter(source, comment.end)
        : undefined
  return { kind, rules, start: comment.start, end: comment.end, ...(line && { line }) }
}

function lineAt(source: string, at: number): Span {
  const end = source.indexOf('\n', at)
  return { start: source.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? source.length : end }
}

/** The next line that holds more than white space and quote markers. */
function lineAfter(source: string, at: number): Span {
  let line = lineAt(source, at)
  do {
    if (line.end >= source.length) return { start: source.length, end: source.length }
    line = lineAt(source, line.end + 1)
  } while (!/[^\s>]/.test(source.slice(line.start, line.end)))
  return line
}

const names = (directive: Directive, rule: string) =>
  !directive.rules.length || directive.rules.some(({ id }) => id === rule)

/** The findings that no comment silences, and the comments that had nothing to do. */
export function silence(
  findings: readonly Finding[],
  directives: readonly Directive[],
): { kept: Finding[]; idle: Directive[] } {
  if (!directives.length) return { kept: [...findings], idle: [] }
  const used = new Set<Directive>()
  const kept = findings.filter((finding) => {
    const by = directives.filter((directive) => covers(directive, finding, directives))
    for (const directive of by) used.add(directive)
    return !by.length
  })
  const idle = directives.filter(
    (directive) => !used.has(directive) && !(directive.kind === 'enable' && closes(directive, directives)),
  )
  return { kept, idle }
}

function covers(directive: Directive, finding: Finding, all: readonly Directive[]): boolean {
  if (!names(directive, finding.rule)) return false
  const at = finding.span.start
  switch (directive.kind) {
    case 'disable-file':
      return true
    case 'enable':
      return false
    case 'disable':
      return (
        directive.end <= at &&
        !all.some(
          (other) =>
            other.kind === 'enable' && directive.start < other.start && other.start < at && names(other, finding.rule),
        )
      )
    default:
      return (
        directive.line !== undefined &&
        at <= directive.line.end &&
        Math.max(at, finding.span.end - 1) >= directive.line.start
      )
  }
}

/** An `enable` has done its work when a `disable` of the same rules stands before it. */
const closes = (enable: Directive, all: readonly Directive[]) =>
  all.some(
    (other) =>
      other.kind === 'disable' &&
      other.start < enable.start &&
      (!other.rules.length || other.rules.some(({ id }) => names(enable, id))),
  )
