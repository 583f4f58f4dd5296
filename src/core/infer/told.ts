/** Picks the sentences that tell the story: no title, no question asked, no "Answer:", no "Sure!". Knows passages, no part. */
import type { Passage, Sentence, Token } from '../model.ts'

/** A sentence, and the passage that it stands in. */
export interface ToldSentence extends Sentence {
  readonly passage: number
}

export function toldSentences(
  text: string,
  passages: readonly Passage[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): ToldSentence[] {
  const told: ToldSentence[] = []
  let next = 0
  passages.forEach((passage, index) => {
    const own: Sentence[] = []
    for (; next < sentences.length && (sentences[next] as Sentence).start < passage.end; next++)
      own.push(sentences[next] as Sentence)
    if (passage.part < 0 && (isAsked(own, tokens) || (!told.length && isTitle(passage, own, tokens, text)))) return
    for (const sentence of own) {
      if (passage.part < 0 && !told.length && isPreamble(sentence, tokens)) continue
      const from = afterAnswer(sentence, tokens)
      if (hasWords(tokens, from, sentence.to))
        told.push({ from, to: sentence.to, start: (tokens[from] as Token).start, end: sentence.end, passage: index })
    }
  })
  return told
}

function hasWords(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((tokens[at] as Token).kind === 'word') return true
  return false
}

const asks = new Set('tell describe give share talk explain provide discuss walk'.split(' '))

/** The interviewer's words: nothing but questions. */
const isAsked = (own: readonly Sentence[], tokens: readonly Token[]) =>
  own.length > 0 && own.every((sentence) => isQuestion(sentence, tokens))

/** It ends with a question mark, or begins "Tell me" or "Describe a". */
function isQuestion(sentence: Sentence, tokens: readonly Token[]): boolean {
  if (endOf(sentence, tokens) === '?') return true
  const [first, second] = [tokens[sentence.from]?.text ?? '', tokens[sentence.from + 1]?.text ?? '']
  return asks.has(first) && /^(?:me|us|a|an|the|about|your|one)$/.test(second)
}

const greetings = new Set('certainly sure absolutely yes yeah okay ok great good well hi hello'.split(' '))
const [longestGreeting, longestThanks] = [3, 7]

/** What may stand before the story begins: a question, "Think of a time", "Sure, of course!", "Thank you for asking." */
function isPreamble(sentence: Sentence, tokens: readonly Token[]): boolean {
  const words = tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word')
  const [first = '', second = ''] = words.map(({ text }) => text)
  return (
    isQuestion(sentence, tokens) ||
    /^(?:reflect on|think (?:of|about|back)|recall (?:a|an|the|one)|name (?:a|one))$/.test(`${first} ${second}`) ||
    (/^thank/.test(first) && words.length <= longestThanks) ||
    (greetings.has(first) && words.length <= longestGreeting)
  )
}

const longestTitle = 8

/** A short line without an end mark above the rest, and no item of a list. */
function isTitle(passage: Passage, own: readonly Sentence[], tokens: readonly Token[], text: string): boolean {
  const [sentence] = own
  if (!sentence || own.length > 1 || sentence.to - sentence.from > longestTitle) return false
  if (/[.!?:;,…]/.test(endOf(sentence, tokens))) return false
  const line = text.slice(text.lastIndexOf('\n', passage.start - 1) + 1, passage.start)
  return !/[-*+\d]/.test(line) && passage.end < text.trimEnd().length
}

function endOf({ from, to }: Sentence, tokens: readonly Token[]): string {
  let at = to - 1
  while (at > from && /^["”’')\]*_]$/.test((tokens[at] as Token).text)) at--
  return (tokens[at] as Token).text
}

/** "A: I was" and "Answer - I was" begin behind the mark. */
function afterAnswer({ from, to }: Sentence, tokens: readonly Token[]): number {
  if (!/^(?:a|ans|answer|response|reply|me|my answer)$/.test((tokens[from] as Token).text)) return from
  let at = from + 1
  while (at < to && (tokens[at] as Token).kind === 'sign') at++
  return at > from + 1 && at < to && /^[:–—-]$/.test((tokens[from + 1] as Token).text) ? at : from
}
