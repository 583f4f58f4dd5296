/** Finds the name of a method that fits any case. Knows signs, not what a rule makes of it. */
import type { Sentence, Story } from './model.ts'
import { type Sign, signsIn } from './signs.ts'

/** The first name of a method that is used as one, and not only spoken of. */
export function methodIn(story: Story, sentence: Sentence): Sign | undefined {
  const signs = signsIn(story, sentence)
  const isCapital = ({ from, to }: Sign) => story.tokens.slice(from, to).some(({ raw }) => /\p{Lu}.*\p{Lu}/u.test(raw))
  const isUsed = ({ from, to }: Sign) =>
    signs.some((sign) => sign.name === 'method-used' && sign.from <= from && to <= sign.to)
  const isWord = ({ from }: Sign) => wordsToo.test(story.tokens[from]?.text ?? '')
  const isMethod = (sign: Sign) => sign.name === 'acronym' && isCapital(sign) && (!isWord(sign) || isUsed(sign))
  return signs.find((sign) => (sign.name === 'method' || isMethod(sign)) && !isDenied(story, sentence, sign))
}

/** They are spoken of as often as used, and some are words in capitals: a method only where something is done with it. */
const wordsToo = /^(?:circles|rice|moscow|swot|raci|daci|mece|ooda)$/

/** "did not use RICE", "instead of RICE". Judgement. */
const denial = 4
const isDenied = ({ tokens }: Story, sentence: Sentence, { from }: Sign) =>
  tokens
    .slice(Math.max(sentence.from, from - denial), from + 1)
    .some(({ text }) => /^(?:not|never|without|no|instead|neither|.*n't)$/.test(text))
