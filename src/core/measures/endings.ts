/** Reads that trouble ended: "the complaints stopped", "eliminated all leaks". Knows no figures. */
import { isMishap } from './absences.ts'
import { lexicon } from './lexicon.ts'
import { isSign, isWord, type Line, type Reading, take, textAt } from './line.ts'
import { nounAt } from './nouns.ts'

/** "the leaks are gone", "complaints stopped": what ended stands a few words before. Not "the alarm has gone off". */
export function ended(line: Line, at: number, floor: number): Reading | undefined {
  if (isWord(line, at + 1) && !closing.test(textAt(line, at + 1))) return undefined
  for (let back = at - 1; back >= Math.max(floor, at - 4) && !isSign(line, back); back--) {
    const text = textAt(line, back)
    if (text === 'not' || text === 'never' || text.endsWith("n't")) return undefined
    if (lexicon.events.has(text)) return take(back, at + 1, 'none', false)
  }
  return undefined
}

/** What may follow where nothing more is said of it. */
const closing =
  /^(?:since|now|and|but|for|after|in|within|by|when|as|at|on|altogether|completely|entirely|overnight|coming)$/

/** "went away". */
export const away = (line: Line, at: number, floor: number): Reading | undefined =>
  /^(?:went|gone|go)$/.test(textAt(line, at - 1)) ? ended(line, at, floor) : undefined

/** "eliminated all leaks", "eliminated downtime"; not "eliminated the bug". */
export function removed(line: Line, at: number): Reading | undefined {
  const first = textAt(line, at + 1)
  const from = /^(?:all|any|every|the|our|these)$/.test(first) ? at + 2 : at + 1
  const noun = nounAt(line, from, isMishap)
  if (noun < 0) return undefined
  const one = first !== 'all' && first !== 'any' && first !== 'every' && from > at + 1
  return one && !textAt(line, noun).endsWith('s') ? undefined : take(at, noun + 1, 'none', false)
}
