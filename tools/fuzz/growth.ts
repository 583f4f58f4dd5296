/** How the time of reading a text grows with its length, ours and the bare parser's. Knows no text. */
import { analyse } from '../../src/core/index.ts'
import { parser } from '../../src/core/parser.ts'
import type { Repeat } from './repeats.ts'

export interface Growth {
  readonly name: string
  /** Of the longest text that was read, in UTF-16 units. */
  readonly length: number
  /** Milliseconds that it took; Infinity for a parser that was not given the longest. */
  readonly ours: number
  readonly parser: number
  /** Time grows with the length to this power; undefined where it is too short to be measured. */
  readonly exponent: number | undefined
  readonly parserExponent: number | undefined
}

/** Lengths double from the first to the second. Shorter times than a few milliseconds are noise. */
const lengths = [2 ** 15, 2 ** 20] as const
const measurable = 10
/** Milliseconds after which no longer text is tried. */
const patience = 2500
const wanted = 1.1

type Point = readonly [length: number, time: number]

export function growthOf({ name, make }: Repeat): Growth {
  const read = (text: string) => analyse({ path: 'a.md', text, settings: {}, assumeStory: true })
  const ours = times(make, read)
  const parser = times(make, parse)
  const [length, longest] = ours.at(-1) as Point
  const same = parser.find((point) => point[0] === length)
  return {
    name,
    length,
    ours: longest,
    parser: same?.[1] ?? Infinity,
    exponent: slope(ours),
    parserExponent: slope(parser),
  }
}

const parse = (text: string) => parser.parse(text)

function times(make: Repeat['make'], work: (text: string) => unknown): Point[] {
  const points: Point[] = []
  for (let length = lengths[0]; length <= lengths[1]; length *= 2) {
    const text = make(length)
    const time = least(() => work(text))
    points.push([text.length, time])
    if (time > patience) break
  }
  return points
}

/** Of a few runs: what else the machine does only adds. */
function least(work: () => unknown): number {
  let best = Infinity
  for (let run = 0, spent = 0; run < 4 && spent < 1000; run++) {
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    const time = (user + system) / 1000
    best = Math.min(best, time)
    spent += time
  }
  return best
}

/** Of the line through the last points that can be measured, both axes as logarithms. */
function slope(points: readonly Point[]): number | undefined {
  const seen = points.filter(([, time]) => time >= measurable).slice(-4)
  if (seen.length < 2) return undefined
  const logs = seen.map(([length, time]) => [Math.log(length), Math.log(time)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const rise = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  return rise / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
}

/** Prints a line for each text as it is measured, and at the end those over the limit. */
export function measureAll(all: readonly Repeat[]): void {
  const over: Growth[] = []
  console.log(row(['text', 'length', 'ours, ms', 'exponent', 'parser, ms', 'exponent']))
  for (const repeat of all) {
    const growth = growthOf(repeat)
    console.log(shown(growth))
    if ((growth.exponent ?? 0) > wanted) over.push(growth)
  }
  console.log(`\n${all.length - over.length} of ${all.length} grow with an exponent of ${wanted} or less; the others:`)
  for (const growth of over) console.log(shown(growth))
}

const shown = ({ name, length, ours, exponent, parser, parserExponent }: Growth) =>
  row([name, String(length), ours.toFixed(0), told(exponent), parser.toFixed(0), told(parserExponent)])

const told = (exponent: number | undefined) => exponent?.toFixed(2) ?? '–'

const row = ([name = '', ...cells]: readonly string[]) =>
  name.padEnd(52) + cells.map((cell) => cell.padStart(12)).join('')
