/** A result without a figure that a listener could check. Knows the story's measures, not how they are found. */
import type { Span, Story, Token } from '../model.ts'
import type { Rule, Suggestion } from '../rule.ts'

export const unquantifiedResult: Rule = {
  id: 'unquantified-result',
  summary: 'The result holds no measure.',
  severity: 'warning',
  *check(story) {
    const results = story.parts.filter(({ part }) => part === 'result')
    const [first] = results
    const inside = ({ start, end }: Span) => results.some(({ span }) => span.start < end && start < span.end)
    if (!first || story.measures.some(({ outcome }) => outcome)) return
    const told = story.sentences.filter(inside).map(({ from, to }) => toldWords(story.tokens.slice(from, to)))
    const words = told.flat()
    if (words.length < 3) return
    const named = words.flatMap((_, at) => changeAt(words.slice(at, at + 3), story.text) ?? [])[0]
    const asks = named ? `“${named}”: by how much, from what to what?` : 'Say how much changed, from what to what.'
    yield {
      span: first.label?.span ?? opening(told.find(({ length }) => length) ?? words),
      message: first.label
        ? `This result holds no measure. ${asks}`
        : `I read this as the result and find no measure in it. ${named ? asks : 'How much changed, from what to what?'}`,
      ...(!first.label && { atMost: 'info' as const }),
      suggestions: fillIn(story),
    }
  },
}

/** The words of a sentence; what stands in brackets or after `TODO` is still to come. */
function toldWords(tokens: readonly Token[]): Token[] {
  let open = 0
  return tokens.filter(({ text, kind }) => {
    if (/^(?:\[|tbd|tbc|tba|todo|fixme|tk)$/.test(text)) open++
    else if (text === ']' && open) open--
    return !open && kind !== 'sign' && !/^(?:_+|x+)$/.test(text)
  })
}

const change = /^(?:rose|fell|grew|dropped|shrank|increased|decreased|improved|declined|(?:went|came) (?:up|down))$/
const idle = /^(?:i|we|he|she|they|it|that|which|who|what|this|and|or|but|also|has|have|had|been|was|were|.*ly)$/

/** What the text itself says has changed: "fewer tickets", "Engagement went up". */
function changeAt([one, two, three]: readonly Token[], text: string): string | undefined {
  if (!one || !two || text.slice(one.end, two.start).trim()) return undefined
  if (one.text === 'fewer' && /[a-z]{2}s$/.test(two.text)) return `${one.raw} ${two.raw}`
  if (one.kind === 'number' || idle.test(one.text) || two.raw !== two.text) return undefined
  if (change.test(two.text)) return `${one.raw} ${two.raw}`
  return three && change.test(`${two.text} ${three.text}`) ? `${one.raw} ${two.raw} ${three.raw}` : undefined
}

/** The first words of a result that has no label. */
const opening = (told: readonly Token[]) => ({ start: told[0]?.start ?? 0, end: told.slice(0, 6).at(-1)?.end ?? 0 })

function fillIn({ text, parts, passages }: Story): Suggestion[] {
  const labelled = passages.findLast(({ part }) => parts[part]?.part === 'result')
  const last = labelled ?? parts.findLast(({ part }) => part === 'result')?.span
  const end = last ? last.start + text.slice(last.start, last.end).trimEnd().length : 0
  if (!last || /__\]\.?$/.test(text.slice(last.start, end))) return []
  // Within the sentence: what is filled in goes on where it leaves off.
  const stopped = text[end - 1] === '.' && text[end - 2] !== '.'
  const at = stopped ? end - 1 : end
  const edit = { span: { start: at, end: at }, text: `${stopped ? ',' : ''} [from __ to __, over __, against __]` }
  return [{ title: 'Add a measure to fill in', edits: [edit], safe: false }]
}
