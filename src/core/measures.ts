/** Finds what a listener could check, one pass over the tokens. Knows words and numbers, not the parts of a story. */
import { no, nobody, none, not, nothing, without, zero } from './measures/absences.ts'
import { away, ended, removed } from './measures/endings.ts'
import { readFigure } from './measures/figures.ts'
import { grades } from './measures/grades.ts'
import { join } from './measures/joins.ts'
import { lexicon, numbers } from './measures/lexicon.ts'
import { type Item, type Line, lineOf, type Reading, textAt } from './measures/line.ts'
import { again, since, single } from './measures/negations.ts'
import { digits, double, doubled, fraction, half, manyOf, order, twice } from './measures/shares.ts'
import { isTarget } from './measures/targets.ts'
import { aTime, attempt, compound, often, plainTime, withinThe } from './measures/terms.ts'
import { all, both, every, everyone, soldOut } from './measures/wholes.ts'
import type { MeasureKind, Sentence, Span, Token } from './model.ts'

/** A measure and whether it is a target that was not (yet) reached. */
export interface FoundMeasure extends Span {
  readonly kind: MeasureKind
  readonly text: string
  /** False where only a lenient reading takes it as a measure. */
  readonly strict: boolean
  readonly target: boolean
}

type Reader = (line: Line, at: number, floor: number) => Reading | undefined

/** Which words may start or end a measure, and who reads on from there. */
const readers = new Map<string, Reader>([
  ...words(lexicon.oftenWords, often),
  ...words(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'quarters'], plainTime),
  ...words(numbers.keys(), readFigure),
  ...words(['several', 'many'], readFigure),
  ...words(['a', 'an'], (line, at, floor) => readFigure(line, at, floor) ?? aTime(line, at, floor)),
  ...words(lexicon.manyOf, manyOf),
  ...words(lexicon.doubled, doubled),
  ...words(lexicon.double, double),
  ...words(['quarter', 'fifth', 'tenth'], fraction),
  ...words(['twice', 'once'], twice),
  ...words(['order', 'orders'], order),
  ['half', (line, at, floor) => readFigure(line, at, floor) ?? half(line, at, floor)],
  ...words(['all', 'each'], all),
  ...words(['everyone', 'everybody'], everyone),
  ['every', every],
  ['both', both],
  ['sold', soldOut],
  ['no', no],
  ['zero', zero],
  ['nobody', nobody],
  ['none', none],
  ['nothing', nothing],
  ['not', not],
  ['without', without],
  ['single', (line, at, floor) => digits(line, at) ?? single(line, at, floor)],
  ['since', since],
  ['again', again],
  ...words(lexicon.ended, ended),
  ['away', away],
  ...words(lexicon.removed, removed),
  ['within', withinThe],
  ...words(['first', 'second', 'third'], (line, at, floor) => attempt(line, at, floor) ?? fraction(line, at, floor)),
  ['from', grades],
])

function words(list: Iterable<string>, reader: Reader): [string, Reader][] {
  return Array.from(list, (word) => [word, reader])
}

/**
 * The measures of a story, in order, not overlapping.
 * @param text the story's own source
 */
export function findMeasures(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): FoundMeasure[] {
  const found: FoundMeasure[] = []
  for (const sentence of sentences) {
    const line = lineOf(tokens, sentence)
    const items = readLine(line)
    if (!items.length) continue
    let floor = line.from
    for (const item of join(line, items)) {
      if (!item.alone) continue
      const start = (tokens[item.from] as Token).start
      const end = (tokens[item.to - 1] as Token).end
      found.push({
        start,
        end,
        kind: item.kind,
        text: text.slice(start, end),
        strict: item.strict,
        target: isTarget(line, item, floor),
      })
      floor = item.to
    }
  }
  return found
}

/** The quantities of a line one by one, before any two are read as one: in “from €9 to €4” there are two. */
export function readLine(line: Line): Item[] {
  const items: Item[] = []
  let floor = line.from
  for (let at = line.from; at < line.to;) {
    const reading = readerAt(line, at)?.(line, at, floor)
    if (reading?.item) {
      items.push(reading.item)
      floor = reading.to
    }
    at = Math.max(at + 1, reading?.to ?? 0)
  }
  return items
}

function readerAt(line: Line, at: number): Reader | undefined {
  const token = line.tokens[at] as Token
  if (token.kind === 'number') return readFigure
  if (token.kind === 'sign') return undefined
  const text = textAt(line, at)
  return readers.get(text) ?? (text.includes('-') || text.endsWith('fold') ? readCompound : undefined)
}

/** "twenty-three" is a number, "five-day" is not. */
const readCompound: Reader = (line, at, floor) => compound(line, at) ?? readFigure(line, at, floor)
