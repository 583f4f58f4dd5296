/** A learning that tells neither what the teller does differently nor what was found out. Knows readings of sentences, no words. */
import { lessonIn, platitudeSpan } from '../lessons.ts'
import type { Sentence, Story } from '../model.ts'
import { quoteStart } from '../phrase-quotes.ts'
import type { Problem, Rule } from '../rule.ts'
import { shows } from '../signs.ts'
import { toldPart } from '../told-parts.ts'

export const emptyLearning: Rule = {
  id: 'empty-learning',
  summary: 'A learning is a platitude, or names no changed behaviour.',
  severity: 'info',
  *check(story) {
    const { sentences, labelled } = toldPart(story, 'learning')
    const told = labelled ? sentences : fromLesson(story, sentences)
    const read = told.map((sentence) => ({ sentence, lesson: lessonIn(story, sentence) }))
    // One sentence that holds something carries the others.
    const carried = read.some(({ lesson }) => lesson === 'changed' || lesson === 'found-out')
    for (const { sentence, lesson } of read)
      if (!carried && lesson === 'platitude') yield problem(story, sentence, labelled)
    if (labelled || read.some(({ lesson }) => lesson === 'changed')) return
    for (const sentence of elsewhere(story, sentences)) yield problem(story, sentence, false)
  },
}

/** What was read as the learning may begin with the end of the result. */
function fromLesson(story: Story, sentences: readonly Sentence[]): readonly Sentence[] {
  const first = sentences.findIndex((sentence) => shows(story, [sentence], 'lesson'))
  return sentences.slice(Math.max(first, 0))
}

/** In a text without labels: at its end, where nothing says that it is the setting or the action. */
function elsewhere(story: Story, learning: readonly Sentence[]): readonly Sentence[] {
  const half = story.sentences.slice(Math.ceil(story.sentences.length / 2))
  const told = new Set([...toldPart(story, 'problem').sentences, ...toldPart(story, 'action').sentences, ...learning])
  const claims = (...all: readonly Sentence[]) => shows(story, all, 'platitude') && shows(story, all, 'lesson')
  return half.filter(
    (sentence, at) =>
      !told.has(sentence) &&
      (shows(story, [sentence], 'saying') || claims(sentence)) &&
      !shows(story, [sentence, half[at + 1]], 'changed'),
  )
}

function problem(story: Story, sentence: Sentence, labelled: boolean): Problem {
  const span = platitudeSpan(story, sentence)
  const words = quoteStart(story.text.slice(span.start, span.end))
  const edits = [{ span: { start: sentence.end, end: sentence.end }, text: ' Now I [do what, when?].' }]
  return {
    span,
    part: 'learning',
    message: labelled
      ? `“${words}” could end any story. Name what you do differently since, or the limit that you found.`
      : `“${words}” reads as a lesson that could end any story. What do you do differently since?`,
    ...(!labelled && { atMost: 'info' as const }),
    suggestions: [{ title: 'Add a change to fill in', edits, safe: false }],
  }
}
