/** `storylint export`: the stories of a bank as markdown, HTML or JSON; redacted where it is asked for. Redacts nothing itself. */
import { exportBank, exportHtml, exportJson, exportMarkdown, type Replacement } from '../core/index.ts'
import type { Asked, BankCommand } from './bank-command.ts'
import { exportTable } from './bank-tables.ts'
import { counted } from './formats/wording.ts'
import { printable } from './io.ts'
import { last } from './option-tokens.ts'

const formats = { markdown: exportMarkdown, html: exportHtml, json: exportJson } as const

export const exportCommand: BankCommand = {
  name: 'export',
  table: exportTable,
  help: [
    `Writes the stories of a bank, or of the files that you name, as markdown, as HTML that prints a story a page, or as JSON.

Usage: storylint export [options] [file | folder | glob …]

Without a file, the stories of the current folder are written. Front matter and comments are left out.
With --redact, names that your settings list under “confidential”, e-mail addresses, phone numbers, internal hosts,
ticket ids, links, amounts and figures become placeholders, the same for the same thing.`,
    'Exit code: 0 written, 2 could not run.',
  ],
  problems: (asked) =>
    (['keep-percentages', 'keep', 'dry-run'] as const)
      .filter((name) => asked.values.has(name) && !asked.values.has('redact'))
      .map((name) => `--${name} goes with --redact.`),
  answer: ({ review }, asked) => {
    const exported = exportBank(review, asked.values.has('redact') ? { redact: redactionIn(asked) } : {})
    const format = formats[(last(asked, 'to') ?? 'markdown') as keyof typeof formats]
    return { text: asked.values.has('dry-run') ? listOf(exported.replacements) : format(exported), code: 0 }
  },
}

const redactionIn = (asked: Asked) => ({
  confidential: { companies: [], people: [], terms: [] },
  keepPercentages: asked.values.has('keep-percentages'),
  except: new Set(asked.values.get('keep')),
})

/** A line for each thing: what it becomes, how often, as it stands, and the key to keep it by. */
function listOf(replacements: readonly Replacement[]): string {
  const rows = replacements.map(({ placeholder, text, count, key, made }) => {
    const becomes = made ? `[${placeholder}]` : 'kept'
    return `${becomes.padEnd(18)} ${printable(text)}  (${counted(count, 'time')}; --keep ${quoted(printable(key))})`
  })
  return rows.length ? `${rows.join('\n')}\n` : 'Nothing would be replaced.\n'
}

const quoted = (key: string) => `'${key.replaceAll("'", "'\\''")}'`
