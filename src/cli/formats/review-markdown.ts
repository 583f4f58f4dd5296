/** A review as markdown, for notes, a coach or a pull request. */
import { type CoveredCompetency, type ReviewedItem, spokenTime, type StoryCard } from '../../core/index.ts'
import { printable } from '../io.ts'
import { placeIn, type Reviewed, stateWords, sumsOf } from './review-facts.ts'
import { counted } from './wording.ts'

export function reviewMarkdown(reviewed: Reviewed): string {
  const { role, checklist, coverage, stories, overloaded, twins } = reviewed.review
  const { covered, competencies, done, items } = sumsOf(reviewed.review)
  const title = (card: StoryCard) => plain(card.title)
  const blocks = [
    `# ${plain(role.name)}: ${counted(stories.length, 'story', 'stories')}`,
    `${done} of ${items} items of the checklist are done; ${covered} of ${competencies} competencies have a story.`,
    ...checklist.flatMap((group) => [`## ${plain(group.title)}`, group.items.map((item) => itemLine(item)).join('\n')]),
    ...(coverage.length ? ['## Coverage', table(coverageRows(coverage, title))] : []),
    ...(overloaded.length
      ? [
          '## Too many competencies',
          overloaded.map((card) => `- ${title(card)}: ${plain(card.competencies.join(', '))}`).join('\n'),
        ]
      : []),
    ...(twins.length
      ? [
          '## The same result twice',
          twins.map(({ stories: [one, other] }) => `- ${title(one)} and ${title(other)}`).join('\n'),
        ]
      : []),
    ...(stories.length ? ['## Stories', table(storyRows(reviewed))] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function itemLine({ item, done, by, have, need }: ReviewedItem): string {
  return `- [${done ? 'x' : ' '}] ${plain(item.text)}${by === 'bank' ? ` (${have} of ${need})` : ''}`
}

const coverageRows = (coverage: readonly CoveredCompetency[], title: (card: StoryCard) => string) => [
  ['Competency', 'Stories', 'Maybe'],
  ...coverage.map(({ competency, stories, hinted }) => [
    plain(competency.name),
    stories.map(title).join('; ') || '**none**',
    hinted.map(title).join('; '),
  ]),
]

const storyRows = (reviewed: Reviewed) => [
  ['Story', 'Place', 'Parts', 'Spoken', 'Measures', 'Errors, warnings'],
  ...reviewed.review.stories.map((card) => [
    plain(card.title),
    plain(placeIn(reviewed, card)),
    card.parts.map(({ name, state }) => (state === 'told' ? name : `${name} (${stateWords[state]})`)).join(', '),
    `${spokenTime(card.spokenSeconds)} of ${spokenTime(card.targetSeconds)}`,
    String(card.measures.length),
    `${card.findings.error}, ${card.findings.warning}`,
  ]),
]

/** Rows of cells, the first row the heads. */
export function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head as readonly string[]), line((head as readonly string[]).map(() => '---')), ...rows.map(line)].join(
    '\n',
  )
}

/** On one line, and nothing in it is markup. */
export const plain = (text: string) => printable(text.replace(/\s+/g, ' ')).replace(/[\\`*_[\]<>]/g, '\\$&')
