/** A result told before the action that brought it about. */
import type { Rule } from '../rule.ts'

export const partOrder: Rule = {
  id: 'part-order',
  summary: 'The parts are told in an order that hides the cause.',
  severity: 'info',
  *check(story) {
    const result = story.parts.findIndex(({ part }) => part === 'result')
    const action = story.parts.findIndex(({ part }) => part === 'action')
    const label = story.parts[result]?.label
    if (!label || result > action) return
    const name = story.text.slice(label.span.start, label.span.end)
    yield {
      span: label.span,
      message: `“${name}” comes before the action. Tell first what you did, so that the listener hears what caused it.`,
    }
  },
}
