/** A text after what somebody wrote into it, in pieces until somebody reads it: a large one is not copied at each key. Pure. */

/** One replacement, in the words of the editor. */
export interface TextChange {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** To be joined. */
export type Pieces = readonly string[]

/** More are joined: each change looks at all of them. */
const most = 200

/** @param changes as the editor tells them: from the end to the beginning, all in the text as it was before; none overlaps another */
export function changedText(before: Pieces, changes: readonly TextChange[]): Pieces {
  const all = before.length > most ? [before.join('')] : before
  const now: string[] = []
  let at = 0
  for (const change of [...changes].reverse().sort((a, b) => a.rangeOffset - b.rangeOffset)) {
    now.push(...between(all, at, change.rangeOffset), change.text)
    at = change.rangeOffset + change.rangeLength
  }
  now.push(...between(all, at, Infinity))
  return now
}

/** The pieces of what stands from one offset to another. */
function between(pieces: Pieces, from: number, to: number): string[] {
  const found: string[] = []
  let start = 0
  for (const piece of pieces) {
    const end = start + piece.length
    if (end > from && start < to) found.push(piece.slice(Math.max(0, from - start), to - start))
    start = end
  }
  return found
}
