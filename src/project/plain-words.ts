/** Words of a stranger's in markdown: every sign loses its meaning, so they can neither format, link, fetch nor run anything. */

/** On one line. Each sign of ASCII may be escaped in markdown; escaped, `https://` is no address either. */
export const plainWords = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
