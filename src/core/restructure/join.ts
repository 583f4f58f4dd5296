/** Puts the stories of several files into one, each with what its own file said about it. Knows no disk. */
import { lineEnd, lineStart } from '../lines.ts'
import { applyEdits } from '../edits.ts'
import type { Story } from '../model.ts'
import type { FileReport } from '../report.ts'
import type { Edit } from '../rule.ts'
import { type Directive, readDirectives } from '../silence.ts'
import { definitionsOf } from './definitions.ts'
import { sharedFront, tagsIn } from './shared-front.ts'
import { sheetsOf } from './sheet.ts'
import { readWhole, type Whole } from './whole.ts'

/** Why files cannot be one: what they say contradicts, or their stories would be read otherwise. */
export type Unjoined = 'front-matter' | 'definitions' | 'reading'

/** @param reports in the order that their stories are to have; lines end with `\n` in what comes of it */
export function joinStories(reports: readonly FileReport[]): { readonly text: string } | { readonly why: Unjoined } {
  const documents = reports.map(({ text }) => readWhole(text))
  const front = sharedFront(documents)
  if (front === undefined) return { why: 'front-matter' }
  const known = new Map<string, string>()
  const bodies: string[] = []
  for (const [at, report] of reports.entries()) {
    const body = bodyOf(report, documents[at] as Whole, known)
    if (body === undefined) return { why: 'definitions' }
    bodies.push(body)
  }
  const text = `${[front, ...bodies, [...known.values()].join('\n')].filter(Boolean).join('\n\n')}\n`
  return isRead(reports, text) ? { text } : { why: 'reading' }
}

/** A file without its front matter and its definitions; what it silenced is silenced for its own stories only. */
function bodyOf(report: FileReport, document: Whole, known: Map<string, string>): string | undefined {
  const { text } = report
  const edits: Edit[] = []
  const code = document.blocks.filter(({ kind }) => kind === 'code')
  for (const each of definitionsOf(text, (at) => code.some(({ start, end }) => start <= at && at < end))) {
    if ((known.get(each.id) ?? each.text) !== each.text) return undefined
    known.set(each.id, each.text)
    edits.push({ span: each, text: '' })
  }
  const { directives } = readDirectives(document.comments, text)
  const whole = directives.filter(({ kind }) => kind === 'disable-file')
  for (const { start, end } of whole) edits.push({ span: { start, end }, text: '' })
  const from = document.frontMatter?.end ?? (text.startsWith('\ufeff') ? 1 : 0)
  edits.push({ span: { start: 0, end: from }, text: '' }, ...tagging(report, tagsIn(document)))
  const closed = [...whole, ...directives.filter((each) => each.kind === 'disable' && !isClosed(each, directives))]
  const body = (applyEdits(text, edits) ?? text).replaceAll('\r\n', '\n').trim()
  return [...whole.map(comment('disable')), body, ...closed.map(comment('enable'))].join('\n\n')
}

const comment =
  (kind: string) =>
  ({ rules }: Directive) =>
    [`<!-- storylint-${kind}`, ...rules.map(({ id }) => id), '-->'].join(' ')

const isClosed = ({ end, rules }: Directive, all: readonly Directive[]) =>
  all.some(
    (other) =>
      other.kind === 'enable' &&
      other.start >= end &&
      other.rules.length <= rules.length &&
      rules.every(({ id }) => !other.rules.length || other.rules.some((rule) => rule.id === id)),
  )

/** What the front matter tagged every story with stands in each of them now, on or below its first line. */
function tagging({ text, stories }: FileReport, tags: readonly string[]): Edit[] {
  if (!tags.length) return []
  return stories.map(({ start }) => {
    const at = lineEnd(text, start)
    const isHeading = /^#{1,6}[ \t]/.test(text.slice(lineStart(text, start)))
    return {
      span: { start: at, end: at },
      text: `${isHeading ? '\n\n' : ' '}<!-- storylint-competencies: ${tags.join(', ')} -->`,
    }
  })
}

/** The same stories one after the other. */
function isRead(reports: readonly FileReport[], text: string): boolean {
  const told = reports.flatMap(({ stories }) => stories.map(({ story }) => story))
  const read = sheetsOf(text, reports[0]?.settings.framework).map(({ story }) => story)
  const key = (stories: readonly Story[]) =>
    JSON.stringify(
      stories.map(({ framework: { id }, parts }) => [id, ...parts.flatMap(({ label }) => label?.names ?? [])]),
    )
  return read.length > 1 && key(read) === key(told)
}
