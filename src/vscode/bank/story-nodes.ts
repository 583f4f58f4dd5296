/** The tree “Stories”: each with its parts, measures, spoken time and findings, the weakest first. Pure. */
import type { CardPart, StoryCard } from '../../core/index.ts'
import { spokenTime } from '../../core/spoken-time.ts'
import { count } from '../count.ts'
import { t } from '../l10n.ts'
import { headOf, type KeyOf, nodeOf } from './leaves.ts'
import type { Icon, PanelNode } from './nodes.ts'

/** @param nameOf of a framework, by its id */
export function storyNodes(
  cards: readonly StoryCard[],
  keyOf: KeyOf,
  nameOf: (framework: string) => string,
): PanelNode[] {
  return cards.map((card) => nodeOf(card, keyOf(card), () => storyNode(card, keyOf(card), nameOf(card.framework))))
}

function storyNode(card: StoryCard, id: string, framework: string): PanelNode {
  const facts = [framework, spokenTime(card.spokenSeconds), ...findingsOf(card)]
  return {
    id,
    label: card.title,
    description: facts.join(' · '),
    tooltip: tooltipOf(card),
    icon: iconOf(card),
    said: `${card.title}: ${facts.join(', ')}`,
    target: headOf(card),
    isStory: true,
    children: [...card.parts.map((part, at) => partNode(part, `${id}/${at}`, card)), measuresNode(card, id)],
  }
}

function findingsOf({ findings: { error, warning, info, hint } }: StoryCard): string[] {
  return [count(error + warning + info, 'finding'), ...(hint ? [count(hint, 'hint')] : [])]
}

function iconOf({ findings: { error, warning }, weakness }: StoryCard): Icon {
  if (error) return ['error', 'problemsErrorIcon.foreground']
  if (warning) return ['warning', 'problemsWarningIcon.foreground']
  return weakness ? ['info', 'problemsInfoIcon.foreground'] : ['pass', 'testing.iconPassed']
}

function tooltipOf({ path, spokenSeconds, targetSeconds, competencies }: StoryCard): string {
  const time = t('{0} to say, of {1}', spokenTime(spokenSeconds), spokenTime(targetSeconds))
  return [path, time, competencies.length ? competencies.join(', ') : t('No competency named')].join('\n\n')
}

const states = (): Readonly<Record<CardPart['state'], readonly [words: string, icon: Icon]>> => ({
  told: ['', ['check']],
  read: [t('seems told'), ['question']],
  empty: [t('empty'), ['circle-outline', 'problemsWarningIcon.foreground']],
  missing: [t('missing'), ['close', 'problemsWarningIcon.foreground']],
})

function partNode({ name, state, share, span }: CardPart, id: string, card: StoryCard): PanelNode {
  const label = name.charAt(0).toUpperCase() + name.slice(1)
  const [words, icon] = states()[state]
  const facts = [words, share ? `${Math.round(share * 100)} %` : ''].filter(Boolean)
  return {
    id,
    label,
    description: facts.join(' · '),
    icon,
    said: [label, state === 'told' ? t('told') : words, ...(share ? facts.slice(-1) : [])].join(', '),
    target: { card, span: span ?? card.head },
    children: [],
  }
}

function measuresNode(card: StoryCard, id: string): PanelNode {
  const [first] = card.measures
  const label = first ? count(card.measures.length, 'measure') : t('No measure')
  const description = card.measures.map(({ text }) => text).join(' · ')
  return {
    id: `${id}/measures`,
    label,
    description,
    icon: first ? ['graph'] : ['dash', 'problemsWarningIcon.foreground'],
    said: first
      ? t('{0} in the result: {1}', label, card.measures.map(({ text }) => text).join(', '))
      : t('No measure in the result'),
    target: { card, span: first ?? card.head },
    children: [],
  }
}
