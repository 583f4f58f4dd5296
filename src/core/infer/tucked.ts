/** Finds a learning that is told at the end of a labelled result. Knows labels and cues, no weights. */
import cues from '../../../data/cues.json' with { type: 'json' }
import type { Part, Sentence, Span, Token } from '../model.ts'

/** A learning told at the end of the last result, where no label names one. */
export function tuckedLearning(
  parts: readonly Part[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): Part | undefined {
  if (parts.some(({ part }) => part === 'learning')) return undefined
  const result = parts.findLast(({ part, words }) => part === 'result' && words > 0)
  if (!result) return undefined
  const within = sentences.filter(({ start, end }) => start >= result.span.start && end <= result.span.end)
  const told = within.map((sentence) => cueIn(sentence, tokens))
  const first = told.findIndex((cue) => cue)
  // The whole of a result is not its learning.
  const [from, to] = [within[Math.max(first, 1)], within.at(-1)]
  if (first < 0 || !from || !to) return undefined
  const words = tokens.slice(from.from, to.to).filter(({ kind }) => kind !== 'sign').length
  const evidence = told
    .slice(first)
    .flatMap((cue) => cue ?? [])
    .slice(0, 3)
  return { part: 'learning', source: 'inferred', span: { start: from.start, end: to.end }, words, evidence }
}

/** The cues by their first word. */
const byFirst = new Map<string, string[][]>()
for (const cue of cues.told) {
  const wanted = cue.split(' ')
  const first = wanted[0] as string
  byFirst.set(first, [...(byFirst.get(first) ?? []), wanted])
}

/** The first cue of the sentence. */
function cueIn({ from, to }: Sentence, tokens: readonly Token[]): Span | undefined {
  for (let at = from; at < to; at++) {
    const first = tokens[at] as Token
    const cue = byFirst.get(first.text)?.find((wanted) => wanted.every((word, i) => isWord(word, tokens[at + i])))
    const last = cue && tokens[at + cue.length - 1]
    if (last && at + cue.length <= to) return { start: first.start, end: last.end }
  }
  return undefined
}

const isWord = (word: string, token: Token | undefined) => token?.text === word && !token.quoted
