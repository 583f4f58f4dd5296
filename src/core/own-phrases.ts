/** Keeps the phrases of a person's own that can be read, and tells the others. Knows how a phrase is written, and no file. */
import { ownProblem } from './phrase-lists.ts'
import { quote } from './schema-words.ts'
import type { SettingsProblem } from './settings-decoding.ts'
import type { OwnPhrase, PhraseChoice } from './settings.ts'

/** A list is short for the map that holds it. */
type Written = Partial<PhraseChoice> | readonly OwnPhrase[]

interface Readable {
  readonly value: Partial<PhraseChoice>
  readonly problems: readonly SettingsProblem[]
}

/**
 * @param choice what fits the schema
 * @param whole the same as it was written: its places count
 */
export function readablePhrases(choice: unknown, whole: unknown): Readable {
  const value = asMap(choice as Written)
  if (!value.own) return { value, problems: [] }
  const own = value.own.filter(({ phrase }) => ownProblem(phrase) === undefined)
  const fitting = new Set(value.own.map(({ phrase }) => phrase))
  const path = Array.isArray(whole) ? ['phrases'] : ['phrases', 'own']
  const problems = [...(asMap(whole as Written).own ?? [])].flatMap((entry: OwnPhrase | null, index) => {
    const phrase = entry?.phrase ?? ''
    const problem = fitting.has(phrase) ? ownProblem(phrase) : undefined
    return problem ? [{ path: [...path, index, 'phrase'], onKey: false, message: cannotBeRead(phrase, problem) }] : []
  })
  return { value: { ...value, own }, problems }
}

const asMap = (written: Written): Partial<PhraseChoice> =>
  Array.isArray(written) ? { own: written } : (written as Partial<PhraseChoice>)

const cannotBeRead = (phrase: string, problem: string) =>
  `${quote(phrase)} cannot be read as a phrase: it ${problem.replace(/"(.+?)"/g, '“$1”')}. Accepted: words as they stand, ` +
  '“{go}” for any form of a word, “(a|b)” for one of several, “[very]” for what may be left out, “_” for one word, ' +
  '“~” for up to three; “\\(” is the sign itself.'
