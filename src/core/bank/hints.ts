/** Finds which competencies the words of a story hint at, by the cues of a role pack. Proves nothing: the writer decides. */
import words from '../../../data/phrases/shared/words.json' with { type: 'json' }
import { readFrame } from '../frames.ts'
import { addFrame, type Matcher, newMatcher } from '../matcher.ts'
import { findMatches } from '../matches.ts'
import type { Span, Story, Token } from '../model.ts'
import type { Competency } from '../role-pack.ts'
import { read } from '../symbols.ts'

/** One cue is chance; two different ones are worth a question. Judgement. */
const fewestCues = 2

/** A cue of a competency, each numbered. */
interface Cues {
  readonly matcher: Matcher
  /** Of each number the competency's index. */
  readonly owners: readonly number[]
}

const compiled = new WeakMap<readonly Competency[], Cues>()

function cuesOf(competencies: readonly Competency[]): Cues {
  const known = compiled.get(competencies)
  if (known) return known
  const matcher = newMatcher()
  const owners: number[] = []
  competencies.forEach(({ cues }, owner) => {
    for (const cue of cues) addFrame(matcher, readFrame(cue, [words.classes]).nodes, owners.push(owner) - 1)
  })
  const made = { matcher, owners }
  compiled.set(competencies, made)
  return made
}

/** For each competency that enough different cues speak for, the words that do, placed in the story; strongest first. */
export function findHints(
  { tokens, sentences }: Pick<Story, 'tokens' | 'sentences'>,
  competencies: readonly Competency[],
): readonly { readonly competency: string; readonly spans: readonly Span[] }[] {
  const { matcher, owners } = cuesOf(competencies)
  const reading = read(tokens)
  const found = competencies.map(() => new Map<number, Span>())
  for (const { from, to } of sentences) {
    for (const match of findMatches(matcher, reading, from, to)) {
      const ofOwner = found[owners[match.id] as number] as Map<number, Span>
      const span = { start: (tokens[match.from] as Token).start, end: (tokens[match.to - 1] as Token).end }
      // A word that two cues find speaks once.
      const isHeard = [...ofOwner.values()].some(({ start, end }) => start < span.end && span.start < end)
      if (!ofOwner.has(match.id) && !isHeard) ofOwner.set(match.id, span)
    }
  }
  return competencies
    .map(({ id }, owner) => ({ competency: id, spans: [...(found[owner] as Map<number, Span>).values()] }))
    .filter(({ spans }) => spans.length >= fewestCues)
    .sort((one, other) => other.spans.length - one.spans.length)
}
