/** A label with nothing under it. */
import type { FrameworkPart, Part, Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { fillPart } from '../skeleton.ts'

export const emptyPart: Rule = {
  id: 'empty-part',
  summary: 'A label has nothing under it.',
  severity: 'warning',
  *check(story) {
    for (const [index, part] of story.parts.entries()) {
      if (!part.label || part.words || holdsAnything(story, index)) continue
      const { start, end } = part.label.span
      const name = story.text.slice(start, end)
      const asks = asked(part, story)
      const edits = fillPart(story, part, asks)
      yield {
        span: part.label.span,
        part: part.part,
        message: `Nothing stands under “${name}”. ${asks}`,
        ...(edits && { suggestions: [{ title: `Add a question to answer under “${name}”`, edits, safe: false }] }),
      }
    }
  },
}

/** A lone sign, such as a dash, is nothing; a placeholder, code or a struck-out line is not this rule's business. */
const holdsAnything = (story: Story, index: number) =>
  story.passages.some((passage) => passage.part === index && /[\p{L}\p{N}[<_?]/u.test(passage.text))

function asked(part: Part, story: Story): string {
  const own = (candidate: FrameworkPart) => part.label?.names.some((name) => candidate.accepts.includes(name))
  return (
    (story.framework.parts.find(own) ?? story.framework.parts.find((other) => other.part === part.part))?.asks ??
    'What belongs here?'
  )
}
