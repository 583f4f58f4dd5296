/** Reads a document's outline in the names that count in it, and decides whether it is a story. Knows no setting and no rule. */
import type { Framework } from './model.ts'
import { type Outline, outline } from './outline.ts'
import type { PlacedPiece } from './pieces.ts'
import { isOwn, isTold, otherPage, recognise, type Signs } from './recognise.ts'
import type { Recognition } from './report.ts'
import { scopesIn, startsOf } from './scopes.ts'
import { type OwnSection, ownSections } from './sections.ts'
import { inOneRun, type PieceUnits, unitsOf } from './units.ts'
import { everyName } from './vocabulary.ts'

export interface OutlineReading {
  readonly recognition: Recognition
  readonly outlines: readonly Outline[]
}

/**
 * The names that every story may have decide first. A framework's own names head plans, reports and registers
 * too: they count where it was chosen, where the file is known to be a story, and else only as a distinct set.
 */
export function* readOutlines(
  pieces: readonly PlacedPiece[],
  signs: Signs,
  chosen: Framework | undefined,
): Generator<void, OutlineReading> {
  const units = inOneRun(yield* unitsOf(pieces))
  const outlines = outline(units)
  yield
  const recognition = recognise(signs, units, outlines)
  if (!recognition.isStory && recognition.by !== 'none') return { recognition, outlines }
  const known = recognition.isStory || chosen?.own
  const own = (yield* sectionsIn(pieces, chosen)).filter(({ distinct }) => known || distinct)
  if (!own.length) return { recognition, outlines }
  const ownUnits = inOneRun(yield* unitsOf(pieces, scopesIn(own)))
  const found = outline(ownUnits)
  yield
  if (!recognition.isStory) return { recognition: recognise(signs, ownUnits, found.filter(isOwn)), outlines: found }
  if (recognition.by !== 'labels') return { recognition, outlines: found }
  // In a file of which only the labels say that it is a story, a register beside the story stays one.
  const others = otherPage(ownUnits)
  return { recognition, outlines: found.filter((each) => !isOwn(each) || isTold(each, others)) }
}

function* sectionsIn(pieces: readonly PlacedPiece[], chosen?: Framework): Generator<void, OwnSection[]> {
  const every = yield* unitsOf(pieces, () => ({ vocabulary: everyName }))
  const starts = startsOf(pieces)
  const units = inOneRun(every)
  return ownSections(
    { units, names: namesIn(every), placeOf: ({ home, start }) => (starts.get(home) ?? 0) + start },
    chosen,
  )
}

function namesIn(all: readonly PieceUnits[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { names: own } of all) for (const name of own) names.add(name)
  return names
}
