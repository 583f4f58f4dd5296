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
  const findings = findingsByStory(report)
  const cards = report.stories.map((placed, index) => makeCard(report, placed, index, role, findings.get(index) ?? []))
  known.set(report, { role, cards })
  return cards
}

function findingsByStory({ findings }: FileReport): ReadonlyMap<number, readonly Finding[]> {
  const byStory = new Map<number, Finding[]>()
  for (const finding of findings) {
    if (finding.story === undefined) continue
    const own = byStory.get(finding.story)
    if (own) own.push(finding)
    else byStory.set(finding.story, [finding])
  }
  return byStory
}

/** What takes long to find in a story, for a role: found once, wherever the story stands in its file. */
const read = new WeakMap<Story, { readonly role: RolePack; readonly facts: ReturnType<typeof factsOf> }>()

const factsOf = (story: Story, role: RolePack) => ({
  hints: findHints(story, role.competencies),
  traits: Object.entries(findTraits(story)),
  resultWords: contentWords(story),
})

function knownFacts(story: Story, role: RolePack): ReturnType<typeof factsOf> {
  const before = read.get(story)
  if (before?.role === role) return before.facts
  const facts = factsOf(story, role)
  read.set(story, { role, facts })
  return facts
}

interface CardSource extends PlacedStory {
  readonly report: FileReport
}

const sources = new WeakMap<StoryCard, CardSource>()

/** What a card was made of, for who has to read its words. */
export const sourceOf = (card: StoryCard): CardSource => sources.get(card) as CardSource

type Found = readonly Finding[]

function makeCard(report: FileReport, placed: ReportedStory, index: number, role: RolePack, found: Found): StoryCard {
  const card = cardOf(report, placed, index, role, found)
  sources.set(card, { story: placed.story, start: placed.start, report })
  return card
}

function cardOf(report: FileReport, placed: ReportedStory, index: number, role: RolePack, found: Found): StoryCard {
  const { story, start, competencies } = placed
  const sign = ({ start: from, end }: Span): Sign => ({
    text: story.text.slice(from, end).replace(/\s+/g, ' '),
    start: start + from,
    end: start + end,
  })
  const { hints: all, traits, resultWords } = knownFacts(story, role)
  const hints = all.filter(({ competency }) => !competencies.includes(competency))
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
    traits: Object.fromEntries(traits.map(([trait, span]) => [trait, sign(span)])),
    competencies,
    hints: hints.map(({ competency, spans }) => ({ competency, signs: spans.map(sign) })),
    ...countsOf(found),
    resultWords,
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
