/**
 * Takes out, before a text is parsed, the marks of markdown that nobody writes: thousands of open ones in a paragraph, dozens
 * of lists within lists, a thousand empty lines. The parser looks back over all that is open, and would need minutes. Knows
 * no parser.
 */

/** Of the marks that come in pairs, in one paragraph: a long one has some dozens. */
const mostInParagraph = 1000
/** The same between two empty lines, whatever stands there: each line of a long list may have some. */
const mostInStretch = 4000

/** Means nothing in markdown, and is as long as what it stands for: places stay true. */
const harmless = ','

/** The same text where it holds nothing of the kind, which is nearly always; else one of the same length. */
export const tame = (text: string): string => flatter(calmer(shorter(text)))

/** Empty lines by the thousand are one long empty line: the parser asks all that is open about each. */
const empty = /(?<![ \t\r\n])([ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n))([ \t\r\n]{1000,})/g

const shorter = (text: string): string =>
  text.replace(empty, (_, kept: string, rest: string) => {
    const last = Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r'))
    return kept + ' '.repeat(Math.max(last, 0)) + rest.slice(Math.max(last, 0))
  })

/** Block quotes and lists that one line opens, beyond the thirtieth. */
const nested = /^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){30})((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)))+)/gm

/** The same, each below the last. */
const indented = /^([ \t]{120,})(?:[-+*]|\d{1,9}(?=[.)]))(?=[.)]?[ \t])/gm

const flatter = (text: string): string =>
  text
    .replace(nested, (_, kept: string, rest: string) => kept + rest.replace(/[->+*\d]/g, harmless))
    .replace(indented, (opener: string, space: string) => space + harmless.repeat(opener.length - space.length))

const paired = /[!*_~[\]`<\\]/g

function calmer(text: string): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of crowded(text)) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(paired, harmless))
    at = end
  }
  return at ? pieces.join('') + text.slice(at) : text
}

/** The stretches between empty lines that hold too many marks, in order. */
function crowded(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  if (pairedIn(text) <= mostInParagraph) return found
  let start = 0
  let [inStretch, inParagraph, most] = [0, 0, 0]
  for (let at = 0; at < text.length;) {
    const next = lineAfter(text, at)
    const { first, marks } = look(text, at, next)
    inStretch += marks
    inParagraph = begins.includes(first) ? marks : inParagraph + marks
    most = Math.max(most, inParagraph)
    if (first === '' || next === text.length) {
      if (inStretch > mostInStretch || most > mostInParagraph) found.push({ start, end: next })
      start = next
      inStretch = inParagraph = most = 0
    }
    at = next
  }
  return found
}

/** More than any look at its lines would count. */
function pairedIn(text: string): number {
  let marks = 0
  for (let at = 0; at < text.length; at++) if (isPaired(text.charCodeAt(at))) marks++
  return marks
}

/** What an item, a heading or a row begins with: a paragraph of its own. */
const begins: readonly string[] = ['-', '+', '*', '#', '|']

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The first sign of a line that is no white space or quote mark, and how many paired marks the line holds: `**` is one. */
function look(text: string, from: number, to: number): { readonly first: string; readonly marks: number } {
  let first = ''
  let marks = 0
  let last = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (first === '' && code > 32 && code !== 62) first = text[at] as string
    if (isPaired(code) && (code !== last || countsEach(code))) marks++
    last = code
  }
  return { first, marks }
}

/** One of ``! * < [ \ ] _ ` ~``: an exclamation mark may open a picture, and a backslash is a mark for two. */
const isPaired = (code: number) =>
  code === 33 || code === 42 || code === 60 || (code > 90 && code < 94) || code === 95 || code === 96 || code === 126

/** Each of a run is a mark by itself. */
const countsEach = (code: number) => code === 33 || code === 60 || (code > 90 && code < 94) || code === 126
