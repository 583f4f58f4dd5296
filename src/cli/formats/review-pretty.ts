/** A review for a person at a terminal: what is done, what lacks, which story to mend first. Knows no stream. */
import pc from 'picocolors'
import { type CoveredCompetency, type ReviewedItem, spokenTime, type StoryCard } from '../../core/index.ts'
import { printable } from '../io.ts'
import { placeIn, type Reviewed, stateWords, sumsOf } from './review-facts.ts'
import { counted } from './wording.ts'

type Colours = ReturnType<typeof pc.createColors>

export function reviewPretty(reviewed: Reviewed, coloured: boolean): string {
  const colours = pc.createColors(coloured)
  const { role, checklist, coverage, stories, overloaded, twins } = reviewed.review
  const { covered, competencies, done, items } = sumsOf(reviewed.review)
  const rows = [
    colours.underline(printable(role.name)),
    ...section('Checklist', `${done} of ${items} done`, colours),
    ...checklist.flatMap(({ title, items: group }) => [
      `    ${printable(title)}`,
      ...group.map((item) => itemRow(item, colours)),
    ]),
    ...section('Coverage', `${covered} of ${competencies} competencies have a story`, colours),
    ...coverage.map((each) => coverageRow(each, colours)),
    ...overloaded.map((card) => `    ${titled(card)} carries too many: ${printable(card.competencies.join(', '))}`),
    ...twins.map(({ stories: [one, other] }) => `    Same result twice: ${titled(one)} and ${titled(other)}`),
    ...section('Stories', stories.length ? 'the weakest first' : 'none found', colours),
    ...stories.flatMap((card) => storyRows(card, reviewed, colours)),
  ]
  return `${rows.join('\n')}\n`
}

export const section = (title: string, says: string, colours: Colours) => [
  '',
  `  ${colours.bold(title)}  ${colours.dim(says)}`,
]

const titled = (card: StoryCard) => `“${printable(card.title)}”`

function itemRow({ item, by, done, have, need }: ReviewedItem, colours: Colours): string {
  const mark = done ? colours.green('✓') : by === 'bank' ? colours.yellow('·') : ' '
  const count = by === 'bank' ? colours.dim(`  ${have} of ${need}`) : ''
  return `    ${mark} ${printable(item.text)}${count}`
}

function coverageRow({ competency, state, stories, hinted }: CoveredCompetency, colours: Colours): string {
  const name = printable(competency.name)
  const told = stories.map(titled).join(', ')
  const maybe = hinted.length ? colours.dim(`  maybe ${hinted.map(titled).join(', ')}`) : ''
  if (state === 'gap') return `    ${colours.yellow('·')} ${name}: no story${maybe}`
  return `    ${colours.green('✓')} ${name}: ${told}${state === 'single' ? colours.dim('  rests on one story') : ''}${maybe}`
}

function storyRows(card: StoryCard, reviewed: Reviewed, colours: Colours): string[] {
  const { findings, measures, spokenSeconds, targetSeconds, parts } = card
  const lacking = parts.filter(({ state }) => state === 'missing' || state === 'empty')
  const facts = [
    `${spokenTime(spokenSeconds)} of ${spokenTime(targetSeconds)}`,
    counted(measures.length, 'measure'),
    findings.error && colours.red(counted(findings.error, 'error')),
    findings.warning && colours.yellow(counted(findings.warning, 'warning')),
    ...lacking.map(({ name, state }) => `${name} ${stateWords[state]}`),
  ]
  return [
    `    ${printable(card.title)}  ${colours.dim(printable(placeIn(reviewed, card)))}`,
    `      ${facts.filter(Boolean).join(', ')}`,
  ]
}
