/** The stories of a document: those that an edit touched are made, all others taken from before it and placed. */
import { type Ends, nothingSame, sameEnds } from './ends.ts'
import type { Outline } from './outline.ts'
import type { Piece, PlacedPiece } from './pieces.ts'
import type { PlacedStory } from './report.ts'
import type { Story } from './model.ts'
import { type Choice, startOf } from './stories.ts'
import { isSameChoice, knownStory, storyIn } from './story-in-pieces.ts'

/** Where the stories of a document stand. */
export interface Places {
  readonly outlines: readonly Outline[]
  readonly pieces: readonly Piece[]
  /** Of each the first and the last of its pieces. */
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** Where each starts in the first of its pieces. */
  readonly within: readonly number[]
  /** How many at the ends are those of the state before. */
  readonly same: Ends
}

/** The stories of a document, and what is needed to make those anew that an edit touched. */
export interface Stories extends Places {
  readonly choice: Choice
  /** Each relative to the first of its pieces. */
  readonly local: readonly PlacedStory[]
}

/** @param before of an earlier state of the document */
export function placesOf(outlines: readonly Outline[], pieces: readonly Piece[], before?: Places): Places {
  const same = before ? keptPlaces(before, outlines, pieces) : nothingSame
  const { front, back } = same
  const first: number[] = before ? before.first.slice(0, front) : []
  const last: number[] = before ? before.last.slice(0, front) : []
  const within: number[] = before ? before.within.slice(0, front) : []
  for (let at = front; at < outlines.length - back; at++) {
    const outline = outlines[at] as Outline
    const { units } = outline
    let from = first.at(-1) ?? 0
    while (from < pieces.length && pieces[from] !== units[0]?.home) from++
    const end = units.at(-1)?.home
    let to = from
    while (to < pieces.length && pieces[to] !== end) to++
    first.push(from)
    last.push(to)
    within.push(startOf(outline))
  }
  if (before && back) {
    const by = pieces.length - before.pieces.length
    for (let at = before.first.length - back; at < before.first.length; at++) {
      first.push((before.first[at] as number) + by)
      last.push((before.last[at] as number) + by)
      within.push(before.within[at] as number)
    }
  }
  return { outlines, pieces, first, last, within, same }
}

/** Where each story starts in the document. */
export const startsOf = ({ first, within }: Places, placed: readonly PlacedPiece[]): number[] =>
  within.map((start, at) => (placed[first[at] as number]?.start ?? 0) + start)

/**
 * Makes the stories that an edit touched. Yields after each.
 * @param before the stories of the state that the places were compared with
 * @param look what else is to be done while the words of a story that was made are at hand
 */
export function* storiesIn(
  places: Places,
  placed: readonly PlacedPiece[],
  choice: Choice,
  before?: Stories,
  look?: (story: Story, at: number) => Generator<void, unknown>,
): Generator<void, Stories> {
  const { outlines, first, last } = places
  const { front, back } = before && isSameChoice(before.choice, choice) ? places.same : nothingSame
  const local: PlacedStory[] = before ? before.local.slice(0, front) : []
  for (let at = front; at < outlines.length - back; at++) {
    const one = outlines[at] as Outline
    const own = placed.slice(first[at], (last[at] as number) + 1)
    const known = knownStory(one, own, choice)
    const made = known ?? storyIn(one, own, choice)
    local.push(made)
    if (known) continue
    if (look) yield* look(made.story, at)
    yield
  }
  if (before && back) for (const each of before.local.slice(-back)) local.push(each)
  return { ...places, choice, local }
}

/** Of the very same outlines those that stand in pieces that are the same as well. */
function keptPlaces(before: Places, outlines: readonly Outline[], pieces: readonly Piece[]): Ends {
  const same = sameEnds(before.pieces, pieces)
  const behind = before.pieces.length - same.back
  const [old, now] = [before.outlines.length, outlines.length]
  let { front } = sameEnds(before.outlines, outlines)
  while (front > 0 && (before.last[front - 1] as number) >= same.front) front--
  const standsBehind = (at: number) =>
    before.outlines[old - at] === outlines[now - at] && (before.first[old - at] as number) >= behind
  let back = 0
  while (back < Math.min(old, now) - front && standsBehind(back + 1)) back++
  return { front, back }
}
