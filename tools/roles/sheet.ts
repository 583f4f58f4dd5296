/** Writes the figures into the data sheet, between its marks. Knows figures, not how they were made. */
import { readFileSync, writeFileSync } from 'node:fs'
import { roleCount } from '../../src/core/infer/order.ts'
import { type Judged, leastSpecificity } from './absence.ts'
import type { Options } from './fit.ts'
import { foldCount, type Confusion, type CrossReading } from './folds.ts'
import { type Corpus, roles } from './texts.ts'

interface Figures {
  readonly corpus: Corpus
  readonly reading: CrossReading
  readonly judged: readonly Judged[]
  /** Of the weights' file, in bytes. */
  readonly size: number
  readonly options: Options
}

const from = '<!-- figures: written by tools/roles/train.ts -->'
const to = '<!-- end of figures -->'

export function writeSheet(path: string, figures: Figures): void {
  const page = readFileSync(path, 'utf8')
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start < 0 || end < start) throw new Error(`${path}: the marks around the figures are missing`)
  writeFileSync(path, `${page.slice(0, start + from.length)}\n\n${written(figures)}\n${page.slice(end)}`)
}

function written({ corpus, reading, judged, size, options }: Figures): string {
  const texts = corpus.texts.filter(({ restyled }) => !restyled)
  const stories = texts.filter(({ story }) => story)
  const lines = texts.flatMap((text) => text.lines)
  return [
    `Learned from ${lines.length} sentences: ${stories.length} stories and ${texts.length - stories.length} other texts of ${corpus.owners.length} owners.`,
    `${roles.map((role, at) => `${role} ${lines.filter((line) => line.role === at).length}`).join(', ')}.`,
    `The weights take ${Math.ceil(size / 1024)} KB: ${options.size} features, each seen ${options.leastSeen} times or more and at ${options.leastOwners} owners or more.`,
    '',
    'Sentence by sentence, read in whole stories of owners left out (rows: the label; columns: as read):',
    '',
    ...confusionTable(reading.confusions),
    '',
    'A part cut out: how often it is asked for, and how often one that is there is left alone:',
    '',
    ...absenceTable(judged),
    '',
    'The same by left-out group of owners (asked for / left alone):',
    '',
    ...foldTable(reading, judged),
    '',
  ].join('\n')
}

const percent = (value: number) => (Number.isNaN(value) ? '–' : `${Math.round(value * 100)} %`)

function confusionTable(folds: readonly Confusion[]): string[] {
  const sum = roles.map((_, row) =>
    roles.map((_, column) => folds.reduce((all, fold) => all + (fold[row]?.[column] as number), 0)),
  )
  const rows = sum.map((row, role) => {
    const right = row[role] as number
    const told = row.reduce((all, value) => all + value, 0)
    const read = sum.reduce((all, other) => all + (other[role] as number), 0)
    return `| ${roles[role]} | ${row.join(' | ')} | ${((2 * right) / (told + read)).toFixed(2)} |`
  })
  return [`| | ${roles.join(' | ')} | F1 |`, `| --- |${' --: |'.repeat(roleCount + 1)}`, ...rows]
}

function absenceTable(judged: readonly Judged[]): string[] {
  const rows = judged.map(
    ({ recall, specificity }, part) =>
      `| ${roles[part]} | ${percent(leastSpecificity[part] as number)} | ${percent(recall)} | ${percent(specificity)} |`,
  )
  return ['| part | wanted left alone | asked for | left alone |', '| --- | --: | --: | --: |', ...rows]
}

function foldTable({ owners }: CrossReading, judged: readonly Judged[]): string[] {
  const rows = Array.from({ length: foldCount }, (_, fold) => {
    const cells = judged.map(({ byFold }) => {
      const { recall, specificity } = byFold[fold] as (typeof byFold)[number]
      return `${percent(recall)} / ${percent(specificity)}`
    })
    return `| ${fold + 1} (${owners[fold]} owners) | ${cells.join(' | ')} |`
  })
  return [`| group | ${roles.slice(0, 4).join(' | ')} |`, `| --- |${' --: |'.repeat(4)}`, ...rows]
}
