/** Reads a document's outline in the names that count in it, and decides whether it is a story. Knows no setting and no rule. */
import type { Framework } from './model.ts'
import { type Outline, outline, type Outlined } from './outline.ts'
import type { Document, PlacedPiece } from './pieces.ts'
import { isOwn, isTold, otherPage, recognise, type Signs } from './recognise.ts'
import type { Recognition } from './report.ts'
import { scopesIn, startsOf } from './scopes.ts'
import { type OwnSection, ownSections } from './sections.ts'
import { inOneRun, type Run, type Units, unitsIn, unitsUnder } from './unit-runs.ts'
import { everyName } from './vocabulary.ts'

export interface OutlineReading {
  readonly recognition: Recognition
  readonly outlines: readonly Outline[]
  /** What the reading after an edit takes from this one. */
  readonly kept: Kept
}

/** The document in the names that every story may have, in all names, and where it has some, in those that count there. */
interface Kept {
  readonly units: Units
  readonly run: Run
  readonly outlined: Outlined
  readonly every?: Units
  readonly own?: { readonly run: Run; readonly outlined: Outlined }
}

/**
 * The names that every story may have decide first. A framework's own names head plans, reports and registers
 * too: they count where it was chosen, where the file is known to be a story, and else only as a distinct set.
 * @param before what was kept of the reading of an earlier state
 */
export function* readOutlines(
  { pieces, placed }: Document,
  signs: Signs,
  chosen: Framework | undefined,
  before?: Kept,
): Generator<void, OutlineReading> {
  const units = yield* unitsIn(pieces, undefined, before?.units)
  const run = inOneRun(units.all, before?.run)
  const outlined = yield* outline(run.units, before?.outlined, run.same)
  yield
  const { outlines } = outlined
  const recognition = yield* recognise(signs, run, outlines)
  const common = { units, run, outlined }
  if (!recognition.isStory && recognition.by !== 'none') return { recognition, outlines, kept: common }
  const known = recognition.isStory || chosen?.own
  const every = yield* unitsIn(pieces, everyName, before?.every)
  const own = sectionsIn(placed, every, chosen).filter(({ distinct }) => known || distinct)
  if (!own.length) return { recognition, outlines, kept: { ...common, every } }
  const ownRun = inOneRun(yield* unitsUnder(placed, scopesIn(own)), before?.own?.run)
  const found = yield* outline(ownRun.units, before?.own?.outlined, ownRun.same)
  yield
  const kept = { ...common, every, own: { run: ownRun, outlined: found } }
  return { ...(yield* ownReading(recognition, ownRun, found.outlines, signs)), kept }
}

function* ownReading(recognition: Recognition, run: Run, found: readonly Outline[], signs: Signs) {
  if (!recognition.isStory) return { recognition: yield* recognise(signs, run, found.filter(isOwn)), outlines: found }
  if (recognition.by !== 'labels') return { recognition, outlines: found }
  // In a file of which only the labels say that it is a story, a register beside the story stays one.
  const others = otherPage(run)
  return { recognition, outlines: found.filter((each) => !isOwn(each) || isTold(each, others)) }
}

function sectionsIn(pieces: readonly PlacedPiece[], every: Units, chosen?: Framework): OwnSection[] {
  return ownSections(
    {
      units: () => inOneRun(every.all).units,
      names: every.names,
      placesIn: () => {
        const starts = startsOf(pieces)
        return ({ home, start }) => (starts.get(home) ?? 0) + start
      },
    },
    chosen,
  )
}
