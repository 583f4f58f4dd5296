/** Finds what kind of story it is, by the turns of phrase of `data/traits.json`. Knows words, not what a kind is good for. */
import data from '../../../data/traits.json' with { type: 'json' }
import words from '../../../data/phrases/shared/words.json' with { type: 'json' }
import { readFrame } from '../frames.ts'
import { addFrame, type Matcher, newMatcher } from '../matcher.ts'
import { findMatches } from '../matches.ts'
import type { Sentence, Span, Story, Token } from '../model.ts'
import { read } from '../symbols.ts'
import { tokenize } from '../words.ts'
import { type Trait, traits } from './model.ts'

let compiled: Matcher | undefined

function compile(): Matcher {
  const matcher = newMatcher()
  traits.forEach((trait, id) => {
    for (const frame of data[trait].frames) addFrame(matcher, readFrame(frame, [words.classes]).nodes, id)
  })
  return matcher
}

type Found = Partial<Record<Trait, Span>>

/** For each kind that the story is of, the first words that say so, placed in the story; its title may be a question. */
export function findTraits({
  title,
  head,
  tokens,
  sentences,
}: Pick<Story, 'title' | 'head' | 'tokens' | 'sentences'>): Readonly<Found> {
  const found: Found = {}
  const inTitle = title ? tokenize(title, head.start) : []
  findIn(inTitle, [{ from: 0, to: inTitle.length }], found)
  findIn(tokens, sentences, found)
  return found
}

/** The kinds that a question asks for. */
export function traitsIn(question: string): readonly Trait[] {
  const found: Found = {}
  const tokens = tokenize(question, 0)
  findIn(tokens, [{ from: 0, to: tokens.length }], found)
  return traits.filter((trait) => found[trait])
}

function findIn(tokens: readonly Token[], sentences: readonly Pick<Sentence, 'from' | 'to'>[], found: Found): void {
  compiled ??= compile()
  const reading = read(tokens)
  for (const { from, to } of sentences) {
    for (const match of findMatches(compiled, reading, from, to)) {
      const trait = traits[match.id] as Trait
      found[trait] ??= { start: (tokens[match.from] as Token).start, end: (tokens[match.to - 1] as Token).end }
    }
  }
}
