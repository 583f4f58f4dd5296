/** `storylint match`: the stories that answer a question best, with the reason. Computes nothing itself. */
import { type Answers, matchStories, rangeOf, type StoryMatch } from '../core/index.ts'
import pc from 'picocolors'
import type { Bank } from './bank-reading.ts'
import type { Asked, BankCommand } from './bank-command.ts'
import { matchTable } from './bank-tables.ts'
import { placeIn } from './formats/review-facts.ts'
import { printable } from './io.ts'
import { last } from './option-tokens.ts'

/** More than these nobody compares. */
const most = 5

const questionIn = ({ paths }: Asked) => (paths[0] ?? '').trim()

export const matchCommand: BankCommand = {
  name: 'match',
  table: matchTable,
  help: [
    `Shows which stories answer an interview question best, and why.

Usage: storylint match [options] "question" [file | folder | glob …]

Without a file, the stories of the current folder are read.`,
    'Exit code: 0 a story answers, 1 none does, 2 could not run.',
  ],
  problems: (asked) => (questionIn(asked) ? [] : ['match needs a question: storylint match "When did you …?"']),
  pathsIn: ({ paths }) => paths.slice(1),
  answer: (bank, asked, coloured) => {
    const question = questionIn(asked)
    const answers = matchStories(question, bank.review)
    const text = last(asked, 'format') === 'json' ? asJson(question, answers, bank) : pretty(answers, bank, coloured)
    return { text, code: answers.stories.length ? 0 : 1 }
  },
}

function pretty({ stories, competencies }: Answers, bank: Bank, coloured: boolean): string {
  const colours = pc.createColors(coloured)
  const about = competencies.map(({ name }) => printable(name)).join(', ')
  const rows = [
    ...(about ? [colours.dim(`Asks about ${about}.`)] : []),
    ...stories
      .slice(0, most)
      .flatMap((match, at) => [
        `${String(at + 1).padStart(2)}  ${colours.bold(printable(match.card.title))}  ${colours.dim(printable(placeIn(bank, match.card)))}`,
        `    ${printable(reasonOf(match))}`,
      ]),
    ...(stories.length ? [] : ['No story answers this: none has its competency, or enough of its words.']),
    ...(stories.length > most ? [colours.dim(`    and ${stories.length - most} more with less in common`)] : []),
  ]
  return `${rows.join('\n')}\n`
}

const kinds = { failure: 'tells of a failure', experiment: 'tells of an experiment', pushback: 'told against pushback' }
const relations = { primary: 'told for', secondary: 'carries', maybe: 'its words hint at' } as const

/** "told for Influence; in common: critics; no measured result". */
function reasonOf({ competency, trait, words, strength }: StoryMatch): string {
  const weak = [
    !strength.measured && 'no measured result',
    !strength.whole && 'a part is missing',
    !strength.inTime && 'too long',
  ].filter(Boolean)
  const reasons = [
    competency && `${relations[competency.mark]} ${competency.competency.name}`,
    trait && kinds[trait],
    words.length && `in common: ${words.join(', ')}`,
    weak.length ? `but ${weak.join(', ')}` : 'measured, whole and in time',
  ]
  return reasons.filter(Boolean).join('; ')
}

/** Raised when the meaning of something changes; more can be added under the same number. */
const version = 1

function asJson(question: string, { stories, competencies }: Answers, { review: { role }, lines }: Bank): string {
  const document = {
    version,
    question,
    role: { id: role.id, name: role.name },
    competencies: competencies.map(({ id }) => id),
    stories: stories.map(({ card, score, competency, trait, words, strength }) => {
      const known = lines.get(card.path)
      return {
        ...{ path: card.path, index: card.index, title: card.title },
        ...(known && { range: rangeOf(known, card.head) }),
        score: Math.round(score * 1000) / 1000,
        ...(competency && { competency: competency.competency.id, mark: competency.mark }),
        ...{ trait, words, strength },
      }
    }),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
