/** Where the line of a text begins and ends that an offset stands on. Knows no markdown. */

/** @returns 0-based offset of its first sign */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** @returns 0-based offset behind its last sign; a line end of Windows is none of it */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return text[end - 1] === '\r' && end > at ? end - 1 : end
}
