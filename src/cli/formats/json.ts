/** The report as JSON: one document, written file by file. What it holds is told by `data/schema/report.json`. */
import {
  type Edit,
  type FileReport,
  type Finding,
  type Lines,
  linesOf,
  type Part,
  rangeOf,
  type ReportedStory,
  type Span,
} from '../../core/index.ts'
import { printableJson } from '../io.ts'
import type { Format } from './format.ts'

/** Raised when the meaning of something changes; more can be added under the same number. */
const version = 1

export function jsonFormat(): Format {
  let first = true
  return {
    start: () => `{"version":${version},"files":[`,
    file: (report) => {
      const before = first ? '\n' : ',\n'
      first = false
      return before + printableJson(JSON.stringify(fileEntry(report)))
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  }
}

function fileEntry({ path, text, recognition, settings, stories, findings }: FileReport) {
  const lines = linesOf(text)
  return {
    path,
    isStory: recognition.isStory,
    role: settings.role,
    stories: stories.map((story) => storyEntry(story, lines)),
    findings: findings.map((finding) => findingEntry(finding, lines)),
  }
}

function storyEntry({ start, story, competencies }: ReportedStory, lines: Lines) {
  const range = (span: Span) => rangeOf(lines, { start: span.start + start, end: span.end + start })
  const quoted = (span: Span) => ({ text: story.text.slice(span.start, span.end), range: range(span) })
  const partEntry = ({ part, source, span, evidence }: Part) => ({
    part,
    source,
    range: range(span),
    evidence: evidence?.map(quoted),
  })
  return {
    title: story.title,
    framework: story.framework.id,
    range: range({ start: 0, end: story.text.length }),
    parts: story.parts.map(partEntry),
    notFound: story.notFound,
    words: story.words,
    spokenSeconds: story.spokenSeconds,
    competencies,
    measures: story.measures.map((measure) => ({
      text: measure.text,
      kind: measure.kind,
      outcome: measure.outcome,
      range: range(measure),
    })),
    proxies: story.evidence.map(({ kind, ...span }) => ({ kind, ...quoted(span) })),
  }
}

function findingEntry({ rule, severity, message, story, part, span, suggestions }: Finding, lines: Lines) {
  const editEntry = (edit: Edit) => ({ range: rangeOf(lines, edit.span), text: edit.text })
  return {
    rule,
    severity,
    message,
    story,
    part,
    range: rangeOf(lines, span),
    suggestions: suggestions.length
      ? suggestions.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map(editEntry) }))
      : undefined,
  }
}
