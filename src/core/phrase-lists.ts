/** What a phrase list holds, and how lists become something that can be searched. Knows no story and no rule. */
import context from '../../data/phrases/shared/context.json' with { type: 'json' }
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { literalNodes, readFrame, type WordClasses } from './frames.ts'
import { addFrame, newMatcher, type Matcher } from './matcher.ts'
import type { OwnPhrase } from './settings.ts'

/** Phrases that share a fault, a question and the places where they are no fault. */
export interface PhraseEntry {
  /** Frames; see `docs/rules/vague-phrase.md` for how they are written. */
  readonly phrases: readonly string[]
  /** A question to the writer that the better text answers. */
  readonly hint: string
  /** What is wrong, after the quoted words; else the list's. */
  readonly says?: string
  /** Names of contexts in which it is no fault; else the list's. */
  readonly silent?: readonly string[]
  /** Frames that take the words another way: a match over them is no fault. */
  readonly except?: readonly string[]
  /** Parts in which it is no fault, however they were found, and those whose label must say so. */
  readonly notIn?: readonly string[]
  readonly notUnder?: readonly string[]
  /** Says all there is to say about its sentence: what follows in it is not reported again. */
  readonly swallows?: boolean
  /** A frame for the words that may simply go. */
  readonly delete?: string
  /** Sentences that are caught, and their better selves that are not. */
  readonly weak: readonly string[]
  readonly strong: readonly string[]
}

export interface PhraseList {
  readonly category: string
  readonly says: string
  readonly silent: readonly string[]
  /** Word classes of this list alone. */
  readonly words?: WordClasses
  readonly entries: readonly PhraseEntry[]
}

/** A context that takes the fault away: frames to be found near the phrase. */
export interface PhraseContext {
  /** Every one of the places must hold, not just one. */
  readonly all: boolean
  /** In the words just before it, as many as `within` says. */
  readonly before?: Matcher
  readonly within: number
  /** In the words just before it: the ones in `before` do not count then. */
  readonly unless?: Matcher
  /** Straight after it. */
  readonly follows?: Matcher
  /** After it, up to the sentence's end or as many words on as `reach` says. */
  readonly after?: Matcher
  readonly reach: number
  /** Anywhere in its sentence. */
  readonly sentence?: Matcher
  /** In the next sentence. */
  readonly next?: Matcher
}

/** An entry made ready: what it inherits from its list is filled in. */
export interface CompiledEntry {
  readonly category: string
  readonly says: string
  readonly hint: string
  readonly silent: readonly PhraseContext[]
  readonly notIn: readonly string[]
  readonly notUnder: readonly string[]
  readonly swallows: boolean
  readonly deletes?: Matcher
}

export interface CompiledPhrases {
  readonly entries: readonly CompiledEntry[]
  readonly phrases: Matcher
  readonly exceptions: Matcher
}

const sharedClasses: WordClasses = words.classes

/** Why a frame cannot stand as a phrase; `undefined` where it can. */
export function frameProblem(frame: string, own: WordClasses = {}): string | undefined {
  const { nodes, problem } = readFrame(frame, { ...sharedClasses, ...own })
  if (problem !== undefined) return problem
  return nodes[0]?.kind === 'gap' || nodes[0]?.kind === 'any' ? 'starts with a gap' : undefined
}

/** A frame that cannot be read matches nothing: tests keep ours readable, and a person is told of theirs elsewhere. */
function addAll(matcher: Matcher, frames: readonly string[], classes: WordClasses, id: number): Matcher {
  for (const frame of frames) addFrame(matcher, readFrame(frame, classes).nodes, id)
  return matcher
}

const matcherOf = (frames: readonly string[], classes = sharedClasses) => addAll(newMatcher(), frames, classes, 0)

interface ContextData {
  readonly before?: readonly string[]
  readonly all?: boolean
  readonly within?: number
  readonly unless?: readonly string[]
  readonly follows?: readonly string[]
  readonly after?: readonly string[]
  readonly reach?: number
  readonly sentence?: readonly string[]
  readonly next?: readonly string[]
}

const contextData: Readonly<Record<string, ContextData>> = context.contexts
export const contextNames: readonly string[] = Object.keys(contextData)
const contexts = new Map<string, PhraseContext>()

function contextOf(name: string): PhraseContext {
  const known = contexts.get(name)
  if (known) return known
  const data = contextData[name] ?? {}
  const made: PhraseContext = {
    ...(data.before && { before: matcherOf(data.before) }),
    all: data.all ?? false,
    within: data.within ?? 3,
    reach: data.reach ?? Infinity,
    ...(data.unless && { unless: matcherOf(data.unless) }),
    ...(data.follows && { follows: matcherOf(data.follows) }),
    ...(data.after && { after: matcherOf(data.after) }),
    ...(data.sentence && { sentence: matcherOf(data.sentence) }),
    ...(data.next && { next: matcherOf(data.next) }),
  }
  contexts.set(name, made)
  return made
}

/** Sentences that are put to the teller. */
export const notClaims: Matcher = matcherOf(context.notClaims)

/** Number under which the exceptions for every entry are kept. */
export const forAll = -1

export function compileLists(lists: readonly PhraseList[]): CompiledPhrases {
  const entries: CompiledEntry[] = []
  const phrases = newMatcher()
  const exceptions = addAll(newMatcher(), context.literal, sharedClasses, forAll)
  for (const list of lists) {
    const classes = list.words ? { ...sharedClasses, ...list.words } : sharedClasses
    for (const entry of list.entries) {
      addAll(phrases, entry.phrases, classes, entries.length)
      addAll(exceptions, entry.except ?? [], classes, entries.length)
      entries.push(compileEntry(entry, list, classes))
    }
  }
  return { entries, phrases, exceptions }
}

const compileEntry = (entry: PhraseEntry, list: PhraseList, classes: WordClasses): CompiledEntry => ({
  category: list.category,
  says: entry.says ?? list.says,
  hint: entry.hint,
  silent: [...(entry.silent ?? list.silent), ...context.always].map(contextOf),
  notIn: entry.notIn ?? [],
  notUnder: entry.notUnder ?? [],
  swallows: entry.swallows ?? false,
  ...(entry.delete !== undefined && { deletes: matcherOf([entry.delete], classes) }),
})

/** A person's own phrases, each an entry of its own. */
export function compileOwn(own: readonly OwnPhrase[]): CompiledPhrases {
  const lists = own.map(({ phrase, category = 'own', hint = '' }) => ({
    category,
    says: 'is on your own list of phrases',
    silent: [],
    entries: [{ phrases: [phrase], hint, weak: [], strong: [] }],
  }))
  return compileLists(lists)
}

/** Allowed phrases are taken by the letter as well: a person may paste one that holds a bracket. */
export function compileAllowed(allowed: readonly string[]): Matcher {
  const matcher = matcherOf(allowed)
  for (const phrase of allowed) addFrame(matcher, literalNodes(phrase), 0)
  return matcher
}
