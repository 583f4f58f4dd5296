/** The cells of one line of a markdown table. Knows bars, not what a cell tells. */
import type { Span } from '../model.ts'

/** What stands between the bars of the line that `at` is on, without the space around it. */
export function cellsOf(text: string, from: number, to: number): Span[] {
  const bars = [...text.slice(from, to).matchAll(/(?<!\\)\|/g)].map(({ index }) => from + index)
  const first = /^[ \t>]*$/.test(text.slice(from, bars[0] ?? to)) ? [] : [from]
  const last = text.slice((bars.at(-1) ?? to) + 1, to).trim() ? [to] : []
  const edges = [...first.map((at) => at - 1), ...bars, ...last]
  return edges.slice(1).map((end, at) => trimmed(text, (edges[at] as number) + 1, end))
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to)
  const start = from + (/\S/.exec(words)?.index ?? Math.min(1, words.length))
  return { start, end: Math.max(start, from + words.trimEnd().length) }
}
