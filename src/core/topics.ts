/** Finds words that show that something is told: a limit, a belief, an ignored warning. Knows no rule and no part. */
import data from '../../data/topics.json' with { type: 'json' }
import shared from '../../data/phrases/shared/words.json' with { type: 'json' }
import { forLast } from './for-last.ts'
import { readFrame } from './frames.ts'
import { addFrame, type Matcher, newMatcher } from './matcher.ts'
import { findMatches } from './matches.ts'
import type { Sentence, Span, Story, Token } from './model.ts'
import { read, readAlone, type Reading } from './symbols.ts'
import { tokenize } from './words.ts'

export type Topic = keyof typeof data.topics

const names = Object.keys(data.topics) as Topic[]

/** Where a sign stands, and in which of the story's sentences. */
export interface FoundTopic extends Span {
  readonly sentence: number
}

export type Topics = ReadonlyMap<Topic, readonly FoundTopic[]>

let compiled: Matcher | undefined

function compile(): Matcher {
  const matcher = newMatcher()
  names.forEach((name, id) => {
    for (const frame of data.topics[name]) addFrame(matcher, readFrame(frame, [data.words, shared.classes]).nodes, id)
  })
  return matcher
}

/** The topics in what a story tells, quotations left out, each in the order of the text. Looked for once for a story. */
export const topicsIn = forLast(({ tokens, sentences }: Story): Topics => topicsOf(sentences, () => read(tokens)))

/** The same in words that stand in no story, such as a title. */
export function topicsInWords(text: string): Topics {
  const tokens = tokenize(text, 0, [])
  const sentence = { start: 0, end: text.length, from: 0, to: tokens.length }
  return topicsOf([sentence], () => readAlone(tokens))
}

/** @param toRead asked once the matcher is made: what it knows counts */
function topicsOf(sentences: readonly Sentence[], toRead: () => Reading): Topics {
  const matcher = (compiled ??= compile())
  const reading = toRead()
  const { tokens } = reading
  const found = new Map<Topic, FoundTopic[]>()
  sentences.forEach(({ from, to }, sentence) => {
    for (const match of findMatches(matcher, reading, from, to)) {
      const name = names[match.id] as Topic
      const place = { sentence, start: (tokens[match.from] as Token).start, end: (tokens[match.to - 1] as Token).end }
      const places = found.get(name)
      if (places) places.push(place)
      else found.set(name, [place])
    }
  })
  return found
}
