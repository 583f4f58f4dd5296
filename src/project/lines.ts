/** What a line of markdown is, and where something can be added to it. Knows no parser: a line at a time. */

export function isHeading(line: string): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(line)
}

/** Behind the last word; in a table's last cell; before the backslash that breaks a line. */
export function lastPlace(line: string): number {
  const words = line.trimEnd()
  const tail = words.endsWith('|') && !words.endsWith('\\|') ? /\s*\|$/ : /(?<!\\)\\$/
  return words.replace(tail, '').length
}
