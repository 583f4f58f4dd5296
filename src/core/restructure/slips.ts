/** A story's sheet cut at its labels: each slip is a labelled part that can be moved, joined and labelled anew. Knows no framework. */
import { lineStart } from '../lines.ts'
import type { Label, Part } from '../model.ts'
import { lengthTold, type Sheet, withoutDefinitions } from './sheet.ts'

/** A label with what stands under it, placed in the sheet's text. */
export interface Slip {
  readonly part: Part
  readonly label: Label
  /** The line that the label is on, or the comments above that are about it. */
  readonly start: number
  /** Where the label's line begins. */
  readonly line: number
  /** Where what it labels may begin. */
  readonly content: number
  /** Behind the last of what it labels. */
  readonly end: number
}

/** In the order of the text; undefined where parts are no lines of their own: in HTML, or several on a line. */
export function slipsOf(sheet: Sheet): Slip[] | undefined {
  const labelled = sheet.story.parts.filter(({ label }) => label)
  const places = labelled.map((part) => placeOf(part, part.label as Label, sheet))
  const slips = places.map((place, at) => ({ ...place, end: endOf(place, places[at + 1], sheet) }))
  const isOrdered = slips.every(({ start, content, end }, at) => {
    const before = slips[at - 1]
    return content <= end && (before === undefined || before.end <= start)
  })
  const isMarkdown = slips.every(
    ({ label: { markup } }) => markup.style !== 'column' && !/<(?:t[hd]|d[td])\b/i.test(markup.before),
  )
  return isOrdered && isMarkdown && slips.length > 0 ? slips : undefined
}

type Place = Omit<Slip, 'end'>

function placeOf(part: Part, { span, ...label }: Label, { text, start }: Sheet): Place {
  const placed = { start: span.start + start, end: span.end + start }
  const line = lineStart(text, placed.start)
  const content = Math.min(text.length, placed.end + label.markup.after.length)
  return { part, label: { ...label, span: placed }, start: withComments(text, line), line, content }
}

/** Comments right above a label that are about the line below them go where it goes. */
function withComments(text: string, line: number): number {
  const above = text.slice(0, line)
  const comments = /(?:^|\n)((?:[ \t>]*<!-- storylint-disable-next-line [^\n]*-->[ \t]*\r?\n)+)$/.exec(above)?.[1] ?? ''
  return line - comments.length
}

/** Up to the next label, or to a rule or a heading that closes the part. */
function endOf({ part, content }: Place, next: Place | undefined, sheet: Sheet): number {
  const { text, start, blocks } = sheet
  const told = Math.max(content, part.span.end + start)
  const limit = next?.start ?? text.length
  const height = heightOf(sheet)
  const closing = blocks.find(
    ({ kind, depth, start: at }) =>
      at >= told && at < limit && (kind === 'break' || (kind === 'heading' && (!next || depth <= height))),
  )
  const end = closing ? Math.max(told, lineStart(text, closing.start)) : limit
  return Math.max(told, next ? told + lengthTold(text.slice(told, end)) : withoutDefinitions(text, told, end))
}

/** The depth of the part headings; none closes a part where labels are no headings. */
function heightOf({ blocks, story, start }: Sheet): number {
  const heads = story.parts.filter(({ source }) => source === 'heading')
  const depths = heads.flatMap(({ label }) => {
    const at = (label?.span.start ?? 0) + start
    return blocks
      .filter((block) => block.kind === 'heading' && block.start <= at && at < block.end)
      .map(({ depth }) => depth)
  })
  return depths.length ? Math.min(...depths) : 0
}

/** How many signs an item's text is indented by; nothing where the label opens no item. */
export const itemIndent = ({ label }: Slip): number =>
  /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(label.markup.before)?.[0].length ?? 0
