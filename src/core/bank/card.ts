/** What one story brings into the bank: its facts and findings as a card. Knows no other story and no checklist. */
import { lackingLens } from '../lens.ts'
import type { Span, Story } from '../model.ts'
import { type PartShare, partShares } from '../part-shares.ts'
import type { FileReport, PlacedStory, ReportedStory } from '../report.ts'
import type { RolePack } from '../role-pack.ts'
import type { Finding, Severity } from '../rule.ts'
import { secondsFor } from '../spoken-time.ts'
import { findHints } from './hints.ts'
import type { CardPart, Sign, StoryCard } from './model.ts'
import { contentWords } from './result-words.ts'
import { findTraits } from './traits.ts'

/** How much a finding weighs when stories are put in order. Judgement: one error before two warnings. */
const weights: Readonly<Record<Severity, number>> = { error: 9, warning: 4, info: 1, hint: 0 }

/** Several roles are asked for one report at most in turn: what was worked out for the last one is kept. */
const known = new WeakMap<FileReport, { readonly role: RolePack; readonly cards: readonly StoryCard[] }>()

/** The cards of a file, in its order. The same report and role give the very same cards. */
export function cardsOf(report: FileReport, role: RolePack): readonly StoryCard[] {
  const last = known.get(report)
  if (last?.role === role) return last.cards
  const cards = report.stories.map((placed, index) => makeCard(report, placed, index, role))
  known.set(report, { role, cards })
  return cards
}

interface CardSource extends PlacedStory {
  readonly report: FileReport
}

const sources = new WeakMap<StoryCard, CardSource>()

/** What a card was made of, for who has to read its words. */
export const sourceOf = (card: StoryCard): CardSource => sources.get(card) as CardSource

function makeCard(report: FileReport, placed: ReportedStory, index: number, role: RolePack): StoryCard {
  const card = cardOf(report, placed, index, role)
  sources.set(card, { story: placed.story, start: placed.start, report })
  return card
}

function cardOf(report: FileReport, placed: ReportedStory, index: number, role: RolePack): StoryCard {
  const { story, start, competencies } = placed
  const sign = ({ start: from, end }: Span): Sign => ({
    text: story.text.slice(from, end).replace(/\s+/g, ' '),
    start: start + from,
    end: start + end,
  })
  const findings = report.findings.filter((finding) => finding.story === index)
  const hints = findHints(story, role.competencies).filter(({ competency }) => !competencies.includes(competency))
  return {
    path: report.path,
    index,
    title: titleOf(story),
    head: sign(story.head),
    framework: story.framework.id,
    parts: partShares(story).map(partCard(start, report.settings.wordsPerMinute)),
    words: story.words,
    spokenSeconds: story.spokenSeconds,
    targetSeconds: report.settings.targetSeconds,
    measures: story.measures.filter(({ outcome }) => outcome).map(sign),
    hasLens: lackingLens(story).length === 0,
    traits: Object.fromEntries(Object.entries(findTraits(story)).map(([trait, span]) => [trait, sign(span)])),
    competencies,
    hints: hints.map(({ competency, spans }) => ({ competency, signs: spans.map(sign) })),
    ...countsOf(findings),
    resultWords: contentWords(story),
  }
}

const longestTitle = 80

/** Its heading, else its first sentence. */
function titleOf({ title, text, sentences }: Story): string {
  const [first] = sentences
  const words = (title || (first ? text.slice(first.start, first.end) : '')).replace(/\s+/g, ' ').trim()
  return words.length > longestTitle ? `${words.slice(0, longestTitle - 1).trimEnd()}…` : words || 'Untitled'
}

const partCard =
  (start: number, pace: number) =>
  ({ name, words, share, target, pieces }: PartShare): CardPart => {
    const facts = { name, words, share, seconds: secondsFor(words, pace), ...(target && { target }) }
    const [first] = pieces
    if (!first) return { ...facts, state: 'missing' }
    return {
      ...facts,
      state: pieces.every(({ source }) => source === 'inferred') ? 'read' : words ? 'told' : 'empty',
      ...(target && words && { balance: balanceOf(share, target) }),
      span: { start: start + first.span.start, end: start + first.span.end },
    }
  }

/** In whole percents, as shares are told: nobody can see a finer fault. */
function balanceOf(share: number, [least, most]: readonly [number, number]): NonNullable<CardPart['balance']> {
  const whole = Math.round(share * 100)
  return whole < Math.round(least * 100) ? 'less' : whole > Math.round(most * 100) ? 'more' : 'within'
}

function countsOf(found: readonly Finding[]): Pick<StoryCard, 'findings' | 'rules' | 'weakness'> {
  const findings = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of found) findings[severity]++
  return {
    findings,
    rules: [...new Set(found.map(({ rule }) => rule))],
    weakness: found.reduce((sum, { severity }) => sum + weights[severity], 0),
  }
}
