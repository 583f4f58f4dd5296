/** Makes many frames into one machine of states that lead to one another by words. Knows no text and no list. */
import type { FrameNode } from './frame-nodes.ts'
import { symbolsOf } from './symbols.ts'

export interface State {
  /** What a symbol must be to go on; an `end` says that its frame has matched. */
  readonly kind: 'word' | 'any' | 'skip' | 'number' | 'end'
  readonly words?: ReadonlySet<number>
  readonly next: readonly number[]
  /** Of an `end`: the number that its frame was added under. */
  readonly id: number
}

/** Several states at once: what may come next, and which frames end here. */
export interface Live {
  readonly states: readonly number[]
  readonly ends: readonly number[]
  /** Filled as text is met: the states that are live after a symbol. */
  readonly after: Map<number, Live>
  /** Of a large set, at first use: its states by the symbols that lead on. */
  bySymbol?: ReadonlyMap<number, readonly State[]>
}

/** What is live before the first word of a match. */
interface Beginnings {
  readonly starts: Live
  readonly openings: Live
  /** What is live after `starts` and one symbol, by symbol: that is asked of each word of a text. */
  readonly first: Live[]
}

export interface Matcher {
  readonly states: State[]
  readonly starts: number[]
  /** Where frames start that only match where a sentence opens. */
  readonly openings: number[]
  readonly sets: Map<string, Live>
  /** Worked out at first use; adding a frame makes it void. */
  live: Beginnings | undefined
}

export const newMatcher = (): Matcher => ({ states: [], starts: [], openings: [], sets: new Map(), live: undefined })

export function addFrame(matcher: Matcher, nodes: readonly FrameNode[], id: number): void {
  if (!nodes.length) return
  matcher.live = undefined
  const end = addState(matcher, { kind: 'end', next: [], id })
  const opens = nodes[0]?.kind === 'opening'
  const starts = addRun(matcher, opens ? nodes.slice(1) : nodes, [end])
  const list = opens ? matcher.openings : matcher.starts
  // A frame of options only would end where it starts.
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
    // Each state once: an option that can be passed over leads to `next` too, and doubling would have no end.
    return [...new Set(node.optional ? [...starts, ...next] : starts)]
  }
  if (node.kind !== 'gap') return [addState(matcher, { kind: node.kind, next, id: -1 })]
  const third = addState(matcher, { kind: 'skip', next, id: -1 })
  const second = addState(matcher, { kind: 'skip', next: [third, ...next], id: -1 })
  const first = addState(matcher, { kind: 'skip', next: [second, ...next], id: -1 })
  return [first, ...next]
}
