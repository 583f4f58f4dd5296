/** Which names count where a block stands. Knows sections of a document and its pieces, no text. */
import { firstWhere } from './halving.ts'
import type { PlacedPiece } from './pieces.ts'
import type { OwnSection } from './sections.ts'
import type { ScopesOf } from './unit-runs.ts'
import type { Scope } from './units.ts'
import { plainVocabulary } from './vocabulary.ts'

const plain: Scope = { vocabulary: plainVocabulary }

/** From an offset on, up to where the next stretch starts. */
interface Stretch {
  readonly start: number
  readonly scope: Scope
}

/**
 * Where sections lie within one another, the names of the smallest count.
 * @param sections in the order of the text, an outer one before an inner; none overlaps another in part
 */
export function scopesIn(sections: readonly OwnSection[]): ScopesOf {
  const stretches = stretchesOf(sections)
  return ({ piece, start, end }) => {
    let at = indexAt(stretches, start)
    if ((stretches[at + 1]?.start ?? end) >= end) return (stretches[at] as Stretch).scope
    return piece.blocks.map((block) => {
      while ((stretches[at + 1]?.start ?? end) <= start + block.start) at++
      return (stretches[at] as Stretch).scope
    })
  }
}

function stretchesOf(sections: readonly OwnSection[]): Stretch[] {
  const stretches: Stretch[] = [{ start: 0, scope: plain }]
  const open: OwnSection[] = []
  const closeUpTo = (place: number): void => {
    for (let last = open.at(-1); last && last.end <= place; last = open.at(-1)) {
      open.pop()
      stretches.push({ start: last.end, scope: open.at(-1) ?? plain })
    }
  }
  for (const section of sections) {
    closeUpTo(section.start)
    open.push(section)
    stretches.push({ start: section.start, scope: section })
  }
  closeUpTo(Number.MAX_SAFE_INTEGER)
  return stretches
}

/** Of the last stretch that starts at or before a place. */
function indexAt(stretches: readonly Stretch[], place: number): number {
  return Math.max(0, firstWhere(stretches.length, (at) => (stretches[at] as Stretch).start > place) - 1)
}

/** Where each piece stands, for what is relative to it. */
export const startsOf = (pieces: readonly PlacedPiece[]): ReadonlyMap<object, number> =>
  new Map(pieces.map(({ piece, start }) => [piece, start]))
