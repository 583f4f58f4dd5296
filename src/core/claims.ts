/** Finds where a text tells after all what its phrases leave out: signs in its sentences. Knows no list and no rule. */
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { readFrame } from './frames.ts'
import { addFrame, newMatcher, type Matcher } from './matcher.ts'
import { findMatches } from './matches.ts'
import type { Span, Story, Token } from './model.ts'
import { findPhrases, type PhraseHit, type PhraseList } from './phrases.ts'
import type { Settings } from './settings.ts'
import { read } from './symbols.ts'

/** A phrase list that names as well, as frames, what tells what its phrases leave out. */
export interface SignedList extends PhraseList {
  readonly signs: Readonly<Record<string, readonly string[]>>
}

export interface Sign extends Span {
  readonly name: string
  /** Index of its sentence. */
  readonly sentence: number
}

/** A phrase, and the index of its sentence. */
export interface Claim extends PhraseHit {
  readonly sentence: number
}

/** The phrases of the lists, without a person's own, which are about something else. */
export const claimsOf = (story: Story, lists: readonly PhraseList[], { allow }: Pick<Settings, 'allow'>): Claim[] =>
  findPhrases(story, lists, { phrases: [], allow }).map((hit) => ({
    ...hit,
    sentence: story.sentences.findIndex(({ end }) => hit.span.start < end),
  }))

const matchers = new WeakMap<SignedList, Matcher>()

function matcherOf(list: SignedList): Matcher {
  const found = matchers.get(list)
  if (found) return found
  const matcher = newMatcher()
  const scopes = list.words ? [list.words, words.classes] : [words.classes]
  Object.values(list.signs).forEach((frames, id) => {
    for (const frame of frames) addFrame(matcher, readFrame(frame, scopes).nodes, id)
  })
  matchers.set(list, matcher)
  return matcher
}

/** The signs in a story, sentence by sentence; what a label calls the setting answers nothing. */
export function signsOf({ tokens, sentences, parts }: Story, list: SignedList): Sign[] {
  const names = Object.keys(list.signs)
  const matcher = matcherOf(list)
  const reading = read(tokens)
  const settings = parts.filter(({ part, label }) => label && part === 'problem').map(({ span }) => span)
  return sentences.flatMap(({ from, to, start }, sentence) => {
    if (settings.some((setting) => setting.start <= start && start < setting.end)) return []
    return findMatches(matcher, reading, from, to).map((match) => ({
      name: names[match.id] as string,
      sentence,
      start: (tokens[match.from] as Token).start,
      end: (tokens[match.to - 1] as Token).end,
    }))
  })
}

/** One of these signs stands in a sentence that far before or behind the claim, outside of the claim's own words. */
export const isTold = (signs: readonly Sign[], { span, sentence }: Claim, before: number, behind: number): boolean =>
  signs.some(
    (sign) =>
      sign.sentence >= sentence - before &&
      sign.sentence <= sentence + behind &&
      (sign.end <= span.start || span.end <= sign.start),
  )
