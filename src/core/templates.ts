/** Frameworks as texts to fill in, in a label style of choice: each open place is a question in square brackets. Knows no cursor. */
import { partNames } from './catalogue.ts'
import { quotePrefix } from './line-prefix.ts'
import type { Framework, FrameworkPart, Label, Story } from './model.ts'
import { quoted, separator, written } from './skeleton.ts'

/** How labels are to be written. */
export interface LabelPattern {
  /** A label to copy, and the text that it stands in. */
  readonly label: Pick<Label, 'span' | 'markup'>
  readonly text: string
  /** Before each line, where the story stands in a block quote. */
  readonly quote: string
  /** Between two parts. */
  readonly gap: string
}

/** Headings of a level, 1 to 6. */
export const headings = (level: number): LabelPattern => ({
  label: {
    span: { start: 0, end: 0 },
    markup: { style: 'heading', before: `${'#'.repeat(level)} `, after: '', case: 'title' },
  },
  text: '',
  quote: '',
  gap: '\n\n',
})

/** The style of a story's own labels; undefined where it has none, or a table of them, which cannot be copied line by line. */
export function labelStyleOf(story: Story): LabelPattern | undefined {
  const labelled = story.parts.filter((part) => part.label)
  const label = labelled[0]?.label
  if (!label || label.source === 'table' || label.markup.before.includes('<')) return undefined
  const quote = quotePrefix(story.text, label.span.start)
  return { label, text: story.text, quote, gap: separator(story, labelled, label) }
}

/** A part's label with its question; its first line without the prefix of a quote. @param at of the part among its like, 0-based */
export const partTemplate = (part: FrameworkPart, style: LabelPattern, at = 0): string =>
  written(style, spelled(style.label, part), part, style.quote, at)

/** The parts that a framework needs, in order. */
export const frameworkTemplate = ({ parts }: Framework, style: LabelPattern): string =>
  parts
    .filter(({ required }) => required)
    .map((part, at) => partTemplate(part, style, at))
    .join(quoted(style.gap, style.quote))

/** A letter stands for the parts that any story may have, and for no others. */
const spelled = (label: LabelPattern['label'], { id }: FrameworkPart): LabelPattern['label'] =>
  label.markup.case === 'letter' && partNames.get(id)?.own
    ? { ...label, markup: { ...label.markup, case: 'title' } }
    : label
