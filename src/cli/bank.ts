/** `storylint bank`: the stories against the competencies, and the facts of each story. Computes nothing itself. */
import type { BankCommand } from './bank-command.ts'
import { bankTable } from './bank-tables.ts'
import { bankJson } from './formats/bank-json.ts'
import { bankMarkdown } from './formats/bank-markdown.ts'
import { bankPretty } from './formats/bank-pretty.ts'
import { last } from './option-tokens.ts'

export const bankCommand: BankCommand = {
  name: 'bank',
  table: bankTable,
  help: [
    `Shows the stories against the competencies of a role, and the facts of each story: the shares of its parts against
those that its framework gives them, spoken time, measures, findings.

Usage: storylint bank [options] [file | folder | glob …]

Without a file, the stories of the current folder are read.`,
    'Exit code: 0 shown, 2 could not run.',
  ],
  answer: (bank, asked, coloured) => {
    const format = last(asked, 'format')
    if (format === 'json') return { text: bankJson(bank), code: 0 }
    return { text: format === 'markdown' ? bankMarkdown(bank) : bankPretty(bank, coloured), code: 0 }
  },
}
