/** A story that takes longer to say than the answer may last. */
import type { Part, Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { spokenTime } from '../spoken-time.ts'

export const tooLong: Rule = {
  id: 'too-long',
  summary: 'Said aloud, the story runs past its time.',
  severity: 'info',
  *check(story, { settings }) {
    if (story.spokenSeconds <= settings.targetSeconds) return
    const time = `${spokenTime(story.spokenSeconds)} to say at ${settings.wordsPerMinute} words a minute, ${spokenTime(settings.targetSeconds)} to spend`
    yield { span: story.head, message: `This story is too long: ${time}. ${advice(story)}` }
  },
}

function advice(story: Story): string {
  const longest = story.parts.reduce<Part | undefined>(
    (most, part) => (part.words > (most?.words ?? 0) ? part : most),
    undefined,
  )
  if (!longest?.label) return 'Cut each sentence that carries no decision, number or consequence.'
  const name = story.text.slice(longest.label.span.start, longest.label.span.end)
  return `Cut first in “${name}”, its longest part, with ${longest.words} words.`
}
