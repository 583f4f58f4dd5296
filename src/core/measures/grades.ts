/** Reads marks in letters: "from a C to an A". Knows no figures. */
import { isSign, isWord, type Line, type Reading, take, textAt, tokenAt } from './line.ts'

/** Marks that got better. "From A to B" is a way, not a mark. */
export function grades(line: Line, at: number): Reading | undefined {
  const first = markAt(line, at + 1)
  if (!first || textAt(line, first.to) !== 'to') return undefined
  const second = markAt(line, first.to + 1)
  return second && second.mark < first.mark ? take(at, second.to, 'change', false) : undefined
}

/** "C", "a C+": one capital, and where it ends. */
function markAt(line: Line, from: number): { mark: string; to: number } | undefined {
  const at = /^an?$/.test(textAt(line, from)) && isWord(line, from + 1) ? from + 1 : from
  const mark = tokenAt(line, at)?.raw ?? ''
  if (!/^[A-F]$/.test(mark)) return undefined
  const sign = isSign(line, at + 1) && /^[+−-]$/.test(textAt(line, at + 1)) ? 1 : 0
  return { mark, to: at + 1 + sign }
}
