/** Every option of the command line as data; its commands have theirs in bank-tables.ts: its value and what it does. Reads nothing. */
import { frameworks } from '../core/index.ts'

export interface OptionEntry {
  /** What its value is called in the help; absent where it takes none. */
  readonly value?: string
  readonly short?: string
  readonly many?: boolean
  /** The values that it takes, where only those are taken. */
  readonly oneOf?: readonly string[]
  readonly says: string
}

export const formats = ['pretty', 'json'] as const
export type FormatName = (typeof formats)[number]

export const optionTable = {
  format: { value: formats.join('|'), says: 'how to show the findings; default pretty' },
  output: { value: 'FILE', says: 'write them to a file, whole or not at all' },
  framework: { value: 'ID', says: 'read every story in this framework' },
  role: { value: 'ID', says: 'the role you prepare for' },
  'assume-story': { says: 'take every file for a story' },
  config: { value: 'FILE', says: 'use this file instead of every .storylint.json' },
  rule: {
    value: 'ID=SEVERITY',
    many: true,
    says: 'off, error, warning, info or hint for one rule; may be given again',
  },
  quiet: { says: 'show errors and warnings only' },
  fix: { says: 'make the edits that cannot change meaning' },
  'max-warnings': { value: 'N', says: 'let this many warnings pass; default 0' },
  'stdin-filename': { value: 'FILE', says: 'what to take standard input for' },
  'list-rules': { says: 'show every rule and its default severity' },
  explain: { value: 'RULE', says: 'show the page of a rule' },
  'print-config': { value: 'FILE', says: 'show the settings in force for a file, and where each comes from' },
  why: { value: 'FILE', says: 'say why a file is linted, or why it is not' },
  version: { short: 'v', says: 'show the version' },
  help: { short: 'h', says: 'show this' },
} as const satisfies Record<string, OptionEntry>

export type OptionName = keyof typeof optionTable

export const optionNames = Object.keys(optionTable) as OptionName[]

/** The rows of a help. */
export const rowsOf = (table: Readonly<Record<string, OptionEntry>>): string =>
  Object.entries(table)
    .map(([name, { value, short, says }]) => {
      const left = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
      return `  ${left.padEnd(30)}${says}`
    })
    .join('\n')

/** Names in lines that fit a terminal. */
function listed(names: readonly string[]): string {
  const lines = ['']
  for (const name of names) {
    if (`${lines.at(-1)}, ${name}`.length > 90) lines.push('')
    lines.push(`${lines.pop() || ' '} ${name},`)
  }
  return lines.join('\n').replace(/,$/, '')
}

export function helpText(): string {
  return `Lints behavioural-interview stories written in markdown.

Usage: storylint [options] [file | folder | glob …]
       storylint COMMAND [options] [file | folder | glob …]

Without a file, the current folder is linted. “-” is standard input.
Commands for a bank of stories, each with a --help of its own:
  review                      what the bank has and lacks for a role: checklist, coverage, results told twice
  bank                        the stories against the competencies, and the facts of each story
  match "question"            the stories that answer an interview question best, and why
  export                      the stories as markdown, a page to print or JSON; redacted where asked for

${rowsOf(optionTable)}

Frameworks:
${listed(frameworks.map(({ id }) => id))}

Exit code: 0 nothing at error or warning level, 1 findings, 2 could not run.
Settings are kept in .storylint.json, from the file's folder up to the root of the workspace.
`
}
