/** The words by which a result told twice is known again. Knows one story. */
import type { Story } from '../model.ts'

/** Too common to tell one result from another. */
const common = new Set(
  'about after again also because been before being between both could down each even every first from have having into just like made make many more most much only other over same since some still such than that their them then there these they this those through under until very were what when where which while will with within without would your'.split(
    ' ',
  ),
)

/** Of its results, each word of four letters or more once, lower case; numbers are compared as measures. */
export function contentWords({ parts, tokens }: Pick<Story, 'parts' | 'tokens'>): string[] {
  const results = parts.filter(({ part }) => part === 'result')
  if (!results.length) return []
  const words = new Set<string>()
  for (const { kind, text, start } of tokens) {
    if (kind !== 'word' || text.length < 4 || common.has(text)) continue
    if (results.some(({ span, label }) => start >= (label?.span.end ?? span.start) && start < span.end)) words.add(text)
  }
  return [...words]
}
