/** Tells how much of a story stands under no label of its framework. Knows a story, no rule. */
import type { FrameworkPart, Story } from './model.ts'

/** Unlabelled words before or after the labels that may well be the part in question. Judgement. */
const enoughToHoldAPart = 25

/** The setting may stand above the first label; what was learned may stand below the last. */
export function mayStandUnlabelled(part: FrameworkPart, story: Story): boolean {
  const first = story.parts[0]?.span.start ?? 0
  const last = story.parts.at(-1)?.span.end ?? 0
  if (part.part === 'problem') return wordsWhere(story, (at) => at < first) >= enoughToHoldAPart
  if (part.part !== 'learning') return false
  return wordsWhere(story, (at) => at > last) >= enoughToHoldAPart
}

/** No label, or most words stand under none: nothing is certain. A framework of its own wants a label of its own. */
export function isLoose({ framework, parts, passages }: Story): boolean {
  const counts = (index: number) => {
    const part = parts[index]
    return part?.label && (!framework.own || framework.parts.some(({ id }) => part.label?.names.includes(id)))
  }
  if (!parts.some((_, index) => counts(index))) return true
  if (!passages.some(({ part }) => part < 0)) return false
  let loose = 0
  for (const { part, text } of passages) loose += countWords(text) * (part < 0 ? 1 : -1)
  return loose > 0
}

/** What no sentence of a text without labels seems to tell; situation and task are both told as the problem. */
export function notFoundIn({ framework, notFound }: Story): FrameworkPart[] {
  const needed = framework.parts.filter(({ required, part }) => required && notFound.includes(part))
  return needed.filter((part) => needed.find((other) => other.part === part.part) === part)
}

function wordsWhere(story: Story, stands: (at: number) => boolean): number {
  const loose = story.passages.filter((passage) => passage.part < 0 && stands(passage.start))
  return loose.reduce((sum, passage) => sum + countWords(passage.text), 0)
}

const countWords = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0
