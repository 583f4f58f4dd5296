/** How a phrase is quoted to its writer: where it ends, and on one line. Knows no list and no rule. */
import type { Token } from './model.ts'

/** Source as a person reads it: a line break, with what starts the next line, is a space. */
export const asQuoted = (source: string): string => source.replace(/\s*\n[\s>]*/g, ' ')

const mostWords = 10

/** The first words of what would be too long to read twice. */
export function quoteStart(source: string): string {
  const words = asQuoted(source).split(' ')
  return words.length > mostWords
    ? `${words
        .slice(0, mostWords - 2)
        .join(' ')
        .replace(/[,;:]$/, '')} …`
    : words.join(' ')
}

/** What a frame's open end took along: words that begin something else, and words that lead on to it. */
const looseEnds = new Set('and or but the a an my our his her their its i we he she they which who while to'.split(' '))
const prepositions = new Set(
  'with from of for in on by at about around across between into through among as'.split(' '),
)

/** Verbs that are not whole without what looks like one: "step in". */
const phrasal = new Set(['step', 'stepped'])

/** Where the phrase ends for a reader: `worked closely` of `worked closely with the`, but all of `kind of`. */
export function quotedEnd(tokens: readonly Token[], from: number, end: number): number {
  const last = (to: number) => (tokens[to - 1] as Token).text
  let to = end
  while (to > from + 1 && looseEnds.has(last(to))) to--
  return to > from + 2 && prepositions.has(last(to)) && !phrasal.has(last(to - 1)) ? to - 1 : to
}
