/** A text after what somebody wrote into it. Pure: knows no editor. */

/** One replacement, in the words of the editor. */
export interface TextChange {
  readonly rangeOffset: number
  readonly rangeLength: number
  readonly text: string
}

/** @param changes as the editor tells them: from the end to the beginning, all in the text as it was before; none overlaps another */
export function changedText(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = []
  let at = 0
  for (const change of [...changes].reverse().sort((a, b) => a.rangeOffset - b.rangeOffset)) {
    pieces.push(text.slice(at, change.rangeOffset), change.text)
    at = change.rangeOffset + change.rangeLength
  }
  // Joined at once: a text put together of two would be put together anew by whoever looks at it.
  return [...pieces, text.slice(at)].join('')
}
