/** Brings the forms of a word together, and words that stand for one another in a question. Knows no story. */
import { stemmer } from 'stemmer'
import data from '../../../data/questions.json' with { type: 'json' }
import type { Token } from '../model.ts'
import { tokenize } from '../words.ts'

interface Lists {
  readonly common: ReadonlySet<string>
  /** Of a stem the first of its line. */
  readonly heads: ReadonlyMap<string, string>
}

let lists: Lists | undefined

function read(): Lists {
  const heads = new Map<string, string>()
  for (const line of data.alike) {
    const stems = line.split(' ').map((word) => stemmer(word))
    for (const stem of stems) if (!heads.has(stem)) heads.set(stem, stems[0] as string)
  }
  return { common: new Set(data.common.flatMap((line) => line.split(' '))), heads }
}

const shortest = 3

/** What a word is held against others by; undefined where it is too common or too short to say anything. */
export function stemOf(word: string): string | undefined {
  lists ??= read()
  const bare = word.replace(/'s?$/, '')
  if (bare.length < shortest || lists.common.has(bare)) return undefined
  const stem = stemmer(bare)
  return lists.heads.get(stem) ?? stem
}

/** The stems of tokens with the word that each stands in for first, lower case. */
export function stemsOf(tokens: readonly Token[]): Map<string, string> {
  const stems = new Map<string, string>()
  for (const { kind, text } of tokens) {
    const stem = kind === 'word' ? stemOf(text) : undefined
    if (stem !== undefined && !stems.has(stem)) stems.set(stem, text)
  }
  return stems
}

export const stemsIn = (text: string): Map<string, string> => stemsOf(tokenize(text, 0))
