/** Takes words out of a sentence and leaves a sentence. Knows characters and tokens, not why the words should go. */
import type { Span, Token } from './model.ts'
import type { Suggestion } from './rule.ts'

/**
 * Deletes the tokens `from` to `to`, one space beside them and the commas that set them off.
 * None where markup, a line break or `a`/`an` stands next to them: what is left could be wrong there.
 */
export function deletion(text: string, tokens: readonly Token[], from: number, to: number): Suggestion | undefined {
  const first = tokens[from] as Token
  const last = tokens[to - 1] as Token
  const words = text.slice(first.start, last.end)
  if (/[^\p{L}\p{M}\p{N}' ’-]/u.test(words)) return undefined
  const before = tokens[from - 1]
  if (before?.text === 'a' || before?.text === 'an') return undefined
  const after = tokens[to]
  const setOff = after?.text === ',' && after.start === last.end
  const end = setOff ? after.end : last.end
  if (text[end] === ' ' && opensClause(text, first.start))
    return opening(text, words, { start: first.start, end: end + 1 })
  if (text[first.start - 1] !== ' ' || !/^[\s.,;:!?)]|^$/.test(text.slice(end, end + 1))) return undefined
  const closes = after !== undefined && after.start === last.end && /^[.;!?]$/.test(after.text)
  const commaBefore = (setOff || closes) && before?.text === ',' && before.end === first.start - 1
  const start = commaBefore ? before.start : first.start - 1
  return remove(words, { start, end: setOff && !commaBefore ? last.end : end }, '')
}

/** No word of the same clause stands before it: a sentence's end, a label's colon, a list's dash, a cell's border. */
const opensClause = (text: string, start: number) =>
  !/[\p{L}\p{M}\p{N},;%)\]"”’']\s*$/u.test(text.slice(Math.max(0, start - 4), start))

/** The word that now comes first takes over the capital. */
function opening(text: string, words: string, span: Span): Suggestion | undefined {
  const next = text.slice(span.end, span.end + 1)
  if (!/\p{L}/u.test(next)) return undefined
  const capital = /^\p{Lu}/u.test(words) ? next.toUpperCase() : next
  return remove(words, { start: span.start, end: span.end + 1 }, capital)
}

const remove = (words: string, span: Span, text: string): Suggestion => ({
  title: `Delete “${words}”`,
  edits: [{ span, text }],
  safe: true,
})
