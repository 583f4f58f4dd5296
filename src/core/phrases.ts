/** Finds the phrases of lists in a story, and makes a rule from lists. Knows no list of its own. */
import { findLongest, findMatches, read, type Match, type Reading } from './matcher.ts'
import type { Sentence, Span, Story, Token } from './model.ts'
import { isClaim, isExcepted, isSilenced } from './phrase-context.ts'
import { deletion, readable } from './phrase-edits.ts'
import { compileAllowed, compileLists, compileOwn } from './phrase-lists.ts'
import type { CompiledEntry, CompiledPhrases, PhraseList } from './phrase-lists.ts'
import type { Problem, Rule, Suggestion } from './rule.ts'
import type { Settings } from './settings.ts'

export type { PhraseEntry, PhraseList } from './phrase-lists.ts'
export { frameProblem } from './phrase-lists.ts'

/** What a person may set about phrases. */
export type PhraseSettings = Pick<Settings, 'phrases' | 'allow'> & {
  /** Category → whether it is looked for; a category that is not named is. */
  readonly categories?: Readonly<Record<string, boolean>>
}

export interface PhraseHit {
  /** Placed in the story. */
  readonly span: Span
  readonly category: string
  /** What is wrong with it, to be read after the quoted words. */
  readonly says: string
  readonly hint: string
  readonly suggestions: readonly Suggestion[]
}

type Told = Pick<Story, 'text' | 'tokens' | 'sentences' | 'parts'>

interface Candidate extends Match {
  readonly entry: CompiledEntry
  readonly source: CompiledPhrases
}

/** Compiles once per list, as long as the very same list is passed. */
function once<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
  const known = new WeakMap<Source, Made>()
  return (source) => {
    const made = known.get(source) ?? make(source)
    known.set(source, made)
    return made
  }
}

const listsReady = once(compileLists)
const ownReady = once(compileOwn)
const allowedReady = once(compileAllowed)

/** The phrases of the lists and of the settings, in the order of the text; no two share a word. */
export function findPhrases(story: Told, lists: readonly PhraseList[], settings: PhraseSettings): PhraseHit[] {
  const sources = settings.phrases.length ? [ownReady(settings.phrases), listsReady(lists)] : [listsReady(lists)]
  const allowed = settings.allow.length ? allowedReady(settings.allow) : undefined
  const reading = read(story.tokens)
  const hits: PhraseHit[] = []
  story.sentences.forEach((sentence, index) => {
    const found = sources.flatMap((source) => candidates(reading, source, sentence, settings))
    if (!found.length) return
    const phrases = withoutOverlap(found)
    const around = { reading, sentence, next: story.sentences[index + 1], phrases }
    if (!isClaim(around)) return
    const meantOtherwise = sources.map((source) => findMatches(source.exceptions, reading, sentence.from, sentence.to))
    const permitted = allowed ? findMatches(allowed, reading, sentence.from, sentence.to) : []
    for (const hit of phrases) {
      if (isElsewhere(story, hit) || overlapsAny(hit, permitted)) continue
      if (isExcepted(hit, meantOtherwise[sources.indexOf(hit.source)] as Match[]) || isSilenced(hit, hit.entry, around)) continue
      hits.push(hitOf(story, reading, hit))
      if (hit.entry.swallows) break
    }
  })
  return hits
}

function candidates(reading: Reading, source: CompiledPhrases, { from, to }: Sentence, settings: PhraseSettings): Candidate[] {
  const { categories } = settings
  const entryOf = (id: number) => source.entries[id] as CompiledEntry
  const wanted = (id: number) => categories?.[entryOf(id).category] !== false
  return findLongest(source.phrases, reading, from, to, wanted).map((match) => ({ ...match, entry: entryOf(match.id), source }))
}

/** The longest wins; what shares a word with it is gone, even where the longest is silent for its context. */
function withoutOverlap(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const one of [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every((other) => other.to <= one.from || one.to <= other.from)) kept.push(one)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** It stands in a part in which it is no fault. */
function isElsewhere({ parts, tokens }: Told, { from, entry }: Candidate): boolean {
  if (!entry.notIn.length && !entry.notUnder.length) return false
  const { start } = tokens[from] as Token
  const here = parts.filter(({ span }) => span.start <= start && start < span.end)
  return here.some(({ part, source }) => entry.notIn.includes(part) || (source !== 'inferred' && entry.notUnder.includes(part)))
}

const overlapsAny = (hit: Match, others: readonly Match[]) => others.some((one) => one.from < hit.to && hit.from < one.to)

function hitOf({ text, tokens }: Told, reading: Reading, { from, to, entry }: Candidate): PhraseHit {
  const part = entry.deletes && findMatches(entry.deletes, reading, from, to)[0]
  const edit = part && deletion(text, tokens, part.from, part.to)
  return {
    span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
    category: entry.category,
    says: entry.says,
    hint: entry.hint,
    suggestions: edit ? [edit] : [],
  }
}

/** A rule that a list decides. */
export function phraseRule(rule: Omit<Rule, 'check'>, lists: readonly PhraseList[]): Rule {
  return {
    ...rule,
    *check(story, { settings }): Iterable<Problem> {
      for (const { span, says, hint, suggestions } of findPhrases(story, lists, settings)) {
        const quote = readable(story.text.slice(span.start, span.end))
        yield { span, message: `"${quote}" ${says}.${hint && ` ${hint}`}`, suggestions }
      }
    },
  }
}
