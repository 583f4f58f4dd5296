/** The little HTML that matters in a story: what is a tag, and the cells of a table or definition list. */
import type { Span } from './model.ts'

const elements = new Set(
  'a abbr address article aside b bdi bdo blockquote body br button caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'.split(
    ' ',
  ),
)

/** True for tags of HTML, comments, declarations; false for `<N>` or `<your metric>`. */
export function isHtmlTag(source: string): boolean {
  const name = /^<\/?([a-z][a-z\d]*)/i.exec(source)?.[1]
  return name === undefined || elements.has(name.toLowerCase())
}

export interface HtmlCell extends Span {
  readonly row: number
  readonly column: number
  /** The cell's words, tags blanked. */
  readonly text: string
}

const tag = /<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi

/** The cells of the tables and definition lists in a stretch of HTML; a `dt` and its `dd` are a row. */
export function cellsOfHtml(source: string, span: Span): HtmlCell[] {
  const html = source.slice(span.start, span.end)
  if (!/<(?:td|th|dt|dd)\b/i.test(html)) return []
  const cells: HtmlCell[] = []
  let row = -1
  let column = 0
  let open = -1
  const close = (at: number) => {
    if (open >= 0)
      cells.push({
        start: span.start + open,
        end: span.start + at,
        row,
        column: column++,
        text: wordsOfHtml(html.slice(open, at)),
      })
    open = -1
  }
  for (const match of html.matchAll(tag)) {
    const name = (match[2] as string).toLowerCase()
    if (!/^(?:tr|td|th|dt|dd)$/.test(name)) continue
    close(match.index)
    if (match[1]) continue
    if (name === 'tr' || name === 'dt') {
      row++
      column = 0
    }
    if (name !== 'tr') open = match.index + match[0].length
  }
  close(html.length)
  return cells
}

const wordsOfHtml = (html: string) =>
  html.replace(/<[^<>]*>|&[a-z\d#]{2,8};/gi, (markup) => markup.replace(/[^\r\n]/g, ' '))
