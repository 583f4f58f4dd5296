/** The options of the commands for a bank, as data: their values and what they do. Reads nothing. */
import type { OptionEntry } from './option-table.ts'

type OptionTable = Readonly<Record<string, OptionEntry>>

const formats = ['pretty', 'json', 'markdown'] as const
export type BankFormat = (typeof formats)[number]

const formatOption = (oneOf: readonly string[]): OptionEntry => ({
  value: oneOf.join('|'),
  oneOf,
  says: `how to show it; default ${oneOf[0]}`,
})

/** What every one of the commands takes. */
const common: OptionTable = {
  role: {
    value: 'ID',
    says: 'the role to hold the bank against; default the one that the settings name, else general',
  },
  output: { value: 'FILE', says: 'write it to a file, whole or not at all' },
  config: { value: 'FILE', says: 'use this file instead of every .storylint.json' },
  help: { short: 'h', says: 'show this' },
}

export const reviewTable: OptionTable = {
  format: formatOption(formats),
  'min-coverage': { value: 'PERCENT', says: 'fail where fewer of the competencies have a story' },
  ...common,
}

export const bankTable: OptionTable = { format: formatOption(formats), ...common }

export const exportFormats = ['markdown', 'html', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportTable: OptionTable = {
  to: { value: exportFormats.join('|'), oneOf: exportFormats, says: 'what to write; default markdown' },
  redact: { says: 'put placeholders for names, addresses, numbers, ids, links and figures' },
  'keep-percentages': { says: 'with --redact: leave percentages as they are' },
  keep: {
    value: 'KEY',
    many: true,
    says: 'with --redact: leave one thing as it is, by its key of --dry-run; may be given again',
  },
  'dry-run': { says: 'with --redact: list what would be replaced, and write nothing else' },
  ...common,
}

export const matchTable: OptionTable = { format: formatOption(['pretty', 'json']), ...common }
