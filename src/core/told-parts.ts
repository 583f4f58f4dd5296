/** The sentences that tell a part, and whether the text itself says that they do. Knows the story's parts, no words. */
import type { Part, PartId, Sentence, Story } from './model.ts'

export interface ToldPart {
  readonly sentences: readonly Sentence[]
  /** A label says that it is this part; else it is a reading. */
  readonly labelled: boolean
}

/** Labels win: where one names the part, what was inferred beside them is left out. */
export function toldPart(story: Story, name: PartId): ToldPart {
  const parts = story.parts.filter(({ part }) => part === name)
  const labelled = parts.some(({ label }) => label)
  const own = labelled ? parts.filter(({ label }) => label) : parts
  // A learning that is told at the end of a labelled result stands in both.
  const others = story.parts.filter(({ part, source }) => part !== name && source === 'inferred')
  const sentences = story.sentences.filter((sentence) => isIn(own, sentence) && !isIn(others, sentence))
  return { sentences, labelled }
}

const isIn = (parts: readonly Part[], { start, end }: Sentence) =>
  parts.some(({ span }) => span.start <= start && end <= span.end)
