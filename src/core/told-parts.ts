/** The sentences that tell a part, and whether the text itself says that they do. Knows the story's parts, no words. */
import { forLast } from './for-last.ts'
import type { Part, PartId, Sentence, Story } from './model.ts'

export interface ToldPart {
  readonly sentences: readonly Sentence[]
  /** A label says that it is this part; else it is a reading. */
  readonly labelled: boolean
}

/** Several rules ask for the same parts of one story. */
const toldBy = forLast((_: Story) => new Map<PartId, ToldPart>())

/** Labels win: where one names the part, what was inferred beside them is left out. */
export function toldPart(story: Story, name: PartId): ToldPart {
  const told = toldBy(story)
  const part = told.get(name) ?? findPart(story, name)
  told.set(name, part)
  return part
}

function findPart(story: Story, name: PartId): ToldPart {
  const parts = story.parts.filter(({ part }) => part === name)
  const labelled = parts.some(({ label }) => label)
  const own = within(story, labelled ? parts.filter(({ label }) => label) : parts)
  // A learning that is told at the end of a labelled result stands in both.
  const others = new Set(
    within(
      story,
      story.parts.filter(({ part, source }) => part !== name && source === 'inferred'),
    ),
  )
  return { sentences: own.filter((sentence) => !others.has(sentence)), labelled }
}

/** The sentences that stand in one of the parts, in one pass. */
function within({ sentences }: Story, parts: readonly Part[]): Sentence[] {
  const spans = parts.map(({ span }) => span).sort((a, b) => a.start - b.start)
  let at = 0
  return sentences.filter(({ start, end }) => {
    while (at < spans.length && (spans[at]?.end ?? 0) < end) at++
    return at < spans.length && (spans[at]?.start ?? 0) <= start
  })
}
