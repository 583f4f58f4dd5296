/** A part that the framework needs and that no label names. */
import { labelInferredParts } from '../accept-reading.ts'
import { entriesOf, entriesWithout, isNamedBy, isNamedIn } from '../entries.ts'
import { isLoose, mayStandUnlabelled, notFoundIn } from '../loose.ts'
import type { FrameworkPart, Label, Story } from '../model.ts'
import type { Problem, Rule } from '../rule.ts'
import { insertPart } from '../skeleton.ts'

export const missingPart: Rule = {
  id: 'missing-part',
  summary: 'A part that the framework needs is absent.',
  severity: 'warning',
  *check(story) {
    const loose = isLoose(story)
    yield* asked(story, loose)
    if (loose) return
    const entries = entriesOf(story)
    for (const part of story.framework.parts.filter(({ required }) => required)) {
      if (!isNamedIn(story, part) && !mayStandUnlabelled(part, story)) yield problem(part, story, isMissing(part))
      const like = story.parts.find((told) => isNamedBy(part, told))?.label
      for (const { called, span, parts } of entriesWithout(part, entries, story))
        yield problem(part, { ...story, head: span, parts }, `${called} has no ${part.name.toLowerCase()}.`, like)
    }
  },
}

/** Without a label nothing is certain, so the writer is asked: once, where the framework is its own. */
function* asked(story: Story, loose: boolean): Iterable<Problem> {
  const { name, parts, own, prose } = story.framework
  const question = { span: story.head, atMost: 'info' as const }
  if (own && !prose) {
    const words = parts.map((part) => `the ${part.name.toLowerCase()}`).join(', ')
    if (loose) yield { ...question, message: `No part of “${name}” is labelled here. Which words are ${words}?` }
    return
  }
  const edits = labelInferredParts(story)
  const title = 'Label the parts as I read them'
  const lacking = notFoundIn(story)
  for (const part of own ? lacking.slice(0, 1) : lacking) {
    const names = (own ? lacking : [part]).map((each) => each.name.toLowerCase()).join(' and no ')
    yield {
      ...question,
      part: part.part,
      message: `I find no ${names} in this text. ${part.asks}`,
      ...(edits.length > 1 && { suggestions: [{ title, edits, safe: false }] }),
    }
  }
}

const isMissing = ({ name }: FrameworkPart) => `${name} ${/(?:options|criteria)$/i.test(name) ? 'are' : 'is'} missing.`

function problem(part: FrameworkPart, story: Story, says: string, like?: Label): Problem {
  const edits = insertPart(story, part, like)
  return {
    span: story.head,
    part: part.part,
    message: `${says} ${part.asks}`,
    ...(edits && { suggestions: [{ title: `Add “${part.name}” to fill in`, edits, safe: false }] }),
  }
}
