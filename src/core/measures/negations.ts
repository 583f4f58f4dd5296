/** Reads that something never happened, where the negation stands apart: "have not lost one since". Knows no figures. */
import { lexicon } from './lexicon.ts'
import { isWord, type Line, type Reading, take, textAt } from './line.ts'

/** "did not stop one single day": the negation stands a few words before. */
export function single(line: Line, at: number, floor: number): Reading | undefined {
  const from = negationBefore(line, at, floor, 6)
  return from >= 0 && isWord(line, at + 1) ? take(from, at + 2, 'none') : undefined
}

/** "has not failed once". */
export function neverOnce(line: Line, at: number, floor: number): Reading | undefined {
  const from = negationBefore(line, at, floor, 6)
  return from >= 0 ? take(from, at + 1, 'none') : undefined
}

/** "never happened again". */
export function again(line: Line, at: number, floor: number): Reading | undefined {
  const from = negationBefore(line, at, floor, 8)
  return from >= 0 ? take(from, at + 1, 'none', false) : undefined
}

/** "have not lost a shipment since": perfect, negated, up to now. */
export function since(line: Line, at: number, floor: number): Reading | undefined {
  const next = textAt(line, at + 1)
  const ends =
    !isWord(line, at + 1) ||
    /^(?:then|that|the|we|i|and|but|it|this|last|our|launch)$/.test(next) ||
    lexicon.months.has(next)
  const not = ends ? negationBefore(line, at, floor, 10) : -1
  if (not < 0 || textAt(line, not + 1) === 'looked') return undefined
  if (/^(?:have|has|had)n't$/.test(textAt(line, not))) return take(not, at + 1, 'none')
  const perfect = /^(?:have|has|had|i've|we've|they've|it's)$/.test(textAt(line, not - 1)) && not - 1 >= floor
  return perfect ? take(not - 1, at + 1, 'none') : undefined
}

/** Index of the word that denies what stands at `at`, in the same clause; -1 where there is none. */
export function negationBefore(line: Line, at: number, floor: number, most: number): number {
  for (let back = at - 1; back >= Math.max(floor, line.from, at - most); back--) {
    const text = textAt(line, back)
    if (text === ',' || text === ';') return -1
    if (text === 'not' || text === 'never' || text.endsWith("n't")) return back
  }
  return -1
}
