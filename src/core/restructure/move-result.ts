/** Puts a result that is told too early behind the action that brought it about. Knows pieces, no rule. */
import { applyEdits } from '../edits.ts'
import { keepsWords } from './kept.ts'
import { renumbered } from './numbers.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { labelledIn, type Sheet, sheetOf } from './sheet.ts'

/** The story's text with the action first; undefined where it is so already, or the two are no lines of their own. */
export function resultLast(sheet: Sheet): string | undefined {
  const pieces = piecesOf(sheet)
  const from = pieces?.findIndex((piece) => tells(piece, 'result')) ?? -1
  const action = pieces?.findIndex((piece) => tells(piece, 'action')) ?? -1
  if (!pieces || from < 0 || action < from) return undefined
  const rest = pieces.slice(action).findIndex((piece) => !tells(piece, 'action'))
  const to = rest < 0 ? pieces.length : action + rest
  const moved = pieces.slice(from, to)
  const first = moved.findIndex((piece) => !tells(piece, 'result'))
  const order = [...moved.slice(first), ...moved.slice(0, first)]
  // What stands between two pieces stays where it is.
  const edits = moved.map(({ start, end }, at) => ({
    span: { start, end },
    text: sourceOf(sheet.text, order[at] as Piece),
  }))
  const text = applyEdits(sheet.text, edits)
  const read = text === undefined ? undefined : sheetOf(text, sheet.story.framework.id)
  const counted = read && renumbered(pieces, read)
  return counted !== undefined && isSame(sheet, counted) ? counted : undefined
}

const tells = ({ label, part }: Piece, what: string) => part.part === what || label.names[0] === what
const sourceOf = (text: string, { start, end }: Piece) => text.slice(start, end)

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
