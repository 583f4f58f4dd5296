/** Finds stories that tell the same result: an interviewer who hears it twice thinks that there is only one. */
import type { StoryCard, Twins } from './model.ts'

/** From here on the words of two results are the same telling. Judgement, on pairs of retold and of other results. */
const sameWords = 0.6
/** With a measure in common, half of that is enough. */
const sameWordsWithMeasure = 0.3
const fewestWords = 5

/** The pairs, in the order of the bank. Only stories that share a measure or a rare word are compared. */
export function findTwins(cards: readonly StoryCard[]): Twins[] {
  const byMark = new Map<string, number[]>()
  const marks = cards.map((card) => [...new Set(card.measures.map(({ text }) => plain(text)))])
  cards.forEach(({ resultWords }, at) => {
    for (const mark of [...(marks[at] as string[]), ...resultWords]) {
      const list = byMark.get(mark)
      if (list) list.push(at)
      else byMark.set(mark, [at])
    }
  })
  const shared = countShared(byMark, cards.length)
  const twins: Twins[] = []
  for (const [pair] of [...shared].sort(([one], [other]) => one - other)) {
    const [first, second] = [Math.floor(pair / cards.length), pair % cards.length]
    const [one, other] = [cards[first] as StoryCard, cards[second] as StoryCard]
    const both = (marks[first] as string[]).filter((mark) => marks[second]?.includes(mark))
    if (tellTheSame(one, other, both.length)) twins.push({ stories: [one, other], shared: both })
  }
  return twins
}

/** More stories than this have a word in common by chance: it tells nothing. */
const rare = 12

/** Pairs of indexes, as one number, that have at least two marks in common. */
function countShared(byMark: ReadonlyMap<string, readonly number[]>, size: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const owners of byMark.values()) {
    if (owners.length > rare) continue
    owners.forEach((one, at) => {
      for (const other of owners.slice(at + 1)) {
        const pair = one * size + other
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    })
  }
  for (const [pair, count] of counts) if (count < 2) counts.delete(pair)
  return counts
}

function tellTheSame(one: StoryCard, other: StoryCard, measures: number): boolean {
  if (measures >= 2) return true
  const words = new Set(one.resultWords)
  const both = other.resultWords.filter((word) => words.has(word)).length
  const fewest = Math.min(one.resultWords.length, other.resultWords.length)
  if (fewest < fewestWords) return false
  return both / fewest >= (measures ? sameWordsWithMeasure : sameWords)
}

/** "12 %", "12%" and "12 percent" are one measure. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/per ?cent/g, '%')
    .replace(/\s+/g, '')
