/** A result without a figure that a listener could check. Knows the story's measures and evidence, not how they are found. */
import type { Evidence, Span, Story, Token } from '../model.ts'
import { asQuoted } from '../phrases.ts'
import type { Problem, Rule, Suggestion } from '../rule.ts'
import { changeTold, toldWords } from '../told-words.ts'

export const unquantifiedResult: Rule = {
  id: 'unquantified-result',
  summary: 'The result holds no measure.',
  severity: 'warning',
  *check(story) {
    if (story.measures.some(({ outcome }) => outcome)) return
    const results = story.parts.filter(({ part }) => part === 'result')
    const label = results[0]?.label
    const spans = results.length ? results.map(({ span }) => span) : unsureResult(story)
    // A form that waits to be filled in asks by itself.
    if (spans.some(({ start, end }) => form.test(story.text.slice(start, end)))) return
    const inside = ({ start, end }: Span) => spans.some((span) => span.start < end && start < span.end)
    const told = story.sentences.filter(inside).map(({ from, to }) => toldWords(story.tokens.slice(from, to)))
    const words = told.flat()
    if (words.length < 3) return
    const suggestions = fillIn(story, spans)
    const evidence = story.evidence.find(inside)
    if (evidence) return yield { ...firmer(story, evidence), suggestions }
    const changed = changeTold(words, story.text)
    const asks = changed ? `“${changed}”: by how much, from what to what?` : 'How much changed, from what to what?'
    yield {
      span: label?.span ?? opening(told.find(({ length }) => length) ?? words),
      part: 'result',
      message: label
        ? `This result holds no measure. ${changed ? asks : 'Say how much changed, from what to what.'}`
        : `${results.length ? 'I read this as the result and' : 'This may be the result, and I'} find no measure in it. ${asks}`,
      ...(!label && { atMost: 'info' as const }),
      suggestions,
    }
  },
}

/** Where something else shows the result, the figure is not missed, only asked for. */
function firmer({ text }: Story, { start, end, shows, asks }: Evidence): Problem {
  const message = `“${asQuoted(text.slice(start, end))}” ${shows}. A figure would make it firmer: ${asks}`
  return { span: { start, end }, part: 'result', message, atMost: 'hint' }
}

/** In a text without labels the last sentence that may be the result, unless a figure stands anywhere from the action on. */
function unsureResult({ parts, notFound, maybeResult, measures }: Story): Span[] {
  if (notFound.includes('result') || parts.some(({ label }) => label)) return []
  const acts = parts.find(({ part }) => part === 'action')?.span.start ?? 0
  return measures.some(({ strict, start }) => strict && start >= acts) ? [] : maybeResult.slice(-1)
}

/** The first words of a result that has no label. */
const opening = (told: readonly Token[]) => ({ start: told[0]?.start ?? 0, end: told.slice(0, 6).at(-1)?.end ?? 0 })

const form = /\[from __ to __[^\]\n]*\]/

function fillIn({ text, parts, passages }: Story, spans: readonly Span[]): Suggestion[] {
  const last = passages.findLast(({ part }) => parts[part]?.part === 'result') ?? spans.at(-1)
  const end = last ? last.start + text.slice(last.start, last.end).trimEnd().length : 0
  if (!last) return []
  // Within the sentence: what is filled in goes on where it leaves off.
  const stopped = text[end - 1] === '.' && text[end - 2] !== '.'
  const at = stopped ? end - 1 : end
  const edit = { span: { start: at, end: at }, text: `${stopped ? ',' : ''} [from __ to __, over __, against __]` }
  return [{ title: 'Add a measure to fill in', edits: [edit], safe: false }]
}
