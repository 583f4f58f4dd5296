/** Whether a text that was written anew still holds every word that was told. Knows words, not what was done. */

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** True where the words of the one stand in the other, each as often; markup may differ. */
export function keepsWords(before: string, after: string): boolean {
  const left = new Map<string, number>()
  for (const word of wordsIn(after)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsIn(before).every((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
}
