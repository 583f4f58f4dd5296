/** A setting that takes half of the answer or more. */
import type { PartId, Story } from '../model.ts'
import type { Rule } from '../rule.ts'

/** Share of the words from which the setting crowds out the action. Source: domain.md, section 2, point 7. */
const mostForTheProblem = 0.5

export const partBalance: Rule = {
  id: 'part-balance',
  summary: 'One part takes more than its share.',
  severity: 'hint',
  *check(story) {
    const problem = words(story, 'problem')
    const first = story.parts.find(({ part }) => part === 'problem')
    if (!first || !words(story, 'action') || problem < mostForTheProblem * story.words) return
    const opening = story.sentences.find(({ start }) => start >= first.span.start)
    const span = first.label?.span ?? {
      start: first.span.start,
      end: Math.min(first.span.end, opening?.end ?? first.span.end),
    }
    const share = Math.round((problem / story.words) * 100)
    yield {
      span,
      message: `${first.label ? 'The' : 'As I read it, the'} setting takes ${share} % of the words. Keep what the decision needs, and give the room to what you did.`,
    }
  },
}

const words = (story: Story, part: PartId) =>
  story.parts.reduce((sum, each) => sum + (each.part === part ? each.words : 0), 0)
