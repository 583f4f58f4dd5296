/** Finds the phrases of lists in a story, and makes a rule from lists. Knows no list of its own. */
import { isClaim, isSilenced } from './contexts.ts'
import { keptWith } from './kept-with.ts'
import { findLongest, findMatches, longestFirst, overlap, type Match } from './matches.ts'
import type { Sentence, Span, Story, Token } from './model.ts'
import { deletion } from './phrase-edits.ts'
import { compileAllowed, compileLists, compileOwn, forAll } from './phrase-lists.ts'
import type { CompiledEntry, CompiledPhrases, PhraseList } from './phrase-lists.ts'
import { asQuoted, quotedEnd } from './phrase-quotes.ts'
import type { Problem, Rule, Suggestion } from './rule.ts'
import type { OwnPhrase, PhraseChoice } from './settings.ts'
import { read, type Reading } from './symbols.ts'

export { asQuoted } from './phrase-quotes.ts'
export { frameProblem, type PhraseEntry, type PhraseList } from './phrase-lists.ts'

/** What a person may set about phrases. */
export interface PhraseSettings extends Partial<Pick<PhraseChoice, 'categories'>> {
  readonly phrases: readonly OwnPhrase[]
  readonly allow: readonly string[]
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

/** Compiled once per list, as long as the very same list is passed. */
const listsReady = keptWith(compileLists)
const ownReady = keptWith(compileOwn)
const allowedReady = keptWith(compileAllowed)

/** The phrases of the lists and of the settings, in the order of the text; no two share a word. */
export function findPhrases(story: Told, lists: readonly PhraseList[], settings: PhraseSettings): PhraseHit[] {
  const sources = settings.phrases.length ? [ownReady(settings.phrases), listsReady(lists)] : [listsReady(lists)]
  const allowed = settings.allow.length ? allowedReady(settings.allow) : undefined
  const reading = read(story.tokens)
  const hits: PhraseHit[] = []
  const stretches = story.sentences.flatMap(inStretches)
  stretches.forEach((sentence, index) => {
    const found = sources.flatMap((source) => candidates(reading, source, sentence, settings))
    if (!found.length || !isClaim(reading, sentence)) return
    const phrases = meant(longestFirst(found), reading, sentence)
    const around = { reading, sentence, next: stretches[index + 1], phrases }
    const permitted = allowed ? findMatches(allowed, reading, sentence.from, sentence.to) : []
    for (const hit of phrases) {
      if (permitted.some((one) => overlap(one, hit)) || isElsewhere(story, hit)) continue
      if (isSilenced(hit, hit.entry.silent, around)) continue
      hits.push(hitOf(story, reading, hit))
      if (hit.entry.swallows) break
    }
  })
  return hits
}

function candidates(
  reading: Reading,
  source: CompiledPhrases,
  { from, to }: Sentence,
  settings: PhraseSettings,
): Candidate[] {
  const { categories } = settings
  const entryOf = (id: number) => source.entries[id] as CompiledEntry
  const wanted = (id: number) => categories?.[entryOf(id).category] !== false
  return findLongest(source.phrases, reading, from, to, wanted).map((match) => ({
    ...match,
    entry: entryOf(match.id),
    source,
  }))
}

const longestStretch = 400

/** A sentence without an end is read in stretches: what is judged around a phrase has to stay near it. */
function inStretches(sentence: Sentence): Sentence[] {
  const stretches: Sentence[] = []
  for (let { from } = sentence; from < sentence.to; from += longestStretch) {
    stretches.push({ ...sentence, from, to: Math.min(sentence.to, from + longestStretch) })
  }
  return stretches
}

/** It stands in a part in which it is no fault. */
function isElsewhere({ parts, tokens }: Told, { from, entry }: Candidate): boolean {
  if (!entry.notIn.length && !entry.notUnder.length) return false
  const { start } = tokens[from] as Token
  const here = parts.filter(({ span }) => span.start <= start && start < span.end)
  return here.some(
    ({ part, source }) => entry.notIn.includes(part) || (source !== 'inferred' && entry.notUnder.includes(part)),
  )
}

/** Without those whose words, or some of them, mean something else here. */
function meant(found: readonly Candidate[], reading: Reading, { from, to }: Sentence): Candidate[] {
  const exceptions = new Map<CompiledPhrases, readonly Match[]>()
  return found.filter((one) => {
    const others = exceptions.get(one.source) ?? findMatches(one.source.exceptions, reading, from, to)
    exceptions.set(one.source, others)
    return !others.some((other) => (other.id === forAll || other.id === one.id) && overlap(other, one))
  })
}

function hitOf({ text, tokens }: Told, reading: Reading, { from, to: end, entry }: Candidate): PhraseHit {
  const to = quotedEnd(tokens, from, end)
  const part = entry.deletes && findMatches(entry.deletes, reading, from, to)[0]
  const edit = part && deletion(text, tokens, part.from, part.to)
  return {
    span: { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end },
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
      const { own, categories } = settings.phrases
      const chosen = { phrases: own, categories, allow: settings.allow }
      for (const { span, says, hint, suggestions } of findPhrases(story, lists, chosen)) {
        const quote = asQuoted(story.text.slice(span.start, span.end))
        yield { span, message: `“${quote}” ${says}.${hint && ` ${hint}`}`, suggestions }
      }
    },
  }
}
