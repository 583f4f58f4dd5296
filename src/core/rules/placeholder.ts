/** Words that were to be filled in and were not. */
import type { Span, Story } from '../model.ts'
import { placesToFill } from '../places-to-fill.ts'
import type { Problem, Rule } from '../rule.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  summary: 'A place to fill in is still open.',
  severity: 'warning',
  *check(story) {
    if (isTitleOpen(story)) yield problem(story, story.head)
    for (const passage of story.passages) {
      for (const { at, text } of placesToFill(passage)) {
        yield problem(story, { start: passage.start + at, end: passage.start + at + text.length })
      }
    }
  },
}

const problem = ({ text }: Story, span: Span): Problem => ({
  span,
  message: `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}” is still to be filled in. Put your own words or figure there, or take it out.`,
})

/** Titles hold remarks in brackets; one that is nothing but a question in brackets has yet to be given. */
const isTitleOpen = ({ text, head, passages }: Story): boolean =>
  /^\[[^\][\r\n]{0,120}\?\]$/.test(text.slice(head.start, head.end)) &&
  !passages.some(({ start, end }) => start <= head.start && head.start < end)
