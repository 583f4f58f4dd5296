/** Finds the labels that people give the parts of a story, in every way they write them. Knows blocks, not stories. */
import type { Block } from './markdown.ts'
import type { Framework, Label, LabelMarkup, Span } from './model.ts'
import { type Named, namesOf } from './naming.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a label is read in: the source, and the names that count there. */
export interface Page {
  readonly source: string
  readonly vocabulary: Vocabulary
}

/** A label in a block, placed in the file. */
export interface FoundLabel extends Label {
  /** Start of the line or cell that it opens. */
  readonly from: number
  /** Where what it labels may begin. */
  readonly content: number
  /** A single letter: a label only in the company of others. */
  readonly letter: boolean
  /** Hardly ever written but in a story. */
  readonly core: boolean
  /** Nothing else on its line. */
  readonly alone: boolean
  /** Whose own names count where it stands. */
  readonly framework?: Framework
}

/** The labels of one block, in order. */
export function labelsOf(block: Block, page: Page): FoundLabel[] {
  if (block.kind === 'heading') return headingLabel(block, page)
  if (block.kind === 'cell') return []
  const found: FoundLabel[] = []
  for (const line of linesOf(block.text)) {
    const label = lineLabel(block, line, page)
    if (label) found.push(label)
  }
  return found
}

/** A cell that holds nothing but a label. */
export function cellLabel(block: Block, page: Page): FoundLabel | undefined {
  const words = trim(block.text, { start: 0, end: block.text.length })
  const named = words && namesOf(block.text.slice(words.start, words.end), page.vocabulary)
  if (!named) return undefined
  return label(block, page, words, named, {
    from: block.start,
    content: block.end,
    alone: true,
    source: 'table',
    style: 'row',
  })
}

/** Words that name one of several risks or phases without saying that they do; nothing where no part repeats. */
export function entryLabel(block: Block, page: Page): FoundLabel[] {
  const words = trim(block.text, { start: 0, end: block.text.length })
  const name = page.vocabulary.framework?.repeats
  if (!words || !name) return []
  const named = { names: [name], letter: false, core: false }
  const common = { from: block.start, content: block.end, alone: true }
  if (block.kind === 'cell') return [label(block, page, words, named, { ...common, source: 'table', style: 'column' })]
  const style = page.source[block.start] === '#' ? 'heading' : 'setext'
  return [label(block, page, trimLabel(block.text, words), named, { ...common, source: 'heading', style })]
}

function headingLabel(block: Block, page: Page): FoundLabel[] {
  const words = trim(block.text, { start: 0, end: block.text.length })
  if (!words) return []
  const text = block.text.slice(words.start, words.end)
  const whole = namesOf(text, page.vocabulary)
  const setext = page.source[block.start] !== '#'
  const common = { from: block.start, source: 'heading', style: setext ? 'setext' : 'heading' } as const
  if (whole)
    return [label(block, page, trimLabel(block.text, words), whole, { ...common, content: block.end, alone: true })]
  const run = /^[^:–—]{1,40}?(?=:| [–—-] )/.exec(text)?.[0]
  const named = run === undefined ? undefined : namesOf(run, page.vocabulary)
  if (!run || !named) return []
  const end = words.start + run.length
  const content = block.start + end + (/^\s*[:–—-]\s*/.exec(block.text.slice(end))?.[0].length ?? 0)
  const span = trimLabel(block.text, { start: words.start, end })
  return [label(block, page, span, named, { ...common, content, alone: false })]
}

function* linesOf(text: string): Iterable<Span> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield { start, end }
    start = end + 1
  }
}

/** A label at the start of a line: bold alone, bold run-in, or plain before a colon or dash. */
function lineLabel(block: Block, line: Span, page: Page): FoundLabel | undefined {
  const words = trim(block.text, line)
  if (!words) return undefined
  const mark = block.marks.find((span) => {
    const from = span.start - block.start
    return (
      from >= line.start &&
      span.end - block.start <= line.end &&
      from <= words.start &&
      words.start < span.end - block.start
    )
  })
  return (mark && markedLabel(block, line, words, mark, page)) ?? plainLabel(block, line, words, page)
}

const separator = /^\s*(?:[:–—]|- |-$)\s*/

function markedLabel(block: Block, line: Span, words: Span, mark: Span, page: Page): FoundLabel | undefined {
  const close = mark.end - block.start
  let inner = trim(block.text, { start: words.start, end: close })
  if (!inner) return undefined
  // `**S**ituation`: the word goes on behind the markers.
  const tail = /^\p{L}+/u.exec(block.text.slice(close, line.end))?.[0] ?? ''
  let text = block.text.slice(inner.start, inner.end) + tail
  let after = close + tail.length
  if (tail) inner = { start: inner.start, end: after }
  const bracket = /:\s*$/.test(text) ? undefined : /^\s*\([^()\n]{1,40}\)/.exec(block.text.slice(after, line.end))?.[0]
  let named = namesOf(text, page.vocabulary)
  const both = bracket && (!named || named.letter) ? namesOf(text + bracket, page.vocabulary) : undefined
  if (bracket && (named || both)) after += bracket.length
  if (both) {
    named = both
    inner = { start: inner.start, end: after }
    text += bracket
  }
  if (!named) return runInsideMark(block, line, words, close, page)
  const rest = block.text.slice(after, line.end)
  const alone = !/[\p{L}\p{N}]/u.test(rest)
  if (!alone && !/[:.)–—-]\s*$/.test(text) && !separator.test(rest)) return undefined
  const skip = separator.exec(rest)?.[0].length ?? 0
  const span = trimLabel(block.text, inner)
  const content = alone ? block.start + line.end : block.start + after + skip
  return label(block, page, span, named, {
    from: block.start + line.start,
    content,
    alone,
    source: 'label',
    style: alone && !block.item ? 'bold-line' : 'run-in',
  })
}

/** `**Result: tickets fell.**`: the whole line is bold, the label is its start. */
function runInsideMark(block: Block, line: Span, words: Span, close: number, page: Page): FoundLabel | undefined {
  return plainLabel(block, { start: line.start, end: Math.min(close, line.end) }, words, page)
}

/** Most lines hold nothing of the kind near their start: the look is cheaper than the expression. */
const mayBePlain = /^[([]|^[a-z]\)|^[^:–—\n-]{0,40}\s*[:–—-]/i
const plainRun = /^([^:–—\n]{1,40}?)(\s*:(?!\/)\s*| [–—-] )|^([([][a-z][)\]]|[a-z]\))\s+/i

function plainLabel(block: Block, line: Span, words: Span, page: Page): FoundLabel | undefined {
  const text = block.text.slice(words.start, line.end)
  const match = mayBePlain.test(text) ? plainRun.exec(text) : undefined
  const run = match?.[1] ?? match?.[3]
  const named = run === undefined ? undefined : namesOf(run, page.vocabulary)
  if (match && run && named && startsAsLabel(run, block)) {
    const content = words.start + match[0].length
    const alone = !/[\p{L}\p{N}]/u.test(block.text.slice(content, line.end))
    const span = trimLabel(block.text, { start: words.start, end: words.start + run.length })
    return label(block, page, span, named, {
      from: block.start + line.start,
      content: block.start + content,
      alone,
      source: 'label',
      style: 'run-in',
    })
  }
  return bareLabel(block, line, words, page)
}

/** In running prose "the result: …" is a sentence; a label starts with a capital or opens a list item. */
const startsAsLabel = (run: string, block: Block) =>
  block.item || (/^[^\p{Ll}]*\p{Lu}/u.test(run) && !/^the /i.test(run)) || /^[([]/.test(run)

/** A name alone on its line without colon: in capitals, as a list item of its own, or as the term of a definition. */
function bareLabel(block: Block, line: Span, words: Span, page: Page): FoundLabel | undefined {
  const written = block.text.slice(words.start, words.end)
  const upper = !/\p{Ll}/u.test(written) && written === written.toUpperCase() && /\p{Lu}/u.test(written)
  const definition = /^\s*\n[ \t]*:[ \t]/.exec(block.text.slice(line.end))
  const ownItem = block.item && words.end === trim(block.text, { start: 0, end: block.text.length })?.end
  if (!upper && !definition && !ownItem) return undefined
  const named = namesOf(written, page.vocabulary)
  if (!named || named.letter) return undefined
  const content = block.start + line.end + (definition?.[0].length ?? 0)
  return label(block, page, trimLabel(block.text, words), named, {
    from: block.start + line.start,
    content,
    alone: true,
    source: 'label',
    style: 'run-in',
  })
}

interface Found {
  readonly from: number
  readonly content: number
  readonly alone: boolean
  readonly source: FoundLabel['source']
  readonly style: LabelMarkup['style']
}

function label(block: Block, { source, vocabulary }: Page, words: Span, named: Named, found: Found): FoundLabel {
  const start = block.start + words.start
  const end = block.start + words.end
  const written = source.slice(start, end)
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const prefix = block.quoteDepth ? (/^(?:[ \t]*>)+ ?/.exec(source.slice(lineStart, start))?.[0].length ?? 0) : 0
  const next = source.slice(end, Math.max(end, found.content))
  const { framework } = vocabulary
  // Each property by its name: of thousands of objects that are spread together the engine keeps the shape of each.
  const { names, letter, core } = named
  const { from, content, alone } = found
  return {
    names,
    letter,
    core,
    from,
    content,
    alone,
    source: found.source,
    span: { start, end },
    markup: {
      style: found.style,
      before: source.slice(lineStart + prefix, start),
      after: found.style === 'setext' ? source.slice(end, block.end) : (/^[^\r\n]*/.exec(next)?.[0] ?? ''),
      case: named.letter
        ? 'letter'
        : written === written.toUpperCase()
          ? 'upper'
          : written === written.toLowerCase()
            ? 'lower'
            : 'title',
    },
    ...(framework && { framework }),
  }
}

function trim(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  return start < end ? { start, end } : undefined
}

/** Between the blank and the end of ASCII nothing is; for the others the expression knows. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code <= 32 || code > 126) && /\s/.test(text[at] as string)
}

/** The words of a label without numbering, emoji and closing punctuation. */
function trimLabel(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const lead = /^(?:[^\p{L}([]|[([](?![a-z][)\]]))*/iu.exec(words)?.[0].length ?? 0
  // From behind, sign by sign: an expression would try each sign of a long run as the first of the tail.
  let end = words.length
  while (end > lead && !/[\p{L}\p{N})\]]/u.test(words[end - 1] as string)) end--
  return end > lead ? { start: span.start + lead, end: span.start + end } : span
}
