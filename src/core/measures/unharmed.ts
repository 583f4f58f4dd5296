/** Reads that nothing befell a thing: "no letter was lost", "no release has broken it since May". Knows no figures. */
import { lexicon } from './lexicon.ts'
import { isWord, type Line, type Reading, take, textAt } from './line.ts'

const [longestName, mostBetween] = [3, 3]
const helper = /^(?:was|were|is|are|has|have|had|got|went|came)$/
const between = /^(?:been|ever|yet|again|once|got|gone|become|.+ly)$/

/** From "no"; undefined where what did not happen is no harm: "no decision was made", "no time was lost". */
export function unharmed(line: Line, at: number): Reading | undefined {
  let verb = at + 1
  while (verb <= at + longestName && isWord(line, verb) && !isHarm(line, verb) && !helper.test(textAt(line, verb)))
    verb++
  if (verb === at + 1 || lexicon.neverLost.has(textAt(line, verb - 1))) return undefined
  if (helper.test(textAt(line, verb))) verb++
  for (let more = 0; more < mostBetween && between.test(textAt(line, verb)); more++) verb++
  return isHarm(line, verb) ? take(at, sinceEnd(line, verb + 1), 'none') : undefined
}

const isHarm = (line: Line, at: number) => isWord(line, at) && lexicon.harms.has(textAt(line, at))

/** Takes in "it since": what it is said since follows and is not needed. */
function sinceEnd(line: Line, at: number): number {
  const to = /^(?:it|them|us|anything)$/.test(textAt(line, at)) ? at + 1 : at
  return textAt(line, to) === 'since' ? to + 1 : at
}
