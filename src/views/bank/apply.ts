/** Puts a change on what a page knows of the bank. Pure. */
import type { BankChange, BankModel, BankRow } from '../messages/bank.ts'

/** @returns the bank as it is now; what did not change is the very same */
export function applied({ head, rows }: BankModel, change: BankChange): BankModel {
  const now = new Map<string, BankRow>(rows.map((row) => [row.key, row]))
  for (const row of change.rows) now.set(row.key, row)
  const order = change.order ?? rows.map(({ key }) => key)
  return { head: change.head ?? head, rows: order.flatMap((key) => now.get(key) ?? []) }
}
