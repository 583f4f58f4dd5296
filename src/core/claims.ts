/** Finds phrases, and whether the sentences around them tell after all what they leave out. Knows no list and no rule. */
import type { Sentence, Story, Token } from './model.ts'
import { findPhrases, type PhraseHit, type PhraseList } from './phrases.ts'
import type { Settings } from './settings.ts'
import { type Sign, type SignName, signsIn } from './signs.ts'

/** A phrase, and the index of its sentence. */
export interface Claim extends PhraseHit {
  readonly sentence: number
}

/** The phrases of the lists, in the order of the text, without a person's own, which are about something else. */
export function claimsOf(story: Story, lists: readonly PhraseList[], { allow }: Pick<Settings, 'allow'>): Claim[] {
  let sentence = 0
  return findPhrases(story, lists, { phrases: [], allow }).map((hit) => {
    while (sentence < story.sentences.length && (story.sentences[sentence] as Sentence).end <= hit.span.start)
      sentence++
    return { ...hit, sentence }
  })
}

/** One of the signs stands that many sentences before or behind a claim, outside of its own words. */
export function isTold(
  story: Story,
  { span, sentence }: Claim,
  before: number,
  behind: number,
  wanted: readonly SignName[],
): boolean {
  const beside = story.sentences.slice(Math.max(0, sentence - before), sentence + behind + 1)
  const ownWords = ({ from, to }: Sign) =>
    (story.tokens[from] as Token).start < span.end && span.start < (story.tokens[to - 1] as Token).end
  return answering(story, beside).some((one) =>
    signsIn(story, one).some((sign) => wanted.includes(sign.name) && !ownWords(sign)),
  )
}

/** What a label calls the setting answers nothing. */
export function answering({ parts }: Story, sentences: readonly Sentence[]): Sentence[] {
  const settings = parts.filter(({ part, label }) => label && part === 'problem')
  return sentences.filter(({ start }) => !settings.some(({ span }) => span.start <= start && start < span.end))
}
