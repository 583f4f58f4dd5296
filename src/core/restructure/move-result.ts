/** Puts a result that is told too early behind the action that brought it about. Knows slips, no rule. */
import { applyEdits } from '../edits.ts'
import { keepsWords } from './kept.ts'
import { renumbered } from './numbers.ts'
import { type Slip, slipsOf } from './slips.ts'
import { labelledIn, type Sheet, sheetOf } from './sheet.ts'

/** The story's text with the action first; undefined where it is so already, or the two are no lines of their own. */
export function resultLast(sheet: Sheet): string | undefined {
  const slips = slipsOf(sheet)
  const from = slips?.findIndex((slip) => tells(slip, 'result')) ?? -1
  const action = slips?.findIndex((slip) => tells(slip, 'action')) ?? -1
  if (!slips || from < 0 || action < from) return undefined
  const rest = slips.slice(action).findIndex((slip) => !tells(slip, 'action'))
  const to = rest < 0 ? slips.length : action + rest
  const moved = slips.slice(from, to)
  const first = moved.findIndex((slip) => !tells(slip, 'result'))
  const order = [...moved.slice(first), ...moved.slice(0, first)]
  // What stands between two slips stays where it is.
  const edits = moved.map(({ start, end }, at) => ({
    span: { start, end },
    text: sourceOf(sheet.text, order[at] as Slip),
  }))
  const text = applyEdits(sheet.text, edits)
  const read = text === undefined ? undefined : sheetOf(text, sheet.story.framework.id)
  const counted = read && renumbered(slips, read)
  return counted !== undefined && isSame(sheet, counted) ? counted : undefined
}

const tells = ({ label, part }: Slip, what: string) => part.part === what || label.names[0] === what
const sourceOf = (text: string, { start, end }: Slip) => text.slice(start, end)

/** All is there, and what is told is no longer in that order. */
function isSame(before: Sheet, text: string): boolean {
  const after = sheetOf(text, before.story.framework.id)
  return (
    after !== undefined &&
    labelledIn(after.story) === labelledIn(before.story) &&
    keepsWords(letters(before.text), letters(text))
  )
}

/** Numbering may change. */
const letters = (text: string) => text.replace(/\d+/g, '')
