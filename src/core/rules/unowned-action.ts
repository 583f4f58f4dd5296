/** An action in which nobody hears what the teller did. Knows who acts in a sentence, not by which words. */
import { isOwned, unownedClause } from '../agency.ts'
import type { Sentence, Span, Story } from '../model.ts'
import { asQuoted } from '../phrase-quotes.ts'
import type { Rule, Suggestion } from '../rule.ts'
import { toldPart } from '../told-parts.ts'

export const unownedAction: Rule = {
  id: 'unowned-action',
  summary: 'The action never says what the teller decided or did.',
  severity: 'info',
  *check(story) {
    const { sentences, labelled } = toldPart(story, 'action')
    if (!labelled && story.notFound.includes('action')) return
    // Without a label a deed may well stand in sentences that were read as something else.
    const all = labelled ? sentences : story.sentences.filter(({ start }) => !isLearning(story, start))
    if (all.some((sentence) => isOwned(story, sentence))) return
    const span = labelled ? firstClause(story, sentences) : firstDeed(story, all)
    if (!span) return
    const last = sentences.at(-1) ?? all.find(({ end }) => span.end <= end)
    const clause = asQuoted(story.text.slice(span.start, span.end))
    yield {
      span,
      message: labelled
        ? `This action never says what you did; it begins with “${clause}”. Name the step or the decision that was yours.`
        : `I hear “${clause}” in this story, but nothing that you did yourself. Which step or decision was yours?`,
      ...(!labelled && { atMost: 'info' as const }),
      ...(last && { suggestions: [fillIn(last)] }),
    }
  },
}

const firstClause = (story: Story, sentences: readonly Sentence[]): Span | undefined =>
  sentences.flatMap((sentence) => unownedClause(story, sentence) ?? [])[0]

const firstDeed = (story: Story, sentences: readonly Sentence[]): Span | undefined =>
  sentences.flatMap((sentence) => unownedClause(story, sentence) ?? []).find(({ deed }) => deed)

const isLearning = ({ parts }: Story, at: number) =>
  parts.some(({ part, span }) => part === 'learning' && span.start <= at && at < span.end)

const fillIn = ({ end }: Sentence): Suggestion => ({
  title: 'Add your own part to fill in',
  edits: [{ span: { start: end, end }, text: ' I [decided or did what?].' }],
  safe: false,
})
