/** Finds words that were to be filled in and were not: brackets with a question, `TBD`, `X %`. Knows no rule. */
import type { Passage } from './model.ts'

/** Square brackets that stand for something else: task boxes, references, remarks of an editor, names taken out. */
const otherBrackets =
  /^\[(?:[ xX]?|\^?\d+|\^[^\]]*|sic|redacted|name|names|\.{3}|…|[\w-]+\.md|(?:company|person|name|e-mail|phone|host|ticket|link|amount|figure|percentage) \d+)\]$/i

/** Each alternative is bounded, so that no text makes it slow. */
const forms = new RegExp(
  [
    /\[[^\][\r\n]{0,120}\]/, // [metric]
    /<[\p{L}\p{N}_ ?%#…-]{1,60}>/u, // <N>
    /\{\{[^{}\r\n]{1,60}\}\}|\$\{[^{}\r\n]{1,80}\}/, // {{metric}}, an unfilled snippet field
    /(?<![\p{L}\p{N}])(?:TBD|TBC|TBA|tbd|tbc|TODO|FIXME|TK|XXX+|[Ll]orem ipsum)(?![\p{L}\p{N}])/u,
    /_{2,}|\?{3,}/, // from __ to __, ???
    /(?<![\p{L}\p{N}])[$€£]\s?(?:[XYZN]{1,3}|\?\?)(?![\p{L}])/u, // $X
    /(?<![\p{L}\p{N}.])(?:[XYN]{1,3}|_|\?{1,2}|#{1,2})\s?(?:%|per ?cent\b|percent\b)/iu, // X%
    /(?<![\p{L}\p{N}.])(?:X{1,3}|N{1,2}|YY?)(?=\+?\s(?:ms|s|seconds?|minutes?|hours?|days?|weeks?|months?|users?|customers?|people|teams?|engineers?|times?|percentage|points?|million|thousand|[kKM]\b))/u, // N weeks
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** A sign or a letter that every form holds: most prose has none, and is not looked at twice. */
const hint = /[[<{_?#]|[XYN](?![\p{Ll}])|[xyn] ?(?:%|per)|T(?:BD|BC|BA|ODO|K)|FIXME|tb[dc]|orem ipsum/u

/** Where a passage is still open, in its order; `at` counts from the passage's start. */
export function* placesToFill(passage: Passage): Iterable<{ at: number; text: string }> {
  if (!hint.test(passage.text)) return
  for (const match of passage.text.matchAll(forms)) {
    const text = match[0]
    if (
      text.startsWith('[') &&
      (otherBrackets.test(text) || isWikiLink(passage.text, match.index) || isQuoted(passage, match.index))
    )
      continue
    yield { at: match.index, text }
  }
}

const isWikiLink = (text: string, at: number) => text[at - 1] === '['

/** `"They [the guides] smiled"`: a word put into somebody else's sentence. */
const isQuoted = ({ start, end, quotes }: Passage, at: number) =>
  quotes.some((quote) => quote.start <= start + at && start + at < quote.end && quote.end - quote.start < end - start)
