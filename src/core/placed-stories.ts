/** The stories of a document: those that an edit touched are made, all others taken from before it and placed. */
import { type Ends, nothingSame, sameEnds } from './ends.ts'
import type { Outline } from './outline.ts'
import type { Piece, PlacedPiece } from './pieces.ts'
import type { PlacedStory } from './report.ts'
import type { Choice } from './stories.ts'
import { isSameChoice, knownStory, storyIn } from './story-in-pieces.ts'

/** The stories of a document, and what is needed to make those anew that an edit touched. */
export interface Stories {
  readonly outlines: readonly Outline[]
  readonly pieces: readonly Piece[]
  readonly choice: Choice
  /** Each relative to the first of its pieces. */
  readonly local: readonly PlacedStory[]
  /** Of each the first and the last of its pieces. */
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** Yields after each story that it makes. */
export function* storiesOf(
  outlines: readonly Outline[],
  placed: readonly PlacedPiece[],
  choice: Choice,
  before?: Stories,
): Generator<void, Stories> {
  const pieces = placed.map(({ piece }) => piece)
  const ends = before && isSameChoice(before.choice, choice) ? keptStories(before, outlines, pieces) : nothingSame
  const { front, back } = ends
  const local: PlacedStory[] = before ? before.local.slice(0, front) : []
  const first: number[] = before ? before.first.slice(0, front) : []
  const last: number[] = before ? before.last.slice(0, front) : []
  for (let at = front; at < outlines.length - back; at++) {
    const one = outlines[at] as Outline
    let from = first.at(-1) ?? 0
    while (from < pieces.length && pieces[from] !== one.units[0]?.home) from++
    const end = one.units.at(-1)?.home
    let to = from
    while (to < pieces.length && pieces[to] !== end) to++
    const own = placed.slice(from, to + 1)
    const known = knownStory(one, own, choice)
    local.push(known ?? storyIn(one, own, choice))
    first.push(from)
    last.push(to)
    if (!known) yield
  }
  if (before && back) {
    const by = pieces.length - before.pieces.length
    for (let at = before.local.length - back; at < before.local.length; at++) {
      local.push(before.local[at] as PlacedStory)
      first.push((before.first[at] as number) + by)
      last.push((before.last[at] as number) + by)
    }
  }
  return { outlines, pieces, choice, local, first, last }
}

/** Of the stories of the very same outlines those that stand in pieces that are the same as well. */
function keptStories(before: Stories, outlines: readonly Outline[], pieces: readonly Piece[]): Ends {
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

/** Where each story starts in the document. */
export function placesOf({ local, first }: Stories, placed: readonly PlacedPiece[]): number[] {
  return local.map(({ start }, at) => (placed[first[at] as number]?.start ?? 0) + start)
}
