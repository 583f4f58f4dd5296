/** A rise or fall by a share, and nothing to hold it against. Knows the lifts of a story, not how they are found. */
import { isFramed, liftsIn } from '../lifts.ts'
import type { Rule } from '../rule.ts'

export const liftWithoutBaseline: Rule = {
  id: 'lift-without-baseline',
  summary: 'A change names no baseline, segment or period.',
  severity: 'info',
  *check(story) {
    const labelled = story.parts.some(({ part, label }) => part === 'result' && label)
    const lifts = story.sentences.flatMap((_, at) => liftsIn(story, at))
    for (const lift of lifts) {
      if (isFramed(story, lift)) continue
      const { start, end, text } = lift.measure
      const words = text.replace(/\s+/g, ' ')
      yield {
        span: { start, end },
        message: labelled
          ? `“${words}” has nothing to be held against. Say from what to what, for whom, or over which time.`
          : `“${words}” seems to have nothing to be held against. From what to what, for whom, or over which time?`,
        ...(!labelled && { atMost: 'info' as const }),
        suggestions: [
          {
            title: 'Add a baseline to fill in',
            edits: [{ span: { start: end, end }, text: ' [from __ to __, over __]' }],
            safe: false,
          },
        ],
      }
    }
  },
}
