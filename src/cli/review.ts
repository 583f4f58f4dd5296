/** `storylint review`: what a bank shows and lacks for a role. Computes nothing itself. */
import type { Bank } from './bank-reading.ts'
import type { Asked, BankCommand } from './bank-command.ts'
import { reviewTable } from './bank-tables.ts'
import { sumsOf } from './formats/review-facts.ts'
import { reviewJson } from './formats/review-json.ts'
import { reviewMarkdown } from './formats/review-markdown.ts'
import { reviewPretty } from './formats/review-pretty.ts'
import { last } from './option-tokens.ts'

const leastOf = (asked: Asked) => last(asked, 'min-coverage') ?? '0'

export const reviewCommand: BankCommand = {
  name: 'review',
  table: reviewTable,
  help: [
    `Shows what a bank of stories has and lacks for a role: checklist, coverage, results told twice.

Usage: storylint review [options] [file | folder | glob …]

Without a file, the stories of the current folder are read.`,
    `Exit code: 0 reviewed, 1 the coverage is below --min-coverage, 2 could not run.
What you ticked yourself is read from .storylint/progress.json.`,
  ],
  problems: (asked) => {
    const least = leastOf(asked)
    const isShare = least === '' || /^(?:100|\d{1,2})$/.test(least)
    return isShare ? [] : [`--min-coverage takes a percentage from 0 to 100, not “${least}”.`]
  },
  answer: (bank, asked, coloured) => ({
    text: textOf(bank, last(asked, 'format'), coloured),
    code: sumsOf(bank.review).coverage < Number(leastOf(asked)) ? 1 : 0,
  }),
}

function textOf(bank: Bank, format: string | undefined, coloured: boolean): string {
  if (format === 'json') return reviewJson(bank)
  return format === 'markdown' ? reviewMarkdown(bank) : reviewPretty(bank, coloured)
}
