/** The facts of a bank as markdown: the matrix as a table, then a table of the parts of each story. */
import { type MatrixColumn, type MatrixRow, spokenTime } from '../../core/index.ts'
import { findingsTold, placeIn, type Reviewed, shareTold, stateWords, sumsOf } from './review-facts.ts'
import { plain, table } from './review-markdown.ts'
import { counted } from './wording.ts'

const words = { primary: '**told for it**', secondary: 'carries it', maybe: '*maybe*' } as const

export function bankMarkdown(reviewed: Reviewed): string {
  const { role, matrix } = reviewed.review
  const { stories, covered, competencies } = sumsOf(reviewed.review)
  const blocks = [
    `# ${plain(role.name)}: ${counted(stories, 'story', 'stories')}`,
    `${covered} of ${competencies} competencies have a story.`,
    ...(stories && competencies ? ['## Stories and competencies', table(matrixRows(matrix.columns, matrix.rows))] : []),
    ...matrix.rows.flatMap((row) => storyBlocks(row, reviewed)),
  ]
  return `${blocks.join('\n\n')}\n`
}

const matrixRows = (columns: readonly MatrixColumn[], rows: readonly MatrixRow[]) => [
  ['Story', ...columns.map(({ competency }) => plain(competency.name)), 'Tagged'],
  ...rows.map(({ card, marks, counts }) => [
    plain(card.title),
    ...marks.map((mark) => (mark ? words[mark] : '')),
    String(counts.primary + counts.secondary),
  ]),
  [
    '**Stories**',
    ...columns.map(({ counts }) =>
      counts.primary + counts.secondary ? String(counts.primary + counts.secondary) : '**none**',
    ),
    '',
  ],
]

function storyBlocks({ card }: MatrixRow, reviewed: Reviewed): string[] {
  const measures = card.measures.map(({ text }) => plain(text)).join('; ') || 'none'
  const facts = [
    `Place: ${plain(placeIn(reviewed, card))}`,
    `Spoken: ${spokenTime(card.spokenSeconds)} of ${spokenTime(card.targetSeconds)}`,
    `Measures: ${measures}`,
    `Findings: ${findingsTold(card) || 'none'}`,
  ]
  const parts = card.parts.map((part) => [
    plain(part.name),
    stateWords[part.state],
    shareTold(part),
    spokenTime(part.seconds),
  ])
  return [
    `## ${plain(card.title)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(parts.length ? [table([['Part', 'State', 'Share of the words', 'Spoken'], ...parts])] : []),
  ]
}
