/** The tree “Coverage”: who tells which competency, gaps first, what is only a suggestion, and what is told twice. Pure. */
import type { CoverageState, CoveredCompetency, Review, StoryCard, Twins } from '../../core/index.ts'
import { count } from '../count.ts'
import { t } from '../l10n.ts'
import { headOf, type KeyOf, storyLeaf, wordsOf } from './leaves.ts'
import type { Icon, PanelNode } from './nodes.ts'

export function coverageNodes({ coverage, overloaded, twins }: Review, keyOf: KeyOf): PanelNode[] {
  return [
    ...coverage.map((each) => competencyNode(each, keyOf)),
    ...group(
      'overloaded',
      t('Too many competencies'),
      t('An answer that is to show more than three shows none of them.'),
      overloaded.map((card) =>
        storyLeaf(`overloaded/${keyOf(card)}`, card, () => ({
          description: card.competencies.join(', '),
          said: `${card.title}, ${count(card.competencies.length, 'competency')}`,
        })),
      ),
    ),
    ...group(
      'twins',
      t('Same result twice'),
      t('Who hears a result twice thinks that there is only one.'),
      twins.map((pair) => twinsNode(pair, keyOf)),
    ),
  ]
}

const icons: Readonly<Record<CoverageState, Icon>> = {
  gap: ['circle-slash', 'problemsErrorIcon.foreground'],
  single: ['warning', 'problemsWarningIcon.foreground'],
  covered: ['pass', 'testing.iconPassed'],
}

function competencyNode({ competency, state, stories, hinted }: CoveredCompetency, keyOf: KeyOf): PanelNode {
  const { id, name, evidence } = competency
  const suggested = hinted.length ? ` · ${count(hinted.length, 'suggestion')}` : ''
  const rests = { gap: t('no story'), single: t('rests on one story'), covered: count(stories.length, 'story') }[state]
  return {
    id: `competency/${id}`,
    label: name,
    description: rests + suggested,
    tooltip: [`${name} (${id})`, ...evidence.map((each) => `• ${each}`)].join('\n'),
    icon: icons[state],
    said: `${name}: ${rests}${suggested.replace(' ·', ',')}`,
    ...(state !== 'covered' && { wanted: { competency: id } }),
    isOpen: state !== 'covered' && hinted.length > 0,
    children: [
      ...stories.map((card) => storyLeaf(`competency/${id}/${keyOf(card)}`, card)),
      ...hinted.map((card) => hintNode(card, id, keyOf)),
    ],
  }
}

function hintNode(card: StoryCard, competency: string, keyOf: KeyOf): PanelNode {
  return storyLeaf(`hint/${competency}/${keyOf(card)}`, card, () => {
    const signs = card.hints.find((hint) => hint.competency === competency)?.signs ?? []
    const words = wordsOf(signs.map(({ text }) => text))
    return {
      description: t('suggested: you wrote {0}', words),
      tooltip: t(
        'A suggestion that covers nothing yet: you wrote {0}. Accept it, and the story is tagged “{1}”.',
        words,
        competency,
      ),
      icon: ['lightbulb'],
      hint: competency,
      said: t('Suggested, not yet tagged: {0}. You wrote {1}', card.title, words),
      target: { card, span: signs[0] ?? card.head },
    }
  })
}

function twinsNode({ stories, shared }: Twins, keyOf: KeyOf): PanelNode {
  const [one, other] = stories
  const description = shared.length ? t('both: {0}', shared.join(', ')) : t('in other words')
  const id = `twins/${keyOf(one)}/${keyOf(other)}`
  return {
    id,
    label: `${one.title} — ${other.title}`,
    description,
    icon: ['files'],
    said: t('{0} and {1} tell the same result, {2}', one.title, other.title, description),
    target: headOf(one),
    children: stories.map((card, at) => storyLeaf(`${id}/${at}`, card)),
  }
}

function group(id: string, label: string, tooltip: string, children: readonly PanelNode[]): PanelNode[] {
  if (!children.length) return []
  const description = String(children.length)
  return [{ id, label, description, tooltip, icon: ['warning'], said: `${label}, ${description}`, children }]
}
