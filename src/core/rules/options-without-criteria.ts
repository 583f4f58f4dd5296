/** Options, or the name of a method, and nothing that says how they were judged. Knows signs, not by which words they show. */
import { measuresIn } from '../by-sentence.ts'
import { methodIn } from '../methods.ts'
import type { Sentence, Story } from '../model.ts'
import { asQuoted } from '../phrase-quotes.ts'
import type { Problem, Rule } from '../rule.ts'
import { type Sign, shows, signsIn } from '../signs.ts'
import { toldPart } from '../told-parts.ts'

/** Options are often listed, a sentence each, before the reason. Judgement. */
const farthestReason = 7

export const optionsWithoutCriteria: Rule = {
  id: 'options-without-criteria',
  summary: 'Options, or the name of a method, stand there without criteria.',
  severity: 'info',
  *check(story) {
    const setting = new Set(toldPart(story, 'problem').sentences)
    const after = new Set(['result', 'learning'].flatMap((part) => toldPart(story, part).sentences))
    let stated = false
    for (const [at, sentence] of story.sentences.entries()) {
      const method = methodIn(story, sentence)
      const here = [sentence, story.sentences[at + 1]]
      if (method && !shows(story, here, 'criteria', 'reason', 'adapted') && !isMeasured(story, here))
        yield problem(story, sentence, method, 'fits any case. Say what it asked in this one, and what came out of it.')
      stated ||= shows(story, [sentence], 'criteria')
      const options = signsIn(story, sentence).find(({ name }) => name === 'options')
      if (!options || method || stated || setting.has(sentence) || after.has(sentence)) continue
      const around = story.sentences.slice(Math.max(0, at - 1), at + farthestReason).filter((near) => !after.has(near))
      if (shows(story, around, 'criteria', 'reason') || isMeasured(story, around)) continue
      const says = 'leaves open what they were judged by.'
      // Without labels they may still belong to the setting.
      if (story.parts.some(({ label }) => label))
        yield problem(story, sentence, options, `${says} Name the criteria, then the choice.`)
      else yield { ...problem(story, sentence, options, `${says} Which criteria led to the choice?`), atMost: 'info' }
      return
    }
  },
}

/** A figure tells what a method gave or what an option costs, unless it counts the options. */
const isMeasured = (story: Story, sentences: readonly (Sentence | undefined)[]) =>
  sentences.some((sentence) => sentence && measuresIn(story, sentence).some(({ kind }) => kind !== 'count'))

function problem(story: Story, { end }: Sentence, { from, to }: Sign, says: string): Problem {
  const span = { start: story.tokens[from]?.start ?? 0, end: story.tokens[to - 1]?.end ?? 0 }
  const edits = [{ span: { start: end, end }, text: ' I judged by [which criteria?].' }]
  return {
    span,
    message: `“${asQuoted(story.text.slice(span.start, span.end))}” ${says}`,
    suggestions: [{ title: 'Add criteria to fill in', edits, safe: false }],
  }
}
