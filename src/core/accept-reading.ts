/** Writes the parts that were inferred into the text as labels. Knows stories and layouts, not how parts are inferred. */
import { linePrefix } from './line-prefix.ts'
import type { Part, Passage, Story } from './model.ts'
import type { Edit } from './rule.ts'

/** Edits that put a label before each part of a text without labels; every word stays. Where labels are, they have decided. */
export function labelInferredParts(story: Story): Edit[] {
  if (story.parts.some(({ label }) => label)) return []
  const edits: Edit[] = []
  const named = new Set<string>()
  for (const part of story.parts) {
    if (part.source !== 'inferred') continue
    const edit = labelOf(part, story, named.has(part.part))
    if (!edit) continue
    named.add(part.part)
    edits.push(edit)
  }
  return edits.sort((a, b) => a.span.start - b.span.start)
}

function labelOf(part: Part, story: Story, again: boolean): Edit | undefined {
  const passage = story.passages.find(({ start, end }) => start <= part.span.start && part.span.start < end)
  if (!passage || inTable(story, passage)) return undefined
  const label = `**${nameOf(part, story)}:** `
  const opens = passage.start === part.span.start || opensItsPassage(part, passage)
  if (opens) return insert(beforeMarks(story.text, part.span.start), label)
  if (!isItem(story, passage)) return insideParagraph(story.text, part.span.start, label)
  // An item is not torn apart: the label goes to the next item that the part covers, if it is new.
  const next = story.passages.find(({ start }) => start > passage.start && start < part.span.end)
  return next && !again ? insert(beforeMarks(story.text, next.start), label) : undefined
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text })

/** Only signs, or an "Answer:", stand before it. */
const opensItsPassage = (part: Part, passage: Passage) =>
  !/[\p{L}\p{N}]/u.test(
    passage.text.slice(0, part.span.start - passage.start).replace(/^\W*(?:a|ans|answer)\s*[:–—-]/i, ''),
  )

function nameOf({ part }: Part, { framework }: Story): string {
  const own = framework.parts.find((candidate) => candidate.part === part)
  return own?.name ?? `${part.charAt(0).toUpperCase()}${part.slice(1)}`
}

/** Emphasis and quotation marks that open right before a word belong to it. */
function beforeMarks(text: string, at: number): number {
  let start = at
  while (start > 0 && /[*_"“‘'([~`]/.test(text.charAt(start - 1))) start--
  return start
}

/** The paragraph is parted by an empty line, with the prefix that its lines have. */
function insideParagraph(text: string, at: number, label: string): Edit {
  const to = beforeMarks(text, at)
  const prefix = linePrefix(text, at)
  const blank = prefix.trim()
  let from = to
  while (from > 0 && /[ \t\r\n>]/.test(text.charAt(from - 1))) from--
  const newLine = text.includes('\r\n') ? '\r\n' : '\n'
  return { span: { start: from, end: to }, text: `${newLine}${blank}${newLine}${prefix}${label}` }
}

const lineBefore = ({ text }: Story, { start }: Passage) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
const isItem = (story: Story, passage: Passage) => /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/.test(lineBefore(story, passage))
const inTable = (story: Story, passage: Passage) => lineBefore(story, passage).includes('|')
