/** The report for a person at a terminal: by file, by story, calm. Knows no stream. */
import pc from 'picocolors'
import {
  type FileReport,
  type Finding,
  type Lines,
  linesOf,
  placeOf,
  safeEdits,
  type Severity,
  spokenTime,
} from '../../core/index.ts'
import { printable } from '../io.ts'
import type { Format, Summary } from './format.ts'
import { counted } from './wording.ts'

type Colours = ReturnType<typeof pc.createColors>

export interface Look {
  readonly coloured: boolean
  /** Width of the terminal; absent where lines are not to be broken. */
  readonly columns?: number
}

interface Page extends Look {
  readonly colours: Colours
}

export function prettyFormat(look: Look): Format {
  const page = { ...look, colours: pc.createColors(look.coloured) }
  let fixable = 0
  return {
    start: () => '',
    file: (report) => {
      fixable += safeEdits(report.findings).count
      return report.findings.length ? fileText(report, page) : ''
    },
    end: (summary) => `${summaryLine(summary, page.colours)}${fixable ? `${fixableLine(fixable)}\n` : ''}`,
  }
}

function fileText({ path, text, stories, findings }: FileReport, page: Page): string {
  const { colours } = page
  const lines = linesOf(text)
  const rows: string[] = [colours.underline(printable(path))]
  // Those about the file as a whole come first, under no story.
  for (const story of [undefined, ...stories.keys()]) {
    const own = findings.filter((finding) => finding.story === story)
    if (!own.length) continue
    if (story !== undefined) rows.push(heading(stories[story] as FileReport['stories'][number], colours))
    for (const finding of own) rows.push(findingText(finding, lines, page))
  }
  return `${rows.join('\n')}\n\n`
}

function heading({ story }: FileReport['stories'][number], colours: Colours): string {
  const facts = `${story.framework.name}, ${counted(story.words, 'word')}, ${spokenTime(story.spokenSeconds)}`
  return `  ${colours.bold(printable(story.title.trim()) || 'A story without a title')}  ${colours.dim(facts)}`
}

const width = { place: 9, severity: 9 }

function findingText({ rule, severity, message, span }: Finding, lines: Lines, { colours, columns }: Page): string {
  const { line, column } = placeOf(lines, span.start)
  const place = `${line}:${column}`.padEnd(width.place)
  const indent = 4 + width.place + width.severity
  const said =
    columns === undefined ? printable(message) : wrapped(printable(message), columns - indent, ' '.repeat(indent))
  return `    ${colours.dim(place)}${colourOf(severity, colours)(severity.padEnd(width.severity))}${said}  ${colours.dim(rule)}`
}

const colourOf = (severity: Severity, colours: Colours) =>
  ({ error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.gray })[severity]

/** Broken between words; a terminal too narrow for that is left to break lines itself. */
function wrapped(text: string, columns: number, indent: string): string {
  if (columns < 30) return text
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ')) {
    if (row && row.length + 1 + word.length > columns) {
      rows.push(row)
      row = word
    } else row = row ? `${row} ${word}` : word
  }
  return [...rows, row].join(`\n${indent}`)
}

function summaryLine(summary: Summary, colours: Colours): string {
  const { files, stories, errors, warnings, infos, hints } = summary
  if (!files) return ''
  if (!stories && !errors) return `No story in ${counted(files, 'file')}. To see why, ask with --why FILE.\n`
  const where = `${counted(stories, 'story', 'stories')} in ${counted(files, 'file')}`
  const found = [
    errors && colours.red(counted(errors, 'error')),
    warnings && colours.yellow(counted(warnings, 'warning')),
    infos && colours.blue(counted(infos, 'info')),
    hints && colours.gray(counted(hints, 'hint')),
  ].filter(Boolean)
  return `${where}: ${found.join(', ') || colours.green('nothing to report')}.\n`
}

const fixableLine = (count: number) => `${counted(count, 'finding')} can be mended without a change of meaning: --fix.`
