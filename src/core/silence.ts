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
): { kept: readonly Finding[]; idle: readonly Directive[] } {
  if (!directives.length) return { kept: findings, idle: [] }
  const byRule = new Map<string, Silencers>()
  const used = new Set<Directive>()
  const kept = findings.filter((finding) => {
    const own = byRule.get(finding.rule) ?? silencersOf(finding.rule, directives)
    byRule.set(finding.rule, own)
    return !silencedBy(own, finding, used)
  })
  const idle = directives.filter(
    (directive) => !used.has(directive) && !(directive.kind === 'enable' && closes(directive, directives)),
  )
  return { kept, idle }
}

/** The directives that name one rule, each list in the order of the text. */
interface Silencers {
  readonly file: readonly Directive[]
  /** `disable` and `enable`. */
  readonly switches: readonly Directive[]
  readonly lines: readonly Directive[]
  /** Of the switches, those that have silenced a finding of the rule, and with them all that stand open before. */
  readonly done: Set<Directive>
}

function silencersOf(rule: string, directives: readonly Directive[]): Silencers {
  const own = directives.filter((directive) => names(directive, rule))
  const lines = own.filter(({ line }) => line)
  return {
    file: own.filter(({ kind }) => kind === 'disable-file'),
    switches: own.filter(({ kind }) => kind === 'disable' || kind === 'enable'),
    lines: lines.sort((a, b) => (a.line?.start ?? 0) - (b.line?.start ?? 0)),
    done: new Set(),
  }
}

/** Every directive that has a part in it is marked as used. */
function silencedBy({ file, switches, lines, done }: Silencers, { span }: Finding, used: Set<Directive>): boolean {
  let silenced = file.length > 0
  for (const directive of file) used.add(directive)
  // Lines are apart, or the same: what ends later starts no earlier.
  const last = Math.max(span.start, span.end - 1)
  for (let at = firstWhere(lines, ({ line }) => (line?.end ?? 0) >= span.start); at < lines.length; at++) {
    const directive = lines[at] as Directive
    if ((directive.line?.start ?? 0) > last) break
    used.add(directive)
    silenced = true
  }
  for (let at = firstWhere(switches, ({ start }) => start >= span.start) - 1; at >= 0; at--) {
    const directive = switches[at] as Directive
    if (directive.kind === 'enable') break
    if (directive.end > span.start) continue
    silenced = true
    if (done.has(directive)) break
    used.add(directive)
    done.add(directive)
  }
  return silenced
}

/** Index of the first directive that fits, where all behind it fit too. */
function firstWhere(directives: readonly Directive[], fits: (directive: Directive) => boolean): number {
  let low = 0
  let high = directives.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(directives[middle] as Directive)) high = middle
    else low = middle + 1
  }
  return low
}

/** An `enable` has done its work when a `disable` of the same rules stands before it. */
const closes = (enable: Directive, all: readonly Directive[]) =>
  all.some(
    (other) =>
      other.kind === 'disable' &&
      other.start < enable.start &&
      (!other.rules.length || other.rules.some(({ id }) => names(enable, id))),
  )
