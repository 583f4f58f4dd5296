/** What a person may set, in layers, and how layers become one. Knows no file format and no catalogue. */
import type { Severity } from './rule.ts'

export { decodeFrontMatter, decodeLayer } from './settings-decoding.ts'
export type { DecodedFrontMatter, DecodedLayer, KnownIds, SettingsProblem } from './settings-decoding.ts'

export interface OwnPhrase {
  readonly phrase: string
  readonly category?: string
  readonly hint?: string
}

/** What is set about phrases. */
export interface PhraseChoice {
  /** Vague phrases of a person's own. */
  readonly own: readonly OwnPhrase[]
  /** Category → whether it is looked for; one that is not named is. */
  readonly categories: Readonly<Record<string, boolean>>
}

/** A person's own terms that should not leave, by what they name. */
export interface Confidential {
  readonly companies: readonly string[]
  readonly people: readonly string[]
  /** Products, projects, code names and whatever else. */
  readonly terms: readonly string[]
}

/** Everything that can be set; `defaults` is the lowest layer. */
export interface Settings {
  readonly framework?: string
  readonly role?: string
  /** Globs, relative to the workspace root. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly phrases: PhraseChoice
  /** Phrases never flagged. */
  readonly allow: readonly string[]
  readonly metrics: readonly string[]
  readonly confidential: Confidential
  /** Paths of own role packs. */
  readonly roles: readonly string[]
  /** Speaking pace, words a minute. */
  readonly wordsPerMinute: number
  /** Longest answer, seconds. */
  readonly targetSeconds: number
}

/** One layer: any of the settings. */
export type Layer = Partial<Omit<Settings, 'phrases' | 'confidential'>> & {
  readonly phrases?: Partial<PhraseChoice>
  readonly confidential?: Partial<Confidential>
}

/** The lowest layer. People tell a story at 140 to 160 words a minute, and are heard for about two. */
export const defaults: Settings = {
  include: ['**/*.story.md', '**/stories/**/*.md'],
  exclude: ['**/node_modules/**'],
  rules: {},
  phrases: { own: [], categories: {} },
  allow: [],
  metrics: [],
  confidential: { companies: [], people: [], terms: [] },
  roles: [],
  wordsPerMinute: 150,
  targetSeconds: 120,
}

/** The layers on top of the defaults, a later one winning. */
export function mergeSettings(...layers: readonly Layer[]): Settings {
  const merged = mergeLayers(...layers)
  return {
    ...defaults,
    ...merged,
    phrases: { ...defaults.phrases, ...merged.phrases },
    confidential: { ...defaults.confidential, ...merged.confidential },
  }
}

/** Several layers as one. A later value replaces an earlier; rules and categories are merged one by one; own words and own role packs add up. */
export function mergeLayers(...layers: readonly Layer[]): Layer {
  let merged: Layer = {}
  for (const layer of layers) merged = { ...merged, ...layer, ...together(merged, layer) }
  return merged
}

function together(low: Layer, high: Layer): Layer {
  return {
    ...(low.rules && high.rules && { rules: { ...low.rules, ...high.rules } }),
    ...(low.phrases && high.phrases && { phrases: mergeChoices(low.phrases, high.phrases) }),
    ...(low.allow && high.allow && { allow: once(low.allow, high.allow, String) }),
    ...(low.metrics && high.metrics && { metrics: once(low.metrics, high.metrics, String) }),
    ...(low.confidential &&
      high.confidential && { confidential: mergeConfidential(low.confidential, high.confidential) }),
    ...(low.roles && high.roles && { roles: once(low.roles, high.roles, String) }),
  }
}

function mergeChoices(low: Partial<PhraseChoice>, high: Partial<PhraseChoice>): Partial<PhraseChoice> {
  return {
    ...low,
    ...high,
    ...(low.own && high.own && { own: once(low.own, high.own, ({ phrase }) => phrase) }),
    ...(low.categories && high.categories && { categories: { ...low.categories, ...high.categories } }),
  }
}

/** What one layer keeps to itself, no other gives away. */
function mergeConfidential(low: Partial<Confidential>, high: Partial<Confidential>): Partial<Confidential> {
  const both = { ...low, ...high }
  const names = Object.keys(both) as (keyof Confidential)[]
  return Object.fromEntries(names.map((name) => [name, once(low[name] ?? [], high[name] ?? [], String)]))
}

/** Both lists, each name once: the later entry says what it means, the earlier where it stands. */
function once<T>(low: readonly T[], high: readonly T[], name: (entry: T) => string): T[] {
  const entries = new Map<string, T>()
  for (const entry of [...low, ...high]) entries.set(name(entry), entry)
  return [...entries.values()]
}
