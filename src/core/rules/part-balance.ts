/** A setting that takes half of the answer or more. */
import type { Part, PartId, Story } from '../model.ts'
import type { Rule } from '../rule.ts'

/** Share of the words from which the setting crowds out the action. Judgement, from what interviewers report. */
const mostForTheProblem = 0.5

export const partBalance: Rule = {
  id: 'part-balance',
  summary: 'One part takes more than its share.',
  severity: 'hint',
  *check(story) {
    const first = story.parts.find(({ part }) => part === 'problem')
    const action = story.parts.find(({ part, words }) => part === 'action' && words > 0)
    if (!first || !action) return
    const problem = first.label ? words(story, 'problem') : wordsBetween(story, first, action)
    if (problem < mostForTheProblem * story.words) return
    const opening = story.sentences.find(({ start }) => start >= first.span.start)
    const span = first.label?.span ?? {
      start: first.span.start,
      end: Math.min(first.span.end, opening?.end ?? first.span.end),
    }
    const share = `setting takes ${Math.round((problem / story.words) * 100)} % of the words.`
    if (first.label)
      yield { span, message: `The ${share} Keep what the decision needs, and give the room to what you did.` }
    else yield { span, message: `As I read it, the ${share} What of it does the decision need?`, atMost: 'info' }
  },
}

const words = (story: Story, part: PartId) =>
  story.parts.reduce((sum, each) => sum + (each.part === part ? each.words : 0), 0)

/** In prose, what stands before the action and is not read as any part keeps the listener waiting all the same. */
const wordsBetween = ({ tokens }: Story, { span }: Part, { span: action }: Part) =>
  tokens.filter(({ kind, start }) => kind !== 'sign' && span.start <= start && start < action.start).length
