/** Reads a document's outline in the names that count in it, and decides whether it is a story. Knows no setting and no rule. */
import type { Block } from './markdown.ts'
import type { Framework } from './model.ts'
import { type Outline, outline } from './outline.ts'
import { isOwn, isTold, recognise, type Signs } from './recognise.ts'
import type { Recognition } from './report.ts'
import { type OwnSection, ownSections, scopesOf } from './sections.ts'
import { type Unit, unitsOf } from './units.ts'
import { everyName } from './vocabulary.ts'

export interface OutlineReading {
  readonly recognition: Recognition
  readonly outlines: readonly Outline[]
}

/**
 * The names that every story may have decide first. A framework's own names head plans, reports and registers
 * too: they count where it was chosen, where the file is known to be a story, and else only as a distinct set.
 */
export function readOutlines(
  blocks: readonly Block[],
  source: string,
  signs: Signs,
  chosen: Framework | undefined,
): OutlineReading {
  const read = (own: readonly OwnSection[]): Unit[] => unitsOf(blocks, source, scopesOf(own))
  const units = read([])
  const outlines = outline(units)
  const recognition = recognise(signs, units, outlines)
  if (!recognition.isStory && recognition.by !== 'none') return { recognition, outlines }
  const every = unitsOf(blocks, source, () => ({ vocabulary: everyName }))
  const known = recognition.isStory || chosen?.own
  const own = ownSections(every, chosen).filter(({ distinct }) => known || distinct)
  if (!own.length) return { recognition, outlines }
  const ownUnits = read(own)
  const found = outline(ownUnits)
  if (!recognition.isStory) return { recognition: recognise(signs, ownUnits, found.filter(isOwn)), outlines: found }
  // In a file of which only the labels say that it is a story, a register beside the story stays one.
  const kept = found.filter((each) => recognition.by !== 'labels' || !isOwn(each) || isTold(each, ownUnits))
  return { recognition, outlines: kept }
}
