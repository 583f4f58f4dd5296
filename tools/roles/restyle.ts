/** Says a sentence in a style that few of the labelled stories have: as "we", and as a note. Knows no part. */

export const styles = [asWe, asNote] as const

const plural: readonly (readonly [RegExp, string])[] = [
  [/\bI was\b/g, 'we were'],
  [/\bI am\b/g, 'we are'],
  [/\bI'm\b/g, "we're"],
  [/\bI'(?=ve|d|ll)/g, "we'"],
  [/\bI\b/g, 'we'],
  [/\bMy\b/g, 'Our'],
  [/\bmy\b/g, 'our'],
  [/\bme\b/g, 'us'],
  [/\bmyself\b/g, 'ourselves'],
]

/** "I told my manager" as "we told our manager". */
function asWe(text: string): string {
  return plural.reduce((said, [one, many]) => said.replace(one, many), text)
}

/** Without the teller, "was", articles and end mark: "I told them that the pump was broken." as "told them that pump broken". */
function asNote(text: string): string {
  return text
    .replace(
      /^((?:So|Then|And|But|Also|First|Next|Finally),? )?(?:I|[Ww]e) (?:was |were |had to |also |then |have |had )?/,
      '$1',
    )
    .replace(/\b(and|then|so) (?:I|we) /g, '$1 ')
    .replace(/\b(?:the|an?|The|An?|was|were|is|are) /g, '')
    .replace(/[.!]+$/, '')
}
