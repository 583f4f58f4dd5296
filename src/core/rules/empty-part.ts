/** A label with nothing under it. */
import { entriesOf, type Entry, headsOthers, isNamedBy } from '../entries.ts'
import type { Part, Story } from '../model.ts'
import type { Problem, Rule } from '../rule.ts'
import { fillPart } from '../skeleton.ts'

export const emptyPart: Rule = {
  id: 'empty-part',
  summary: 'A label has nothing under it.',
  severity: 'warning',
  *check(story) {
    const entries = entriesOf(story)
    for (const [index, part] of story.parts.entries()) {
      if (!part.label || part.words || holdsAnything(story, index) || headsOthers(part, story)) continue
      yield problem(part, story, entries)
    }
  },
}

/** A lone sign, such as a dash, is nothing; a placeholder, code or a struck-out line is not this rule's business. */
const holdsAnything = (story: Story, index: number) =>
  story.passages.some((passage) => passage.part === index && /[\p{L}\p{N}[<_?]/u.test(passage.text))

function problem(part: Part, story: Story, entries: readonly Entry[]): Problem {
  const own = story.framework.parts.find((candidate) => isNamedBy(candidate, part))
  const asks = (own ?? story.framework.parts.find((other) => other.part === part.part))?.asks ?? 'What belongs here?'
  const { start, end } = part.label?.span ?? part.span
  const name = story.text.slice(start, end) || own?.name
  const entry = part.label?.markup.style === 'column' && entries.find(({ parts }) => parts.includes(part))
  // Of a row's empty cell there is nothing to underline: the row's name stands for it.
  if (entry && own)
    return { span: entry.span, part: part.part, message: `${entry.called} has no ${own.name.toLowerCase()}. ${asks}` }
  const edits = fillPart(story, part, asks)
  return {
    span: start < end ? { start, end } : story.head,
    part: part.part,
    message: `Nothing stands under “${name}”. ${asks}`,
    ...(edits && { suggestions: [{ title: `Add a question to answer under “${name}”`, edits, safe: false }] }),
  }
}
