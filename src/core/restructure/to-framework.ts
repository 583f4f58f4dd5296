/** Tells a story in another framework: its parts under the names they have there, with a question for each that lacks. Knows no file. */
import { lineEnd } from '../lines.ts'
import { applyEdits } from '../edits.ts'
import { isNamedIn } from '../entries.ts'
import { labelWords } from '../label-words.ts'
import type { Framework, FrameworkPart, Story } from '../model.ts'
import type { Edit } from '../rule.ts'
import { insertPart } from '../skeleton.ts'
import { appended, bodyOf, bodyWithRemark } from './bodies.ts'
import { cellsOf } from './cells.ts'
import { homeOf, isQuestion } from './homes.ts'
import { house, type Housed, isIdle, isSameHome } from './housed.ts'
import { keepsWords } from './kept.ts'
import { renumbered } from './numbers.ts'
import { type Slip, slipsOf } from './slips.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/** The story's text in the parts of `to`; undefined where that cannot be done without losing something. */
export function toFramework(sheet: Sheet, to: Framework): string | undefined {
  const slips = slipsOf(sheet)
  if (!slips) return undefined
  const renamed = applyEdits(sheet.text, moves(sheet, slips, to))
  const filled = renamed === undefined ? undefined : fill(renamed, to)
  if (!filled) return undefined
  const text = renumbered(slips, filled)
  const isKept = keepsWords(told(sheet.text, slips, sheet.story.framework, to), text)
  return isKept && sheetOf(text, to.id) ? text : undefined
}

function moves(sheet: Sheet, slips: readonly Slip[], to: Framework): Edit[] {
  const { text, story } = sheet
  const housed = house(slips, story.framework, to)
  const answered = housed.filter((each) => !isIdle(text, each, housed))
  const kept: Housed[] = []
  return slips.flatMap((slip, at): Edit[] => {
    const each = housed[at] as Housed
    const into = answered.includes(each) ? kept.find((other) => isSameHome(other, each)) : undefined
    if (into) return [removal(text, slips, at, true), ...joined(text, into.slip, slip, gapOf(text, slips, into.slip))]
    if (!answered.includes(each)) return [removal(text, slips, at, kept.length > 0)]
    kept.push(each)
    return renaming(text, slip, each.homes, story.framework, to)
  })
}

/** With the gap to its neighbour, where nothing else stands in it. */
function removal(text: string, slips: readonly Slip[], at: number, isBehind: boolean): Edit {
  const { start, end } = slips[at] as Slip
  const [before, next] = [slips[at - 1]?.end ?? start, slips[at + 1]?.start ?? end]
  const isBlank = (from: number, to: number) => /^[\s>]*$/.test(text.slice(from, to))
  if (isBehind) return { span: { start: isBlank(before, start) ? before : start, end }, text: '' }
  return { span: { start, end: isBlank(end, next) ? next : end }, text: '' }
}

function gapOf(text: string, slips: readonly Slip[], slip: Slip): string {
  const next = slips[slips.indexOf(slip) + 1]
  return next ? text.slice(slip.end, next.start) : '\n\n'
}

function joined(text: string, into: Slip, slip: Slip, gap: string): Edit[] {
  if (into.label.markup.style !== 'row')
    return [insert(into.end, appended(text, into, bodyWithRemark(text, slip), gap))]
  const cells = cellsOf(text, slip.line, lineEnd(text, slip.line)).slice(1)
  const own = cellsOf(text, into.line, lineEnd(text, into.line)).slice(1)
  return cells.flatMap(({ start, end }, at) => {
    const cell = own[Math.min(at, own.length - 1)]
    return cell && end > start ? [insert(cell.end, `${cell.end > cell.start ? ' ' : ''}${text.slice(start, end)}`)] : []
  })
}

const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text })

/** A label keeps its words where both frameworks have the part that it names. */
function renaming(
  text: string,
  { label }: Slip,
  homes: readonly FrameworkPart[],
  from: Framework,
  to: Framework,
): Edit[] {
  const stays = label.names.every(
    (name) => from.parts.find((part) => part.accepts.includes(name))?.id === homeOf(name, from, to)?.id,
  )
  if (!homes.length || stays) return []
  const written = text.slice(label.span.start, label.span.end)
  return [{ span: label.span, text: labelWords(written, label, homes, to) }]
}

/** Each part that lacks, one after the other: where it goes depends on those that are there. */
function fill(text: string, to: Framework): Sheet | undefined {
  let sheet = sheetOf(text, to.id)
  for (const part of to.parts) {
    if (!sheet || !part.required || isNamedIn(sheet.story, part)) continue
    const { start } = sheet
    const edits = insertPart(withAllBelow(sheet), part)?.map((edit) => ({
      ...edit,
      span: { start: edit.span.start + start, end: edit.span.end + start },
    }))
    const next = edits && applyEdits(sheet.text, edits)
    sheet = next === undefined ? undefined : sheetOf(next, to.id)
    if (!sheet || !isNamedIn(sheet.story, part)) return undefined
  }
  return sheet
}

/** Code and pictures below a part's last words belong to it: nothing is put between. */
function withAllBelow(sheet: Sheet): Story {
  const { text, start, story } = sheet
  const slips = slipsOf(sheet)
  const parts = story.parts.map((part) => {
    const slip = slips?.find((each) => each.part === part)
    return slip ? { ...part, span: { start: part.span.start, end: slip.end - start } } : part
  })
  const end = Math.max(start + story.text.length, ...(slips ?? []).map((slip) => slip.end))
  return { ...story, text: text.slice(start, end), parts }
}

/** What has to be there still: all but the labels that may be called otherwise now, and questions nobody answered. */
function told(text: string, slips: readonly Slip[], from: Framework, to: Framework): string {
  const edits = house(slips, from, to).flatMap(({ slip, homes }): Edit[] => {
    const hasHome = homes.length > 0
    const body = bodyOf(text, slip)
    if (isQuestion(body)) return [{ span: { start: slip.start, end: slip.end }, text: '' }]
    return hasHome ? [{ span: { start: slip.line, end: slip.label.span.end }, text: '' }] : []
  })
  return applyEdits(text, edits) ?? text
}
