/** Finds parts that stand in the text without a label of their own. What it finds is a reading, never certain. */
import cues from '../../data/cues.json' with { type: 'json' }
import type { Part, Sentence, Token } from './model.ts'

/** A learning told at the end of the last result, where no label names one. */
export function inferLearning(
  parts: readonly Part[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Part | undefined {
  if (parts.some(({ part }) => part === 'learning')) return undefined
  const result = parts.findLast(({ part, words }) => part === 'result' && words > 0)
  if (!result) return undefined
  const within = sentences.filter(({ start, end }) => start >= result.span.start && end <= result.span.end)
  const first = within.findIndex((sentence) => hasCue(sentence, tokens))
  // The whole of a result is not its learning.
  const [from, to] = [within[Math.max(first, 1)], within.at(-1)]
  if (first < 0 || !from || !to) return undefined
  const words = tokens.slice(from.from, to.to).filter(({ kind }) => kind !== 'sign').length
  return { part: 'learning', source: 'inferred', span: { start: from.start, end: to.end }, words }
}

function hasCue(sentence: Sentence, tokens: readonly Token[]): boolean {
  const words = tokens.slice(sentence.from, sentence.to).filter(({ quoted }) => !quoted)
  const text = ` ${words.map(({ text }) => text).join(' ')} `
  return cues.learning.some((cue) => text.includes(` ${cue} `))
}
