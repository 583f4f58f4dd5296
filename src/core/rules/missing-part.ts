/** A part that the framework needs and that no label names. */
import { labelInferredParts } from '../accept-reading.ts'
import type { FrameworkPart, Story } from '../model.ts'
import type { Problem, Rule } from '../rule.ts'
import { insertPart } from '../skeleton.ts'

/** Unlabelled words before or after the labels that may well be the part in question. Judgement. */
const enoughToHoldAPart = 25

export const missingPart: Rule = {
  id: 'missing-part',
  summary: 'A part that the framework needs is absent.',
  severity: 'warning',
  *check(story) {
    yield* asked(story)
    // Where most words stand under no label, nothing is certain.
    if (!story.parts.some(({ label }) => label) || isMostlyLoose(story)) return
    for (const part of story.framework.parts) {
      if (part.required && !isNamed(part, story) && !mayStandUnlabelled(part, story)) yield problem(part, story)
    }
  },
}

/** Without a label nothing is certain, so the writer is asked. */
function* asked(story: Story): Iterable<Problem> {
  const edits = labelInferredParts(story)
  for (const part of story.framework.parts) {
    if (!part.required || !story.notFound.includes(part.part)) continue
    // Situation and task are both told as the problem: one question for both.
    if (story.framework.parts.find((other) => other.required && other.part === part.part) !== part) continue
    const name = part.name.toLowerCase()
    yield {
      span: story.head,
      part: part.part,
      message: `I find no ${name} in this text. ${part.asks}`,
      atMost: 'info',
      ...(edits.length > 1 && { suggestions: [{ title: 'Label the parts as I read them', edits, safe: false }] }),
    }
  }
}

const isNamed = (part: FrameworkPart, story: Story) =>
  story.parts.some((told) =>
    told.label ? told.label.names.some((name) => part.accepts.includes(name)) : told.part === part.part,
  )

function problem(part: FrameworkPart, story: Story): Problem {
  const insertion = insertPart(story, part)
  return {
    span: story.head,
    part: part.part,
    message: `${part.name} is missing. ${part.asks}`,
    ...(insertion && { suggestions: [{ title: `Add “${part.name}” to fill in`, edits: insertion, safe: false }] }),
  }
}

/** The setting may stand above the first label; what was learned may stand below the last. */
function mayStandUnlabelled(part: FrameworkPart, story: Story): boolean {
  const first = story.parts[0]?.span.start ?? 0
  const last = story.parts.at(-1)?.span.end ?? 0
  if (part.part === 'problem') return wordsWhere(story, (at) => at < first) >= enoughToHoldAPart
  if (part.part !== 'learning') return false
  return wordsWhere(story, (at) => at > last) >= enoughToHoldAPart
}

function isMostlyLoose({ passages }: Story): boolean {
  let loose = 0
  for (const { part, text } of passages) loose += countWords(text) * (part < 0 ? 1 : -1)
  return loose > 0
}

function wordsWhere(story: Story, stands: (at: number) => boolean): number {
  const loose = story.passages.filter((passage) => passage.part < 0 && stands(passage.start))
  return loose.reduce((sum, passage) => sum + countWords(passage.text), 0)
}

const countWords = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0
