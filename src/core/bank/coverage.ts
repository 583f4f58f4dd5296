/** Who tells which competency: gaps first, then what rests on one story. Knows cards, no text. */
import type { RolePack } from '../role-pack.ts'
import type { CoverageState, CoveredCompetency, StoryCard } from './model.ts'

const order: readonly CoverageState[] = ['gap', 'single', 'covered']

/** More than this, and an answer shows none of them. Judgement: a story carries two, three at a stretch. */
export const mostCompetencies = 3

export function coverageOf(role: RolePack, cards: readonly StoryCard[]): CoveredCompetency[] {
  const covered = role.competencies.map((competency): CoveredCompetency => {
    const stories = cards.filter(({ competencies }) => competencies.includes(competency.id))
    const hinted = cards.filter(({ hints }) => hints.some((hint) => hint.competency === competency.id))
    const state = stories.length === 0 ? 'gap' : stories.length === 1 ? 'single' : 'covered'
    return { competency, state, stories, hinted }
  })
  return covered.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

/** Of the role's own competencies: a story may be tagged for another role as well. */
export const overloadedOf = (role: RolePack, cards: readonly StoryCard[]): StoryCard[] => {
  const own = new Set(role.competencies.map(({ id }) => id))
  return cards.filter(({ competencies }) => competencies.filter((id) => own.has(id)).length > mostCompetencies)
}
