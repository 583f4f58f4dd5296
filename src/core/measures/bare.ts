/** Reads a number with no unit and nothing counted, by what stands before it. Knows no units. */
import type { MeasureKind } from '../model.ts'
import { startOf } from './edges.ts'
import { lexicon } from './lexicon.ts'
import { isFigure, type Line, type Reading, take, textAt, touches } from './line.ts'
import type { Numeral } from './numerals.ts'

/** A number with nothing that it counts: a measure by what stands before it, else at best a lenient one. */
export function bare(line: Line, number: Numeral): Reading {
  const { from, spelled, decimal, value } = number
  const plus = textAt(line, number.to) === '+' && touches(line, number.to) ? 1 : 0
  const to = number.to + plus
  const metric = metricBefore(line, startOf(line, from, from - 4))
  if (metric >= 0) return take(from, to, 'metric')
  if (isMoved(line, startOf(line, from, from - 4))) return take(from, to, 'change')
  if (isCompared(line, startOf(line, from, from - 4))) return take(from, to, 'change')
  const kind: MeasureKind = decimal && value < 1 ? 'metric' : 'count'
  const hour = value <= 24 && !decimal && lexicon.clockShort.has(textAt(line, from - 1))
  const graded = textAt(line, from - 1) === 'a' || textAt(line, from - 1) === 'top'
  return take(from, to, kind, kind === 'metric' || plus > 0, !spelled && !hour && !graded)
}

/** Index of the metric's name that a bare figure belongs to, a few words back; -1 where there is none. */
export function metricBefore(line: Line, at: number): number {
  for (let back = at - 1; back >= at - 5; back--) {
    const text = textAt(line, back)
    if (lexicon.metrics.has(text)) return back
    if (text === '' || text === '.' || text === ',' || text === ';' || isFigure(line, back)) return -1
  }
  return -1
}

/** "fell to two", "up by nine", "a factor of three". */
function isMoved(line: Line, at: number): boolean {
  const link = textAt(line, at - 1)
  if (link === 'of') return textAt(line, at - 2) === 'factor'
  return (
    (link === 'to' || link === 'by') &&
    (lexicon.moves.has(textAt(line, at - 2)) || lexicon.moves.has(textAt(line, at - 3)))
  )
}

/** "instead of 19", "down from 23", "compared with 40", "rather than 210", ", not 12". */
export function isCompared(line: Line, at: number): boolean {
  const last = textAt(line, at - 1)
  const before = textAt(line, at - 2)
  if (last === 'of') return before === 'instead'
  if (last === 'from') return before === 'down' || before === 'up'
  if (last === 'than') return before === 'rather'
  if (last === 'not') return before === ','
  if (last === 'with' || last === 'to') return before === 'compared'
  return last === 'against' || last === 'versus' || last === 'vs'
}
