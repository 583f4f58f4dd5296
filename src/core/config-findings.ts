/** What is wrong with the front matter and the comments of a file, as findings. Knows no story. */
import type { Comment } from './markdown.ts'
import type { Span } from './model.ts'
import { severityOf } from './lint.ts'
import { nearest } from './nearest.ts'
import type { Finding, Severity, Suggestion } from './rule.ts'
import { config } from './rules/config.ts'
import { ruleIds } from './rules/index.ts'
import type { Settings } from './settings.ts'
import type { Directive } from './silence.ts'
import type { UnknownTag } from './tag-findings.ts'

interface Found {
  readonly problems: readonly { readonly span: Span; readonly message: string }[]
  readonly directives: readonly Directive[]
  /** Those that had nothing to silence. */
  readonly idle: readonly Directive[]
  readonly unknown: readonly Comment[]
  /** Competencies that no known role pack has. */
  readonly tags: readonly UnknownTag[]
}

export function configFindings({ problems, directives, idle, unknown, tags }: Found, settings: Settings): Finding[] {
  const severity = severityOf(config, settings)
  if (severity === 'off') return []
  const finding = (
    span: Span,
    message: string,
    suggestions: readonly Suggestion[] = [],
    as: Severity = severity,
  ): Finding => ({ rule: config.id, severity: as, message, span, suggestions })
  const found = problems.map(({ span, message }) => finding(span, message))
  for (const comment of unknown)
    found.push(
      finding(
        comment,
        'This comment is not one that Storylint knows. Write disable, enable, disable-line, disable-next-line, disable-file or competencies after “storylint-”.',
      ),
    )
  for (const directive of directives) {
    for (const { id, ...span } of directive.rules)
      if (!ruleIds.includes(id)) found.push(finding(span, unknownRule(id), renamings(nearest(id, ruleIds), span)))
  }
  // A comment too many, or a tag that nobody asks for, is untidy and breaks nothing: a warning at most.
  const untidy = severity === 'error' ? 'warning' : severity
  for (const { id, near, accepted, ...span } of tags) {
    const says = `“${id}” is not a competency of any role. ${meant(near, accepted)}`
    found.push(finding(span, says, renamings(near, span), untidy))
  }
  for (const directive of idle) {
    if (directive.rules.some(({ id }) => !ruleIds.includes(id))) continue
    found.push(
      finding(
        directive,
        'This comment silences nothing. Delete it, so that it does not hide a later finding.',
        [deletion(directive)],
        untidy,
      ),
    )
  }
  return found
}

function unknownRule(id: string): string {
  const near = nearest(id, ruleIds)
  return `“${id}” is not a rule. ${near ? `Did you mean “${near}”?` : `The rules are: ${ruleIds.join(', ')}.`}`
}

const meant = (near: string | undefined, accepted: readonly string[]) =>
  near ? `Did you mean “${near}”?` : `The competencies are: ${accepted.join(', ')}.`

function renamings(near: string | undefined, span: Span): Suggestion[] {
  return near ? [{ title: `Change to “${near}”`, edits: [{ span, text: near }], safe: false }] : []
}

const deletion = ({ start, end }: Span): Suggestion => ({
  title: 'Delete the comment',
  edits: [{ span: { start, end }, text: '' }],
  safe: false,
})
