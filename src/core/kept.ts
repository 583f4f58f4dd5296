/** What of a document an edit left as it was: told by comparing the texts, so that nobody has to say what was edited. */
import { headEnd } from './chunks.ts'

/** The part of a piece that matters here. */
interface Placed {
  readonly start: number
  readonly end: number
  /** Nothing from this offset on has a say in where it ends. */
  readonly seen: number
}

interface Read<Piece> {
  readonly source: string
  readonly placed: readonly Piece[]
}

export interface Kept<Piece> {
  /** The pieces before the edit. */
  readonly ahead: readonly Piece[]
  /** The pieces from an offset on, where it is behind the edit and a piece began there. To be asked in ascending order. */
  readonly behind: (at: number) => readonly Piece[] | undefined
}

/** A piece depends on the text from its start to its `seen`: where that is the same, so is the piece. */
export function keptPieces<Piece extends Placed>(before: Read<Piece>, source: string): Kept<Piece> {
  const { placed: pieces } = before
  const prefix = samePrefix(before.source, source)
  const suffix = sameSuffix(before.source, source, prefix)
  const by = source.length - before.source.length
  const sameHead = headOf(source) === headOf(before.source)
  let next = sameHead
    ? Math.max(
        0,
        pieces.findIndex(({ seen }) => seen > prefix),
      )
    : 0
  const ahead = pieces.slice(0, next)
  const behind = (at: number): readonly Piece[] | undefined => {
    // What opens a document may be front matter, and is nowhere else.
    if (at < source.length - suffix || at <= bodyStart(source)) return undefined
    while (next < pieces.length && (next === 0 || (pieces[next] as Piece).start + by < at)) next++
    if ((pieces[next]?.start ?? -by - 1) + by !== at) return undefined
    const rest = pieces.slice(next)
    return by ? rest.map((piece) => moved(piece, by)) : rest
  }
  return { ahead, behind }
}

export const moved = <Where extends Placed>(where: Where, by: number): Where => ({
  ...where,
  start: where.start + by,
  end: where.end + by,
  seen: where.seen + by,
})

const byteOrderMark = '\ufeff'

/** Where a document begins behind its byte order mark. */
export const bodyStart = (source: string): number => (source.startsWith(byteOrderMark) ? 1 : 0)

/** Where front matter closes decides where the first piece may end, however far away it is. */
const headOf = (source: string): number => {
  const start = bodyStart(source)
  return start + (source.startsWith('---', start) ? headEnd(source.slice(start)) : 0)
}

/** Halving: whole stretches are compared at the speed at which memory is. */
function samePrefix(one: string, other: string): number {
  let low = 0
  let high = Math.min(one.length, other.length)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (one.slice(low, middle) === other.slice(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}

function sameSuffix(one: string, other: string, prefix: number): number {
  let low = 0
  let high = Math.min(one.length, other.length) - prefix
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (one.slice(one.length - middle, one.length - low) === other.slice(other.length - middle, other.length - low))
      low = middle
    else high = middle - 1
  }
  return low
}
