/** The lines in which two texts differ, as edits of the first. Knows lines, not why they differ. */
import type { Edit } from '../rule.ts'

/** Above this many pairs of lines the whole stretch is one edit: a story has some dozen lines. */
const mostPairs = 1_000_000

/** Whole lines only: what an editor fills in keeps the indentation that it has. @param at where the text begins in its file */
export function lineEdits(before: string, after: string, at: number): Edit[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const offset = at + old.slice(0, head).join('').length
  return hunks(old.slice(head, old.length - tail), now.slice(head, now.length - tail), offset)
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function hunks(old: readonly string[], now: readonly string[], at: number): Edit[] {
  const same = old.length * now.length > mostPairs ? [] : inCommon(old, now)
  const edits: Edit[] = []
  let [i, j, offset] = [0, 0, at]
  for (const [nextOld, nextNow] of [...same, [old.length, now.length] as const]) {
    const end = offset + old.slice(i, nextOld).join('').length
    const text = now.slice(j, nextNow).join('')
    if (end > offset || text) edits.push({ span: { start: offset, end }, text })
    offset = end + (old[nextOld]?.length ?? 0)
    ;[i, j] = [nextOld + 1, nextNow + 1]
  }
  return edits
}

/** The longest run of lines that both have, as pairs of indexes. */
function inCommon(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const longest = old.map(() => new Array<number>(now.length + 1).fill(0))
  longest.push(new Array<number>(now.length + 1).fill(0))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      (longest[i] as number[])[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < old.length && j < now.length;)
    if (old[i] === now[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}
