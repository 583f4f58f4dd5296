/** The facts of a bank as JSON, one document. What it holds is told by `data/schema/bank.json`. */
import { type Reviewed, sumsOf } from './review-facts.ts'
import { storyEntry } from './review-json.ts'

/** Raised when the meaning of something changes; more can be added under the same number. */
const version = 1

export function bankJson(reviewed: Reviewed): string {
  const { role, matrix } = reviewed.review
  const { stories, competencies, covered, coverage } = sumsOf(reviewed.review)
  const document = {
    version,
    role: { id: role.id, name: role.name },
    competencies: matrix.columns.map(({ competency, state, counts }) => ({
      ...{ competency: competency.id, name: competency.name, state, counts },
    })),
    stories: matrix.rows.map(({ card, marks, counts }) => ({
      ...storyEntry(card, reviewed),
      rules: card.rules,
      marks: marks.map((mark) => mark ?? null),
      counts,
    })),
    summary: { stories, competencies, covered, coverage },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
