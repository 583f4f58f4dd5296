/**
 * The tokens and sentences of a story. They follow from its passages and are many times their size, so only those of the
 * story that was asked for last are kept, and others are cut anew when somebody asks again. Knows no part.
 */
import { forLast } from './for-last.ts'
import type { Passage, Sentence, Token } from './model.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './words.ts'

export interface PassageWords {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each passage the index behind its last token. */
  readonly ends: readonly number[]
}

/** The words of these passages, in the order of the text. */
export const wordsOf = forLast((passages: readonly Passage[]): PassageWords => {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const ends: number[] = []
  for (const { text, start, quotes } of passages) {
    const from = tokens.length
    for (const token of tokenize(text, start, quotes)) tokens.push(token)
    for (const sentence of splitSentences(tokens, from, tokens.length)) sentences.push(sentence)
    ends.push(tokens.length)
  }
  return { tokens, sentences, ends }
})
