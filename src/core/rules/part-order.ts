/** A result told before the action that brought it about. */
import type { Story } from '../model.ts'
import { asQuoted } from '../phrase-quotes.ts'
import type { Problem, Rule } from '../rule.ts'
import { shows } from '../signs.ts'

export const partOrder: Rule = {
  id: 'part-order',
  summary: 'The parts are told in an order that hides the cause.',
  severity: 'info',
  *check(story) {
    const result = story.parts.findIndex(({ part }) => part === 'result')
    const action = story.parts.findIndex(({ part }) => part === 'action')
    const label = story.parts[result]?.label
    if (result < 0) yield* openingResult(story)
    if (!label || result > action) return
    const name = story.text.slice(label.span.start, label.span.end)
    yield {
      span: label.span,
      message: `“${name}” comes before the action. Tell first what you did, so that the listener hears what caused it.`,
    }
  },
}

/** How soon the telling goes back, in sentences. Judgement. */
const soon = 4

/** In prose: it begins with a figure, goes back to before that, and never comes to a result. */
function* openingResult(story: Story): Iterable<Problem> {
  if (story.parts.some(({ label }) => label)) return
  const back = story.sentences.slice(0, soon).findIndex((sentence) => shows(story, [sentence], 'flashback'))
  const figures = story.measures.filter(({ strict }) => strict)
  const told = story.sentences
    .slice(0, Math.max(back, 0))
    .find(({ start, end }) => figures.some((figure) => start <= figure.start && figure.end <= end))
  if (!told) return
  const end = story.tokens[Math.min(told.from + 6, told.to) - 1]?.end ?? told.end
  yield {
    span: { start: told.start, end },
    part: 'result',
    message: `“${asQuoted(story.text.slice(told.start, end))} …” seems to be the result, told before the action. Would it be heard better after what caused it?`,
    atMost: 'info',
  }
}
