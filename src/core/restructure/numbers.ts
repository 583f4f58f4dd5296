/** Counts numbered labels on from one after slips were moved, joined or added. Knows labels, not why. */
import { applyEdits } from '../edits.ts'
import type { Edit } from '../rule.ts'
import { type Slip, slipsOf } from './slips.ts'
import type { Sheet } from './sheet.ts'

const number = /^(\D*)(\d+)(?=[.):]? )/

/** The text of `after` with its labels numbered in order, where those of `before` were. */
export function renumbered(before: readonly Slip[], after: Sheet): string {
  const isCounted = before.length > 1 && before.every(({ label }, at) => numberOf(label.markup.before) === at + 1)
  if (!isCounted) return after.text
  const edits = (slipsOf(after) ?? []).flatMap(({ label }, at): Edit[] => {
    const [, lead = '', digits] = number.exec(label.markup.before) ?? []
    if (digits === undefined) return []
    const start = label.span.start - label.markup.before.length + lead.length
    return [{ span: { start, end: start + digits.length }, text: String(at + 1) }]
  })
  return applyEdits(after.text, edits) ?? after.text
}

const numberOf = (before: string) => Number(number.exec(before)?.[2])
