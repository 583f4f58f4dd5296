/** The facts of a bank for a person at a terminal: competencies, the matrix, the stories. Knows no stream. */
import pc from 'picocolors'
import { type CardPart, type Mark, type MatrixColumn, type MatrixRow, spokenTime } from '../../core/index.ts'
import { printable } from '../io.ts'
import { findingsTold, placeIn, type Reviewed, shareTold, stateWords, sumsOf } from './review-facts.ts'
import { section } from './review-pretty.ts'
import { counted } from './wording.ts'

type Colours = ReturnType<typeof pc.createColors>

const signs: Readonly<Record<Mark, string>> = { primary: '●', secondary: '○', maybe: '?' }
const none = '·'

export function bankPretty(reviewed: Reviewed, coloured: boolean): string {
  const colours = pc.createColors(coloured)
  const { role, matrix } = reviewed.review
  const { columns, rows } = matrix
  const { covered, competencies } = sumsOf(reviewed.review)
  const legend = `${signs.primary} told for it, ${signs.secondary} carries it, ${signs.maybe} its words hint at it`
  const lines = [
    colours.underline(printable(role.name)),
    ...section('Competencies', `${covered} of ${competencies} have a story`, colours),
    ...columns.map((column, at) => columnRow(column, at, colours)),
    ...(rows.length && columns.length ? [...section('Matrix', legend, colours), ...matrixRows(columns, rows)] : []),
    ...section('Stories', rows.length ? 'the weakest first' : 'none found', colours),
    ...rows.flatMap((row) => storyRows(row, reviewed, colours)),
  ]
  return `${lines.join('\n')}\n`
}

function columnRow({ competency, counts, state }: MatrixColumn, at: number, colours: Colours): string {
  const { primary, secondary, maybe } = counts
  const told = [
    primary && `${primary} told for it`,
    secondary && `${secondary} ${secondary === 1 ? 'carries' : 'carry'} it`,
    state === 'gap' && 'no story',
    maybe && `maybe ${maybe}`,
  ].filter(Boolean)
  const mark = state === 'gap' ? colours.yellow(none) : colours.green('✓')
  return `    ${mark} ${String(at + 1).padStart(2)} ${printable(competency.name)}: ${told.join(', ')}`
}

const titleWidth = 40

function matrixRows(columns: readonly MatrixColumn[], rows: readonly MatrixRow[]): string[] {
  const row = (title: string, cells: readonly string[], total: string) =>
    `    ${fitted(title)} ${cells.map((cell) => cell.padStart(3)).join('')}${total.padStart(6)}`.trimEnd()
  const sum = ({ counts }: MatrixRow | MatrixColumn) => String(counts.primary + counts.secondary)
  return [
    row(
      '',
      columns.map((_, at) => String(at + 1)),
      'all',
    ),
    ...rows.map((each) =>
      row(
        printable(each.card.title),
        each.marks.map((mark) => (mark ? signs[mark] : none)),
        sum(each),
      ),
    ),
    row('All', columns.map(sum), ''),
  ]
}

const fitted = (title: string) =>
  (title.length > titleWidth ? `${title.slice(0, titleWidth - 1).trimEnd()}…` : title).padEnd(titleWidth)

function storyRows({ card }: MatrixRow, reviewed: Reviewed, colours: Colours): string[] {
  const measures = card.measures.map(({ text }) => text).join('; ')
  const time = `${spokenTime(card.spokenSeconds)} of ${spokenTime(card.targetSeconds)}`
  const found = findingsTold(card)
  const width = Math.max(0, ...card.parts.map(({ name }) => name.length))
  return [
    `    ${printable(card.title)}  ${colours.dim(printable(placeIn(reviewed, card)))}`,
    `      ${card.spokenSeconds > card.targetSeconds ? colours.yellow(time) : time}, ${counted(card.measures.length, 'measure')}${measures && colours.dim(`  ${printable(measures)}`)}`,
    ...(found ? [`      ${found}`] : []),
    ...card.parts.map((part) => `      ${printable(part.name).padEnd(width)}  ${partTold(part, colours)}`),
  ]
}

function partTold(part: CardPart, colours: Colours): string {
  if (part.state === 'missing' || part.state === 'empty') return colours.yellow(stateWords[part.state])
  const share = shareTold(part)
  const shown = part.balance === 'less' || part.balance === 'more' ? colours.yellow(share) : share
  return `${shown}, ${spokenTime(part.seconds)}${part.state === 'read' ? `, ${stateWords.read}` : ''}`
}
