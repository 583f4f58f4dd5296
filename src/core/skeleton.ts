/** Writes a lacking part into a story in the label style that the story already uses. Knows layouts, not rules. */
import { entriesOf } from './entries.ts'
import { labelWords } from './label-words.ts'
import { quotePrefix } from './line-prefix.ts'
import { lineEnd } from './lines.ts'
import type { FrameworkPart, Label, Part, Story } from './model.ts'
import type { Edit } from './rule.ts'

/**
 * Edits that add a label for the part with its question in brackets; undefined where the story has no label to copy.
 * @param like the label to copy, where it is not the one before
 */
export function insertPart(story: Story, part: FrameworkPart, like?: Label): Edit[] | undefined {
  const labelled = story.parts.filter((candidate) => candidate.label)
  const order = (candidate: Part) => placeInFramework(candidate, story)
  const own = story.framework.parts.indexOf(part)
  const before = labelled.findLast((candidate) => order(candidate) < own && order(candidate) >= 0)
  const anchor = before ?? labelled[0]
  const label = like ?? anchor?.label
  if (!anchor || !label) return undefined
  if (/<(?:t[hd]|d[td])\b/i.test(label.markup.before)) return undefined
  const entries = like ? [] : entriesOf(story)
  if (entries.length > 1 && label.markup.style !== 'column')
    return entries.flatMap(({ parts }) => insertPart({ ...story, parts }, part, parts[1]?.label) ?? [])
  if (label.markup.style === 'column') return like ? undefined : addColumn(story, part, labelled)
  const gap = separator(story, like ? labelled.slice(1) : labelled, label)
  return [before ? after(story, part, before, label, gap) : ahead(story, part, label, gap)]
}

/** Edits that put the question under an empty label. */
export function fillPart(story: Story, part: Part, asks: string): Edit[] | undefined {
  const label = part.label
  if (!label || label.markup.style === 'column' || label.markup.style === 'row') return undefined
  const end = lineEnd(story.text, label.span.end)
  if (label.markup.style === 'run-in') {
    const written = story.text.slice(label.span.end, end).trimEnd()
    // A name alone on its line is a label; with words behind it, it needs a colon to stay one.
    const isName = /\p{L}$/u.test(story.text.slice(label.span.start, label.span.end)) && !/[:–—-]/.test(written)
    const start = label.span.end + written.length
    return [{ span: { start, end }, text: `${isName ? ':' : ''} [${asks}]` }]
  }
  const at = label.markup.style === 'setext' ? lineEnd(story.text, end + 1) : end
  const quote = quotePrefix(story.text, label.span.start)
  return [{ span: { start: at, end: at }, text: `\n${quote.trimEnd()}\n${quote}[${asks}]` }]
}

function placeInFramework(part: Part, story: Story): number {
  const names = part.label?.names ?? []
  return story.framework.parts.findIndex((candidate) => candidate.accepts.some((name) => names.includes(name)))
}

function after(story: Story, part: FrameworkPart, anchor: Part, label: Label, gap: string): Edit {
  const own = anchor.label as Label
  const line = Math.max(lineEnd(story.text, anchor.span.end), own.span.end)
  // A hard break stands there already, and goes behind what is added.
  const at = gap.startsWith('  ') ? story.text.slice(0, line).trimEnd().length : line
  const quote = quotePrefix(story.text, own.span.start)
  const text = quoted(gap, quote) + written(story, label, part, quote, 1)
  // The story's last row is closed behind its end: that closes the new row, and the old one gets a bar of its own.
  const isOpen = label.markup.style === 'row' && at === story.text.length && !story.text.trimEnd().endsWith('|')
  return { span: { start: at, end: at }, text: isOpen ? ` |${text.replace(/ \|$/, '')}` : text }
}

function ahead(story: Story, part: FrameworkPart, label: Label, gap: string): Edit {
  const quote = quotePrefix(story.text, label.span.start)
  const line = story.text.lastIndexOf('\n', label.span.start - 1) + 1
  const at = Math.max(0, line + (line === 0 && !story.text.startsWith(quote) ? 0 : quote.length))
  return { span: { start: at, end: at }, text: written(story, label, part, quote, 0) + quoted(gap, quote) }
}

/** A label to copy, and the text that it stands in. */
type Copied = Pick<Label, 'span' | 'markup'>
type Around = Pick<Story, 'text'> & Partial<Pick<Story, 'framework'>>

/** The label as the story would write it, with the question as its content. @param step added to the copied number */
export function written(story: Around, label: Copied, part: FrameworkPart, quote: string, step: number): string {
  const { style, after: behind } = label.markup
  const before = numbered(label.markup.before, step)
  const name = labelWords(story.text.slice(label.span.start, label.span.end), label, [part], story.framework)
  const asks = `[${part.asks}]`
  const newLine = `\n${quote}`
  const emptyLine = `\n${quote.trimEnd()}${newLine}`
  if (style === 'heading') return `${before}${name}${emptyLine}${asks}`
  if (style === 'setext')
    return `${name}${newLine}${(/[=-]/.exec(behind)?.[0] ?? '-').repeat(Math.max(3, name.length))}${emptyLine}${asks}`
  if (style === 'bold-line') return `${before}${name}${behind}${emptyLine}${asks}`
  if (style === 'row') return `${before}${name}${behind.trimEnd()} | ${asks} |`
  const item = /^(\s*)(?:[-*+]|\d+[.)])\s/.exec(before)
  const nested = item && !/[:–—-]/.test(behind)
  return nested
    ? `${before}${name}${behind.trimEnd()}${newLine}${item[1]}  - ${asks}`
    : `${before}${name}${runIn(behind)}${asks}`
}

const runIn = (behind: string) => (/[:–—-]/.test(behind) ? `${behind.trimEnd()} ` : `${behind.trimEnd()}: `)

/** `2. ` becomes `3. ` behind the second part. Emoji that decorate a label are its own and stay behind. */
const numbered = (before: string, step: number) =>
  before.replace(/\d+/, (number) => String(Number(number) + step)).replace(/\p{Extended_Pictographic}\ufe0f?\s*/gu, '')

/** Line ends with the prefix of the surrounding quote; empty lines of a quote hold no space. */
export const quoted = (gap: string, quote: string) =>
  gap.replace(/\n(?=\n)/g, `\n${quote.trimEnd()}`).replace(/\n$/, `\n${quote}`)

/** What stands between two parts of this story: a line end, one with a hard break, or an empty line. */
export function separator(story: Story, labelled: readonly Part[], label: Label): string {
  if (label.markup.style === 'row') return '\n'
  const [first, second] = labelled
  if (first?.label && second?.label && label.markup.style === 'run-in') {
    const between = story.text.slice(first.span.end, second.label.span.start)
    if (/\r?\n[ \t>]*\r?\n/.test(between)) return '\n\n'
    return /( {2,}|\\)\r?\n/.exec(between)?.[1] ? '  \n' : '\n'
  }
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(label.markup.before) ? '\n' : '\n\n'
}

function addColumn(story: Story, part: FrameworkPart, labelled: readonly Part[]): Edit[] {
  // The header's labels stand above the first row's.
  const from = Math.min(...labelled.flatMap(({ label }) => label?.span.start ?? []))
  const lines: Edit[] = []
  for (let at = from, end = from; at < story.text.length; at = story.text.indexOf('\n', end) + 1 || story.text.length) {
    end = lineEnd(story.text, at)
    if (!story.text.slice(at, end).includes('|')) break
    const open = story.text.slice(at, end).trimEnd().endsWith('|') ? '' : ' |'
    // Of the last row the story ends before the line does: what closes it stands there already.
    const close = open && end === story.text.length ? '' : ' |'
    const text = [part.name, '---'][lines.length] ?? `[${part.asks}]`
    lines.push({ span: { start: end, end }, text: `${open} ${text}${close}` })
  }
  return lines
}
