/**
 * Runs a matcher over a reading, in one pass. Knows no rule, no category and no context.
 *
 * Which states are live after a word depends only on those that were live before it, so each such set is worked
 * out once and remembered: from then on a token costs one look-up, however many frames there are.
 */
import type { Live, Matcher, State } from './matcher.ts'
import { isFigure, isSign, isStop, quotation, type Reading } from './symbols.ts'

/** One place where a frame matches: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly from: number
  readonly to: number
  /** The number that the frame was added under. */
  readonly id: number
}

/** Every match that starts at the tokens `from` up to `last` and ends by `to`. */
export function findMatches(matcher: Matcher, { symbols }: Reading, from: number, to: number, last = to): Match[] {
  const matches: Match[] = []
  const { starts, openings, first } = (matcher.live ??= {
    starts: liveSet(matcher, matcher.starts),
    openings: liveSet(matcher, matcher.openings),
    first: [],
  })
  const end = Math.min(last, to)
  if (from < end && openings.states.length && symbols[from] !== quotation)
    follow(matcher, after(matcher, openings, symbols[from] as number), symbols, from, to, matches)
  for (let at = from; at < end; at++) {
    const symbol = symbols[at] as number
    if (symbol === quotation) continue
    const live = (first[symbol] ??= after(matcher, starts, symbol))
    if (live.states.length || live.ends.length) follow(matcher, live, symbols, at, to, matches)
  }
  return matches
}

/** For each token `from` up to `to` the longest match that starts with it, of the frames that are `wanted`. */
export function findLongest(
  matcher: Matcher,
  reading: Reading,
  from: number,
  to: number,
  wanted: (id: number) => boolean,
): Match[] {
  const longest: Match[] = []
  let last: Match | undefined
  for (const match of findMatches(matcher, reading, from, to)) {
    if (!wanted(match.id) || (last?.from === match.from && last.to >= match.to)) continue
    if (last?.from === match.from) longest.pop()
    longest.push((last = match))
  }
  return longest
}

export const overlap = (one: Match, other: Match) => one.from < other.to && other.from < one.to

/** Of matches that share a token the longest, the first of the longest; in the order of the text. */
export function longestFirst<Found extends Match>(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** @param first what is live after the token `from` */
function follow(matcher: Matcher, first: Live, symbols: Int32Array, from: number, to: number, matches: Match[]): void {
  let live = first
  for (let at = from + 1; ; at++) {
    for (const id of live.ends) matches.push({ from, to: at, id })
    const symbol = symbols[at] as number
    if (at >= to || !live.states.length || symbol === quotation) return
    live = after(matcher, live, symbol)
  }
}

const after = (matcher: Matcher, live: Live, symbol: number): Live =>
  live.after.get(symbol) ?? step(matcher, live, symbol)

/** Works out, once, which states are live after a symbol. */
function step(matcher: Matcher, live: Live, symbol: number): Live {
  const next = new Set<number>()
  for (const state of candidates(matcher, live, symbol)) {
    if (accepts(state, symbol)) for (const id of state.next) next.add(id)
  }
  const made = liveSet(matcher, [...next])
  live.after.set(symbol, made)
  return made
}

const largeSet = 40
const noWord = -2

/** The states worth asking: all of a small set, those that name the symbol, or no word at all, of a large one. */
function candidates(matcher: Matcher, live: Live, symbol: number): readonly State[] {
  const states = () => live.states.map((index) => matcher.states[index] as State)
  if (live.states.length < largeSet) return states()
  live.bySymbol ??= indexed(states())
  return [...(live.bySymbol.get(symbol) ?? []), ...(live.bySymbol.get(noWord) ?? [])]
}

function indexed(states: readonly State[]): ReadonlyMap<number, readonly State[]> {
  const index = new Map<number, State[]>()
  for (const state of states) {
    for (const symbol of state.words ?? [noWord]) {
      const list = index.get(symbol)
      if (list) list.push(state)
      else index.set(symbol, [state])
    }
  }
  return index
}

function accepts({ kind, words }: State, symbol: number): boolean {
  if (words) return words.has(symbol)
  if (kind === 'number') return isFigure(symbol)
  if (kind === 'end' || isSign(symbol)) return false
  return kind === 'any' || !isStop(symbol)
}

/** The set of these states: the same object each time, so that what comes after it is remembered. */
function liveSet(matcher: Matcher, indexes: readonly number[]): Live {
  const sorted = [...indexes].sort((a, b) => a - b)
  const key = sorted.join()
  const found = matcher.sets.get(key)
  if (found) return found
  const stateOf = (index: number) => matcher.states[index] as State
  const made: Live = {
    states: sorted.filter((index) => stateOf(index).kind !== 'end'),
    ends: sorted.filter((index) => stateOf(index).kind === 'end').map((index) => stateOf(index).id),
    after: new Map(),
  }
  matcher.sets.set(key, made)
  return made
}
