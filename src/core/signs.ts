/** Finds the signs of `data/signs.json` in a sentence: facts that several rules ask for. Knows frames, not what a rule makes of them. */
import data from '../../data/signs.json' with { type: 'json' }
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { forLast } from './for-last.ts'
import { readFrame } from './frames.ts'
import { addFrame, type Matcher, newMatcher } from './matcher.ts'
import { findMatches } from './matches.ts'
import type { Sentence, Story, Token } from './model.ts'
import { read } from './symbols.ts'

export type SignName = keyof typeof data.signs

/** Where a sign stands: tokens `from` up to, not including, `to`. */
export interface Sign {
  readonly name: SignName
  readonly from: number
  readonly to: number
}

const names = Object.keys(data.signs) as SignName[]
let compiled: Matcher | undefined

function compile(): Matcher {
  const matcher = newMatcher()
  const scopes = [data.words, words.classes]
  names.forEach((name, id) => {
    for (const frame of data.signs[name].frames) addFrame(matcher, readFrame(frame, scopes).nodes, id)
  })
  return matcher
}

/** Worked out for a sentence when first asked for: most sentences of a story never are. */
const known = forLast((tokens: readonly Token[]) => ({ reading: read(tokens), bySentence: new Map<number, Sign[]>() }))

/** The signs in a sentence of the story, by where they begin; they may overlap. */
export function signsIn({ tokens }: Pick<Story, 'tokens'>, sentence: Sentence): readonly Sign[] {
  compiled ??= compile()
  const { reading, bySentence } = known(tokens)
  const found = bySentence.get(sentence.from)
  if (found) return found
  const matches = findMatches(compiled, reading, sentence.from, sentence.to)
  const signs = matches.map(({ from, to, id }): Sign => ({ name: names[id] as SignName, from, to }))
  bySentence.set(sentence.from, signs)
  return signs
}

/** Whether any of the sentences shows one of the signs. */
export const shows = (story: Story, sentences: readonly (Sentence | undefined)[], ...wanted: readonly SignName[]) =>
  sentences.some((sentence) => sentence && signsIn(story, sentence).some(({ name }) => wanted.includes(name)))
