/** What is rehearsed: a story that the person picked, or the one that answers a question by chance. Pure but for the dice. */
import type { Cue, StoryCard } from '../../core/index.ts'
import type { Plan } from '../../views/messages/rehearsal.ts'
import type { Seen } from './bank-model.ts'

export interface Chosen {
  readonly card: StoryCard
  readonly question?: string
  /** The person is to find the story by the question. */
  readonly isHidden: boolean
}

/** @param dice gives a number from 0 up to 1 */
export type Dice = () => number

const oneOf = <T>(all: readonly T[], dice: Dice): T | undefined => all[Math.floor(dice() * all.length)]

/** With a question of the competency that it is told for, where the role has one. */
export function chosenStory(seen: Pick<Seen, 'review'>, card: StoryCard, dice: Dice): Chosen {
  const competencies = seen.review.role.competencies
  const asked = card.competencies.flatMap((id) => competencies.find((each) => each.id === id) ?? [])
  const question = oneOf(asked[0]?.questions ?? [], dice)
  return { card, isHidden: false, ...(question && { question }) }
}

/** A question of the role, and the story that is told for its competency first; undefined where no story is told for any. */
export function chosenByQuestion({ review }: Pick<Seen, 'review'>, dice: Dice): Chosen | undefined {
  const asked = review.coverage.flatMap(({ competency: { id, questions }, stories }) => {
    const card = stories.find(({ competencies }) => competencies[0] === id) ?? stories.at(-1)
    return card ? questions.map((question) => ({ card, question, isHidden: true })) : []
  })
  return oneOf(asked, dice)
}

/** @param last seconds that the rehearsal before this one took */
export function planOf(
  { card: { path, title }, question, isHidden }: Chosen,
  cues: readonly Cue[],
  last: number | undefined,
): Plan {
  return {
    path,
    title,
    isHidden,
    ...(question && { question }),
    ...(last !== undefined && { last }),
    steps: cues.map(({ name, opening, measures, plannedSeconds: planned }) => ({ name, opening, measures, planned })),
  }
}
