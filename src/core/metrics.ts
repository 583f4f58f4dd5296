/** Finds names of measures in a text, and says what each measures. Knows names, not figures and not whether a story needs them. */
import data from '../../data/metrics.json' with { type: 'json' }
import { forLast } from './for-last.ts'
import { literalNodes, readFrame } from './frames.ts'
import { type FrameNode, oneOrMany } from './frame-nodes.ts'
import { addFrame, newMatcher, type Matcher } from './matcher.ts'
import { findMatches, type Match } from './matches.ts'
import type { Story, Token } from './model.ts'
import type { MetricNames, RolePack } from './role-pack.ts'
import { read } from './symbols.ts'
import { tokenize } from './words.ts'

/** `own`: a name from the person's settings, which do not say what it measures. */
export type MetricKind = keyof MetricNames | 'own'

/** The names that count beside the built-in ones. */
export interface Metrics {
  readonly pack?: MetricNames
  readonly own: readonly string[]
}

/** A measure's name where it stands: tokens `from` up to, not including, `to`. */
export interface NamedMetric {
  readonly from: number
  readonly to: number
  readonly kind: MetricKind
}

const kinds = ['technical', 'user', 'business', 'own'] as const

let builtIn: Matcher | undefined
const ready = new WeakMap<object, Matcher>()

export const metricsFor = (own: readonly string[], pack: RolePack | undefined): Metrics => ({
  own,
  ...(pack && { pack: pack.metrics }),
})

/** Several rules ask about one story. */
const known = forLast((metrics: Metrics) => forLast((tokens: readonly Token[]) => metricsOf(tokens, metrics)))

/** In the order of the text, the longest name where several begin; no two share a word. One pass over the tokens. */
export const findMetrics = ({ tokens }: Pick<Story, 'tokens'>, metrics: Metrics): readonly NamedMetric[] =>
  known(metrics)(tokens)

function metricsOf(tokens: readonly Token[], metrics: Metrics): readonly NamedMetric[] {
  const matchers = matchersOf(metrics)
  const reading = read(tokens)
  return apart(matchers.flatMap((matcher) => findMatches(matcher, reading, 0, tokens.length)))
}

/** What these words measure, as a whole; undefined where they are no name of a measure. */
export function metricKind(words: string, metrics: Metrics): MetricKind | undefined {
  const tokens = tokenize(words, 0)
  return metricsOf(tokens, metrics).find(({ from, to }) => from === 0 && to === tokens.length)?.kind
}

function apart(matches: readonly Match[]): NamedMetric[] {
  const found: NamedMetric[] = []
  let end = 0
  // The sort is stable: of two lists that know the same words, the nearer one says what they measure.
  for (const { from, to, id } of [...matches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < end) continue
    found.push({ from, to, kind: kinds[id] as MetricKind })
    end = to
  }
  return found
}

/** The person's own, the pack's, the built-in ones: the nearer to the text the earlier. */
function matchersOf({ own, pack }: Metrics): Matcher[] {
  builtIn ??= compile(kinds.flatMap((kind) => (kind === 'own' ? [] : framesOf(data[kind].names, kind))))
  return [
    ...(own.length ? [once(own, () => plainNames(own, 'own'))] : []),
    ...(pack ? [once(pack, () => kinds.flatMap((kind) => (kind === 'own' ? [] : plainNames(pack[kind], kind))))] : []),
    builtIn,
  ]
}

type Named = readonly [nodes: readonly FrameNode[], kind: MetricKind]

function once(list: object, names: () => readonly Named[]): Matcher {
  const matcher = ready.get(list) ?? compile(names())
  ready.set(list, matcher)
  return matcher
}

function compile(names: readonly Named[]): Matcher {
  const matcher = newMatcher()
  for (const [nodes, kind] of names) addFrame(matcher, nodes, kinds.indexOf(kind))
  return matcher
}

/** A name counts with its plural, where its last word is plain. */
const framesOf = (names: readonly string[], kind: MetricKind): Named[] =>
  names
    .flatMap((line) => line.split(' | '))
    .map((name) => [readFrame(/[a-z]$/i.test(name) ? `${name}(s)` : name, []).nodes, kind])

/** As people write them: nothing in them is special. */
const plainNames = (names: readonly string[], kind: MetricKind): Named[] =>
  names.flatMap((name): Named[] => {
    const nodes = literalNodes(name.trim())
    const last = nodes.at(-1)
    const words = last?.kind === 'word' ? last.words : []
    return words.length && /[a-z]$/i.test(name)
      ? [[[...nodes.slice(0, -1), ...words.map(oneOrMany)], kind]]
      : [[nodes, kind]]
  })
