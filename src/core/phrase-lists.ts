/** What a phrase list holds, and how lists become something that can be searched. Knows no story and no rule. */
import data from '../../data/phrases/shared/context.json' with { type: 'json' }
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { contextsOf, type PhraseContext } from './contexts.ts'
import { literalNodes, readFrame, type Scopes, type WordClasses } from './frames.ts'
import { addFrame, newMatcher, type Matcher } from './matcher.ts'
import type { OwnPhrase } from './settings.ts'

/** Phrases that share a fault, a question and the places where they are no fault. Its examples stay in the file. */
export interface PhraseEntry {
  /** Frames; CONTRIBUTING.md tells how they are written. */
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
}

export interface PhraseList {
  readonly category: string
  readonly says: string
  readonly silent: readonly string[]
  /** Word classes of this list alone. */
  readonly words?: WordClasses
  readonly entries: readonly PhraseEntry[]
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
  /** Numbered by entry. */
  readonly phrases: Matcher
  readonly exceptions: Matcher
}

/** Number of the exceptions that hold for every entry. */
export const forAll = -1

const shared: Scopes = [words.classes]

/** Why a frame cannot stand as a phrase; `undefined` where it can. */
export function frameProblem(frame: string, own: WordClasses = {}): string | undefined {
  const { nodes, problem } = readFrame(frame, [own, ...shared])
  if (problem !== undefined) return problem
  return nodes[0]?.kind === 'gap' || nodes[0]?.kind === 'any' ? 'starts with a gap' : undefined
}

/** More than a phrase needs; few enough that a thousand phrases are looked for in a long text within half a second. */
const mostOpen = 12

/** The same for a phrase that a person wrote, who may be somebody whose folder was only opened. */
export function ownProblem(phrase: string): string | undefined {
  const open = phrase.replace(/\\./g, '').match(/[~_[]/g)?.length ?? 0
  return open > mostOpen ? `holds more than ${mostOpen} of "~", "_" and "["` : frameProblem(phrase)
}

/** A frame that cannot be read matches nothing: tests keep ours readable, and a person is told of theirs elsewhere. */
function addAll(matcher: Matcher, frames: readonly string[], scopes: Scopes, id: number): Matcher {
  for (const frame of frames) addFrame(matcher, readFrame(frame, scopes).nodes, id)
  return matcher
}

export function compileLists(lists: readonly PhraseList[]): CompiledPhrases {
  const entries: CompiledEntry[] = []
  const phrases = newMatcher()
  const exceptions = addAll(newMatcher(), data.literal, shared, forAll)
  for (const list of lists) {
    const scopes = list.words ? [list.words, ...shared] : shared
    for (const entry of list.entries) {
      addAll(phrases, entry.phrases, scopes, entries.length)
      addAll(exceptions, entry.except ?? [], scopes, entries.length)
      entries.push(compileEntry(entry, list, scopes))
    }
  }
  return { entries, phrases, exceptions }
}

const compileEntry = (entry: PhraseEntry, list: PhraseList, scopes: Scopes): CompiledEntry => ({
  category: list.category,
  says: entry.says ?? list.says,
  hint: entry.hint,
  silent: contextsOf(entry.silent ?? list.silent),
  notIn: entry.notIn ?? [],
  notUnder: entry.notUnder ?? [],
  swallows: entry.swallows ?? false,
  ...(entry.delete !== undefined && { deletes: addAll(newMatcher(), [entry.delete], scopes, 0) }),
})

/** A person's own phrases: no reading takes them another way, since they were meant as they stand. */
export function compileOwn(own: readonly OwnPhrase[]): CompiledPhrases {
  const phrases = newMatcher()
  const entries = own.map(({ phrase, category = 'own', hint = '' }, id): CompiledEntry => {
    if (ownProblem(phrase) === undefined) addAll(phrases, [phrase], shared, id)
    const says = 'is on your own list of phrases'
    return { category, says, hint, silent: [], notIn: [], notUnder: [], swallows: false }
  })
  return { entries, phrases, exceptions: newMatcher() }
}

/** Allowed phrases are taken by the letter as well: a person may paste one that holds a bracket. */
export function compileAllowed(allowed: readonly string[]): Matcher {
  const matcher = newMatcher()
  for (const phrase of allowed) {
    addFrame(matcher, literalNodes(phrase), 0)
    if (ownProblem(phrase) === undefined) addAll(matcher, [phrase], shared, 0)
  }
  return matcher
}
