/** What one story brings into the bank: its facts and findings as a card. Knows no other story and no checklist. */
import { lackingLens } from '../lens.ts'
import type { FrameworkPart, Part, Span, Story } from '../model.ts'
import type { FileReport, ReportedStory } from '../report.ts'
import type { RolePack } from '../role-pack.ts'
import type { Finding, Severity } from '../rule.ts'
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

function makeCard(report: FileReport, placed: ReportedStory, index: number, role: RolePack): StoryCard {
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
    parts: partsOf(story, start, report.settings.wordsPerMinute),
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

/** What the framework wants, in its order, whether it is there or not; then what else is labelled. */
function partsOf({ framework, parts }: Story, start: number, pace: number): CardPart[] {
  const whole = { words: parts.reduce((sum, { words }) => sum + words, 0), start, pace }
  const left = new Set(parts)
  const cards = framework.parts.flatMap((wanted): CardPart[] => {
    const { part, accepts, required } = wanted
    const own = parts.filter(
      (each) =>
        left.has(each) && (each.label ? each.label.names.some((label) => accepts.includes(label)) : each.part === part),
    )
    own.forEach((each) => left.delete(each))
    return own.length || required ? [partCard(wanted, own, whole)] : []
  })
  const others = [...left].filter(({ label }) => label)
  return [...cards, ...others.map((part) => partCard({ name: part.part }, [part], whole))]
}

/** What the parts of a story have in common: their words, where its text starts, and how fast it is said. */
interface Whole {
  readonly words: number
  readonly start: number
  readonly pace: number
}

function partCard(
  { name, share: target }: Pick<FrameworkPart, 'name' | 'share'>,
  own: readonly Part[],
  { words: total, start, pace }: Whole,
): CardPart {
  const words = own.reduce((sum, part) => sum + part.words, 0)
  const share = total ? words / total : 0
  const facts = { name, words, share, seconds: Math.round((words / pace) * 60), ...(target && { target }) }
  const [first] = own
  if (!first) return { ...facts, state: 'missing' }
  return {
    ...facts,
    state: own.every(({ source }) => source === 'inferred') ? 'read' : words ? 'told' : 'empty',
    ...(target && words && { balance: share < target[0] ? 'less' : share > target[1] ? 'more' : 'within' }),
    span: { start: start + first.span.start, end: start + first.span.end },
  }
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
