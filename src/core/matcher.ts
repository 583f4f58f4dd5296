/**
 * Finds many frames at once in a run of tokens, in one pass. Knows no rule, no category and no context.
 *
 * Frames become states that lead to one another by words. Which states are live after a word depends only on
 * those that were live before it, so each such set is worked out once and remembered: from then on a token
 * costs one look-up, however many frames there are.
 */
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import type { FrameNode } from './frames.ts'
import type { Token } from './model.ts'

/** One place where a frame matches: tokens `from` up to, not including, `to`. */
export interface Match {
  readonly from: number
  readonly to: number
  /** The number that the frame was added under. */
  readonly id: number
}

/** Tokens and the symbol that stands for each. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly symbols: Int32Array
}

interface State {
  /** What a symbol must be to go on; an `end` says that its frame has matched. */
  readonly kind: 'word' | 'any' | 'skip' | 'number' | 'end'
  readonly words?: ReadonlySet<number>
  readonly next: readonly number[]
  /** Of an `end`: the frame's number. */
  readonly id: number
}

/** Several states at once: what may come next, and which frames end here. */
interface Live {
  readonly states: readonly number[]
  readonly ends: readonly number[]
  readonly after: Map<number, Live>
  /** Of a large set: which of its states a symbol of a frame leads on from. */
  byWord: ReadonlyMap<number, readonly State[]> | undefined
}

export interface Matcher {
  readonly states: State[]
  readonly starts: number[]
  /** Where frames start that only match where a sentence opens. */
  readonly openings: number[]
  readonly sets: Map<string, Live>
  /** Worked out at first use; adding a frame makes it void. */
  live: { readonly starts: Live; readonly openings: Live } | undefined
}

export const newMatcher = (): Matcher => ({ states: [], starts: [], openings: [], sets: new Map(), live: undefined })

/** A symbol for each word of any frame, and four for the words of none. */
const symbols = new Map<string, number>()
const otherWord = 0
const otherNumber = 1
const year = 2
const otherSign = 3
const unreadable = -1
/** Which symbols of words in frames are figures or signs. */
const figures = new Set([otherNumber])
const signs = new Set([otherSign])

const aYear = /^(?:19|20)\d\d$/

function symbolOf(word: string): number {
  const known = symbols.get(word)
  if (known !== undefined) return known
  const made = symbols.size + 4
  symbols.set(word, made)
  if (/^\d/.test(word) && !aYear.test(word)) figures.add(made)
  else if (!/^[\p{L}\p{M}\p{N}_]/u.test(word)) signs.add(made)
  return made
}

/** Words at which another clause begins: no gap passes over them. */
const stops = new Set(words.stops.split(' ').map(symbolOf))

const setsOfWords = new WeakMap<readonly string[], ReadonlySet<number>>()

function symbolsOf(words: readonly string[]): ReadonlySet<number> {
  const known = setsOfWords.get(words)
  if (known) return known
  const made = new Set(words.map(symbolOf))
  setsOfWords.set(words, made)
  return made
}

/** Reads tokens for matchers that have all their frames. */
export function read(tokens: readonly Token[]): Reading {
  const read = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    read[at] = token.quoted ? unreadable : (symbols.get(token.text) ?? otherSymbol(token))
  }
  return { tokens, symbols: read }
}

function otherSymbol({ kind, text }: Token): number {
  if (kind === 'word') return otherWord
  if (kind === 'sign') return otherSign
  return aYear.test(text) ? year : otherNumber
}

export function addFrame(matcher: Matcher, nodes: readonly FrameNode[], id: number): void {
  if (!nodes.length) return
  matcher.live = undefined
  const end = addState(matcher, { kind: 'end', next: [], id })
  const opens = nodes[0]?.kind === 'opening'
  const starts = addRun(matcher, opens ? nodes.slice(1) : nodes, [end])
  const list = opens ? matcher.openings : matcher.starts
  for (const start of starts) if (start !== end) list.push(start)
}

const addState = (matcher: Matcher, state: State): number => matcher.states.push(state) - 1

/** Built from the end, so that each state knows what comes after it and no empty steps are needed. */
function addRun(matcher: Matcher, nodes: readonly FrameNode[], after: readonly number[]): readonly number[] {
  let next = after
  for (let at = nodes.length - 1; at >= 0; at--) next = addNode(matcher, nodes[at] as FrameNode, next)
  return next
}

function addNode(matcher: Matcher, node: FrameNode, next: readonly number[]): readonly number[] {
  if (node.kind === 'opening') return next
  if (node.kind === 'word') return [addState(matcher, { kind: 'word', words: symbolsOf(node.words), next, id: -1 })]
  if (node.kind === 'choice') {
    const starts = node.options.flatMap((option) => addRun(matcher, option, next))
    return node.optional ? [...starts, ...next] : starts
  }
  if (node.kind !== 'gap') return [addState(matcher, { kind: node.kind, next, id: -1 })]
  const three = addState(matcher, { kind: 'skip', next, id: -1 })
  const two = addState(matcher, { kind: 'skip', next: [three, ...next], id: -1 })
  const one = addState(matcher, { kind: 'skip', next: [two, ...next], id: -1 })
  return [one, ...next]
}

/** For each token `from` up to `to` the longest match that starts with it, of the frames that are `wanted`. */
export function findLongest(matcher: Matcher, reading: Reading, from: number, to: number, wanted: (id: number) => boolean): Match[] {
  const longest: Match[] = []
  let last: Match | undefined
  for (const match of findMatches(matcher, reading, from, to)) {
    if (!wanted(match.id)) continue
    if (last?.from === match.from && last.to < match.to) longest.pop()
    if (last?.from !== match.from || last.to < match.to) longest.push((last = match))
  }
  return longest
}

/** Every match that starts at the tokens `from` up to `last` and ends by `to`. */
export function findMatches(matcher: Matcher, { symbols }: Reading, from: number, to: number, last = to): Match[] {
  const matches: Match[] = []
  const live = (matcher.live ??= { starts: liveSet(matcher, matcher.starts), openings: liveSet(matcher, matcher.openings) })
  const end = Math.min(last, to)
  if (from < end && live.openings.states.length) follow(matcher, live.openings, symbols, from, to, matches)
  for (let at = from; at < end; at++) follow(matcher, live.starts, symbols, at, to, matches)
  return matches
}

function follow(matcher: Matcher, start: Live, symbols: Int32Array, from: number, to: number, matches: Match[]): void {
  let live = start
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] as number
    if (symbol === unreadable) return
    live = live.after.get(symbol) ?? step(matcher, live, symbol)
    for (const id of live.ends) matches.push({ from, to: at + 1, id })
    if (!live.states.length) return
  }
}

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
const anyWord = -2

/** The states worth asking: all of a small set, those that name the symbol of a large one. */
function candidates(matcher: Matcher, live: Live, symbol: number): readonly State[] {
  if (live.states.length < largeSet) return live.states.map((index) => matcher.states[index] as State)
  live.byWord ??= indexByWord(live.states.map((index) => matcher.states[index] as State))
  return [...(live.byWord.get(symbol) ?? []), ...(live.byWord.get(anyWord) ?? [])]
}

function indexByWord(states: readonly State[]): ReadonlyMap<number, readonly State[]> {
  const index = new Map<number, State[]>()
  for (const state of states) {
    for (const symbol of state.words ?? [anyWord]) {
      const list = index.get(symbol)
      if (list) list.push(state)
      else index.set(symbol, [state])
    }
  }
  return index
}

function accepts({ kind, words }: State, symbol: number): boolean {
  if (words) return words.has(symbol)
  if (kind === 'number') return figures.has(symbol)
  return (kind === 'any' && !signs.has(symbol)) || (kind === 'skip' && !signs.has(symbol) && !stops.has(symbol))
}

/** The set of these states: the same object each time, so that what comes after it is remembered. */
function liveSet(matcher: Matcher, states: readonly number[]): Live {
  const sorted = [...states].sort((a, b) => a - b)
  const key = sorted.join()
  const known = matcher.sets.get(key)
  if (known) return known
  const of = (index: number) => matcher.states[index] as State
  const made: Live = {
    states: sorted.filter((index) => of(index).kind !== 'end'),
    ends: sorted.filter((index) => of(index).kind === 'end').map((index) => of(index).id),
    after: new Map(),
    byWord: undefined,
  }
  matcher.sets.set(key, made)
  return made
}
