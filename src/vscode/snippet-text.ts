/** A text with open places in square brackets as the editor's snippet: each becomes a place to land in. Pure; knows no rule. */

/** Text in square brackets, unless it is a link's. */
const blank = /\[[^[\]\n]+\](?!\()/g

/** Numbers run on over all edits of one action: two places of the same number would be one to the editor. */
export interface Numbers {
  last: number
}

export const hasBlanks = (text: string): boolean => text.match(blank) !== null

/** @param choices whether `[question|one|other]` is a choice; its question comes first, so that nothing is claimed that nobody chose */
export function snippetText(text: string, numbers: Numbers = { last: 0 }, choices = false): string {
  let snippet = ''
  let from = 0
  for (const match of text.matchAll(blank)) {
    snippet += escaped(text.slice(from, match.index)) + stop(match[0], numbers, choices)
    from = match.index + match[0].length
  }
  return snippet + escaped(text.slice(from))
}

function stop(bracket: string, numbers: Numbers, choices: boolean): string {
  const inner = bracket.slice(1, -1)
  if (choices && inner.includes('|')) {
    const [question, ...options] = inner.split('|')
    return `\${${++numbers.last}|${[`[${question}]`, ...options].map(escapedOption).join(',')}|}`
  }
  const gaps = inner.split('__')
  // The brackets stay in the text that is to be typed over: left alone, it is found as a placeholder.
  if (gaps.length === 1) return placeholder(bracket, numbers)
  // A form with gaps is kept, and only the gaps are typed over.
  return gaps.map(escaped).reduce((before, gap) => before + placeholder('__', numbers) + gap)
}

const placeholder = (text: string, numbers: Numbers): string => `\${${++numbers.last}:${escaped(text)}}`
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&')
const escapedOption = (text: string): string => text.replace(/[\\,|]/g, '\\$&')
