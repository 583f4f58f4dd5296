/** Finds what shows a result where no figure does: others took it over, it is still in use. Knows words, no part. */
import data from '../../data/evidence.json' with { type: 'json' }
import type { Evidence, Story } from './model.ts'
import { findPhrases, type PhraseList } from './phrases.ts'

interface Kind {
  readonly id: string
  readonly shows: string
  readonly asks: string
  readonly phrases: readonly string[]
  readonly except?: readonly string[]
  readonly silent?: readonly string[]
}

/** A kind is a list of one entry: where words are denied, quoted or a name is told there as for any phrase. */
const listOf = ({ id, shows, asks, phrases, except = [], silent = data.silent }: Kind): PhraseList => ({
  category: id,
  says: shows,
  silent,
  words: data.words,
  entries: [{ phrases, except, hint: asks }],
})

const lists = data.kinds.map(listOf)
const asIs = { phrases: [], allow: [] }

/** In the order of the text. */
export const findEvidence = (told: Pick<Story, 'text' | 'tokens' | 'sentences'>): Evidence[] =>
  findPhrases({ ...told, parts: [] }, lists, asIs).map(({ span, category, says, hint }) => ({
    ...span,
    kind: category,
    shows: says,
    asks: hint,
  }))
