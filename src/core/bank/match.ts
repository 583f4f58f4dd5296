/** Finds the stories that answer an interview question best, and says why: by competency, by kind, by words in common. */
import type { Competency } from '../role-pack.ts'
import { competenciesAsked } from './competencies-asked.ts'
import type { Mark, MatrixRow, Review, StoryCard, Trait } from './model.ts'
import { stemsIn } from './stems.ts'
import { inCommon, worthOf } from './story-words.ts'
import { traitsIn } from './traits.ts'

/** What makes a story good to tell. */
export interface Strength {
  /** Its result holds a measure. */
  readonly measured: boolean
  /** No part is missing or empty. */
  readonly whole: boolean
  readonly inTime: boolean
}

/** What speaks for a story as an answer. */
export interface StoryMatch {
  readonly card: StoryCard
  /** 0 to 1; only good for comparing the answers to one question. */
  readonly score: number
  /** The competency that the question asks about, and how the story stands to it. */
  readonly competency?: { readonly competency: Competency; readonly mark: Mark }
  /** The kind of story that the question asks for, and this is. */
  readonly trait?: Trait
  /** Words of the story that stand in the question in this form or another, or mean the same. */
  readonly words: readonly string[]
  readonly strength: Strength
}

export interface Answers {
  /** The best first; empty where no story answers. */
  readonly stories: readonly StoryMatch[]
  /** What the question asks about, as far as the role's own questions and signs tell; the likeliest first. */
  readonly competencies: readonly Competency[]
}

/** Judgement, held against the labelled questions of `test/fixtures/questions.json`. */
const weights = { competency: 1, words: 1.6, trait: 0.5 }
const all = weights.competency + weights.words + weights.trait
const byMark: Readonly<Record<Mark, number>> = { primary: 1, secondary: 0.8, maybe: 0.45 }
/** Below it a story has too little in common with the question to be shown. */
const least = 0.25
/** How much of its score the weakest telling costs: a story that answers is worth more than one that is well told. */
const forStrength = 0.15

/** The same question and review give the same answers. */
export function matchStories(question: string, { role, stories, matrix }: Review): Answers {
  const asked = stemsIn(question)
  const competencies = competenciesAsked(asked, role)
  const chances = new Map(competencies.map(({ competency, weight }) => [competency, weight]))
  const columns = matrix.columns.map(({ competency }) => ({ competency, weight: chances.get(competency) ?? 0 }))
  const traits = traitsIn(question)
  const worth = worthOf([...asked.keys()], stories)
  const found = matrix.rows.flatMap((row): StoryMatch[] => {
    const { card } = row
    const competency = bestOf(row, columns)
    const trait = traits.find((each) => card.traits[each])
    const { share, words } = inCommon(card, worth)
    const { competency: byCompetency, words: byWords, trait: byTrait } = weights
    const relevance = byCompetency * (competency?.weight ?? 0) + byWords * share + (trait ? byTrait : 0)
    if (relevance < least) return []
    const strength = strengthOf(card)
    return [
      {
        card,
        score: (relevance * (1 - forStrength * weaknessOf(strength))) / all,
        ...(competency && { competency: { competency: competency.competency, mark: competency.mark } }),
        ...(trait && { trait }),
        words,
        strength,
      },
    ]
  })
  return { stories: found.sort(byScore), competencies: competencies.map(({ competency }) => competency) }
}

/** By place among equals, so that the answer is the same each time. */
const byScore = (one: StoryMatch, other: StoryMatch) =>
  other.score - one.score ||
  (one.card.path < other.card.path ? -1 : one.card.path > other.card.path ? 1 : one.card.index - other.card.index)

interface Asked {
  readonly competency: Competency
  readonly weight: number
}

function bestOf({ marks }: MatrixRow, columns: readonly Asked[]): (Asked & { readonly mark: Mark }) | undefined {
  let best: (Asked & { readonly mark: Mark }) | undefined
  columns.forEach(({ competency, weight: chance }, at) => {
    const mark = marks[at]
    const weight = mark ? chance * byMark[mark] : 0
    if (mark && weight > (best?.weight ?? 0)) best = { competency, mark, weight }
  })
  return best
}

const strengthOf = ({ measures, parts, spokenSeconds, targetSeconds }: StoryCard): Strength => ({
  measured: measures.length > 0,
  whole: parts.every(({ state }) => state === 'told' || state === 'read'),
  inTime: spokenSeconds <= targetSeconds,
})

/** 0 to 1. The measure and the parts weigh most: a long story can be cut while it is told. */
const weaknessOf = ({ measured, whole, inTime }: Strength) =>
  (measured ? 0 : 0.4) + (whole ? 0 : 0.4) + (inTime ? 0 : 0.2)
