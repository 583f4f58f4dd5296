/** Puts the stories against the competencies of a role: which carries which, and how much each carries. Knows cards, no text. */
import type { RolePack } from '../role-pack.ts'
import type { CoveredCompetency, Mark, MarkCounts, Matrix, StoryCard } from './model.ts'

/** @param coverage and `stories` give the order of columns and rows */
export function matrixOf(
  role: RolePack,
  coverage: readonly CoveredCompetency[],
  stories: readonly StoryCard[],
): Matrix {
  const own = new Set(role.competencies.map(({ id }) => id))
  const rows = stories.map((card) => {
    const primary = card.competencies.find((id) => own.has(id))
    const marks = coverage.map(({ competency: { id } }) => markOf(card, id, primary))
    return { card, marks, counts: count(marks) }
  })
  const columns = coverage.map(({ competency, state }, at) => ({
    competency,
    state,
    counts: count(rows.map(({ marks }) => marks[at])),
  }))
  return { columns, rows }
}

function markOf({ competencies, hints }: StoryCard, id: string, primary: string | undefined): Mark | undefined {
  if (competencies.includes(id)) return id === primary ? 'primary' : 'secondary'
  return hints.some(({ competency }) => competency === id) ? 'maybe' : undefined
}

function count(marks: readonly (Mark | undefined)[]): MarkCounts {
  const counts = { primary: 0, secondary: 0, maybe: 0 }
  for (const mark of marks) if (mark) counts[mark]++
  return counts
}
