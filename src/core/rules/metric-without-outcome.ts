/** A result that measures the thing and not what it did for anybody. Knows that there are such measures, not which. */
import type { Sentence, Story } from '../model.ts'
import { technicalOnly } from '../outcomes.ts'
import type { Rule, Suggestion } from '../rule.ts'
import { toldPart } from '../told-parts.ts'

export const metricWithoutOutcome: Rule = {
  id: 'metric-without-outcome',
  summary: 'A technical metric has no consequence for users or the business.',
  severity: 'info',
  *check(story, { metrics }) {
    const { sentences, labelled } = toldPart(story, 'result')
    const found = technicalOnly(story, sentences, metrics)
    if (!found) return
    const { metric, sentence } = found
    const span = { start: story.tokens[metric.from]?.start ?? 0, end: story.tokens[metric.to - 1]?.end ?? 0 }
    const name = story.text.slice(span.start, span.end)
    yield {
      span,
      message: labelled
        ? `“${name}” tells how the thing works, and nothing here tells what came of it. Say what changed for people, money or risk.`
        : `I read “${name}” as the result and find nobody who felt it. What changed for people, money or risk?`,
      ...(!labelled && { atMost: 'info' as const }),
      suggestions: [fillIn(story, sentence)],
    }
  },
}

/** Within the sentence: the consequence goes on where the metric leaves off. */
function fillIn({ text }: Story, { end }: Sentence): Suggestion {
  const at = text[end - 1] === '.' ? end - 1 : end
  const edits = [{ span: { start: at, end: at }, text: ', so that [who could do what?]' }]
  return { title: 'Add a consequence to fill in', edits, safe: false }
}
