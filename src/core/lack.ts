/** Words a problem about something that a phrase leaves out, with a place to fill it in. Knows no list and no rule. */
import type { Span, Story } from './model.ts'
import type { PhraseHit } from './phrases.ts'
import { asQuoted } from './phrase-quotes.ts'
import type { Edit, Problem } from './rule.ts'

export interface Fill {
  readonly title: string
  /** In square brackets, with gaps for figures. */
  readonly words: string
}

/** Said where a label names the part; where the part is only a reading, asked. */
export function lack(story: Story, { span, says, hint }: PhraseHit, { title, words }: Fill): Problem {
  const quote = asQuoted(story.text.slice(span.start, span.end))
  const certain = story.parts.some(({ label, span: part }) => label && part.start <= span.start && span.end <= part.end)
  return {
    span,
    message: certain ? `“${quote}” ${says}. ${hint}` : `“${quote}”: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`,
    ...(!certain && { atMost: 'info' as const }),
    suggestions: [{ title, edits: [inSentence(story, span, words)], safe: false }],
  }
}

/** Within the sentence: what is filled in goes on where it leaves off. */
function inSentence({ text, sentences }: Story, span: Span, words: string): Edit {
  const { start, end } = sentences.find((sentence) => span.start < sentence.end) ?? span
  const stop = /[.!?:;]["”’)*_]*$/.exec(text.slice(start, end))
  const at = stop ? start + stop.index : end
  return { span: { start: at, end: at }, text: ` ${words}` }
}
