/** Which competencies of a role a question asks about, by the role's own questions, names, evidence and cues. Knows no story. */
import type { Competency, RolePack } from '../role-pack.ts'
import { stemsIn } from './stems.ts'

export interface AskedCompetency {
  readonly competency: Competency
  /** How sure, 0 to 1. */
  readonly weight: number
}

interface Vocabulary {
  /** The stems of each of its questions. */
  readonly questions: readonly ReadonlySet<string>[]
  /** By stem what it says for the competency. */
  readonly words: ReadonlyMap<string, number>
}

/** Judgement: the name and the cues are chosen for what they say, evidence and questions hold much besides. */
const says = { name: 1.5, cues: 1.2, questions: 0.8, evidence: 0.4 }
/** So much speaks for a competency half. */
const half = 2
/** Below this a competency is not asked about, nor below this share of the best. */
const least = 0.3
const nearBest = 0.6

const known = new WeakMap<RolePack, ReadonlyMap<Competency, Vocabulary>>()

function vocabulariesOf(role: RolePack): ReadonlyMap<Competency, Vocabulary> {
  const found = known.get(role)
  if (found) return found
  const made = new Map(role.competencies.map((competency) => [competency, vocabularyOf(competency)]))
  known.set(role, made)
  return made
}

function vocabularyOf({ name, questions, evidence, cues }: Competency): Vocabulary {
  const words = new Map<string, number>()
  const add = (texts: readonly string[], weight: number) => {
    for (const text of texts)
      for (const stem of stemsIn(text).keys()) words.set(stem, Math.max(weight, words.get(stem) ?? 0))
  }
  add([name], says.name)
  // The signs of the frames' language are no words; "(s)" is an ending.
  add(
    cues.map((cue) => cue.replaceAll('(s)', '')),
    says.cues,
  )
  add(questions, says.questions)
  add(evidence, says.evidence)
  return { questions: questions.map((question) => new Set(stemsIn(question).keys())), words }
}

/**
 * The likeliest first; none where the role says nothing about it.
 * @param asked the question's words by stem
 */
export function competenciesAsked(asked: ReadonlyMap<string, string>, role: RolePack): readonly AskedCompetency[] {
  if (!asked.size) return []
  const vocabularies = vocabulariesOf(role)
  const worth = (stem: string) => {
    const owners = [...vocabularies.values()].filter(({ words }) => words.has(stem)).length
    return Math.log(1 + vocabularies.size / Math.max(1, owners))
  }
  const weighed = [...vocabularies].map(([competency, { questions, words }]) => {
    let sum = 0
    for (const stem of asked.keys()) sum += (words.get(stem) ?? 0) * worth(stem)
    const likest = Math.max(0, ...questions.map((question) => likeness(asked, question)))
    return { competency, weight: Math.max(likest, sum / (sum + half)) }
  })
  const best = Math.max(...weighed.map(({ weight }) => weight))
  return weighed
    .filter(({ weight }) => weight >= least && weight >= nearBest * best)
    .sort((one, other) => other.weight - one.weight)
}

/** Of the words of both, how many both have: 1 is the same question. */
function likeness(asked: ReadonlyMap<string, string>, question: ReadonlySet<string>): number {
  const both = [...asked.keys()].filter((stem) => question.has(stem)).length
  return both / (asked.size + question.size - both || 1)
}
