/** Makes a story of the pieces that it stands in, once for the same words: an edit elsewhere only moves it. */
import type { Outline } from './outline.ts'
import type { Piece, PlacedPiece } from './pieces.ts'
import type { PlacedStory } from './report.ts'
import { areSame } from './same-units.ts'
import { type Choice, makeStory } from './stories.ts'
import type { Title, Unit } from './units.ts'

/** A story as it was made, with all that it was made of. */
interface Made {
  readonly outline: Outline
  readonly pieces: readonly Piece[]
  readonly choice: Choice
  /** Where it starts is relative to the first of its pieces. */
  readonly placed: PlacedStory
}

/** By the first unit. */
const known = new WeakMap<Unit, Made>()

/** The story as it was made before, of the very same units in the very same pieces. */
export function knownStory(outline: Outline, own: readonly PlacedPiece[], choice: Choice): PlacedStory | undefined {
  const before = outline.units[0] && known.get(outline.units[0])
  return before && isSame(before, outline, own, choice) ? before.placed : undefined
}

export const isSameChoice = (one: Choice, other: Choice) =>
  one.framework === other.framework && one.from === other.from && one.pace === other.pace

const isSame = (made: Made, outline: Outline, pieces: readonly PlacedPiece[], choice: Choice): boolean =>
  made.outline.labelled === outline.labelled &&
  made.outline.title === outline.title &&
  isSameChoice(made.choice, choice) &&
  made.pieces.length === pieces.length &&
  made.pieces.every((piece, at) => piece === pieces[at]?.piece) &&
  areSame(made.outline.units, outline.units)

/** Where the story starts is relative to the first of the pieces. */
export function storyIn(outline: Outline, placed: readonly PlacedPiece[], choice: Choice): PlacedStory {
  const pieces = placed.map(({ piece }) => piece)
  const [first] = outline.units
  const local = pieces.length > 1 ? inOneText(outline, placed) : outline
  const story = makeStory(local, pieces.map(({ text }) => text).join(''), choice)
  if (first) known.set(first, { outline, pieces, choice, placed: story })
  return story
}

/** The outline with places in the pieces' texts put together. */
function inOneText(outline: Outline, pieces: readonly PlacedPiece[]): Outline {
  const base = pieces[0]?.start ?? 0
  const shifts = new Map(pieces.map(({ piece, start }) => [piece, start - base]))
  const units = outline.units.map((unit) => moved(unit, shifts.get(unit.home) ?? 0))
  const title = outline.title && (moved(outline.title, shifts.get(outline.title.home) ?? 0) as Title)
  return { units, labelled: outline.labelled, ...(title && { title }) }
}

function moved(unit: Unit, by: number): Unit {
  if (!by) return unit
  const place = { start: unit.start + by, end: unit.end + by }
  if (unit.kind === 'break') return { ...unit, ...place }
  const block = { ...unit.block, start: unit.block.start + by, end: unit.block.end + by }
  if (unit.kind !== 'label') return { ...unit, ...place, block }
  const { span } = unit.label
  return { ...unit, ...place, block, label: { ...unit.label, span: { start: span.start + by, end: span.end + by } } }
}
