/** The bank as its page shows it, and what of it changed. Pure: values in, values out; rows last as long as what they show. */
import type { MatrixColumn, MatrixRow, Review, StoryCard } from '../../core/index.ts'
import type { BankChange, BankHead, BankModel, BankRow } from '../../views/messages/bank.ts'
import { t } from '../l10n.ts'
import { columnOf, rowOf } from './bank-rows.ts'

/** What is shown of a bank at one moment. */
export interface Seen {
  readonly review: Review
  /** Absent where none is chosen. */
  readonly role: { readonly name: string } | undefined
  /** The same for the same story in every review. */
  readonly keyOf: (card: StoryCard) => string
  /** Of a framework, by its id. */
  readonly nameOf: (framework: string) => string
}

const nothing: BankHead = { state: 'reading', caption: '', summary: '', columns: [], frameworks: [] }

/** @param seen absent until the bank is read */
export function bankModel(seen: Seen | undefined): BankModel {
  if (!seen) return { head: nothing, rows: [] }
  const { review, keyOf, nameOf } = seen
  const { columns, rows } = review.matrix
  return {
    head: headOf(seen),
    rows: rows.map((row) => keptRow(row, columns, keyOf(row.card), nameOf(row.card.framework))),
  }
}

/** Of a card that is the same as before, and stands to the same competencies as before, the row is the very same. */
const made = new WeakMap<StoryCard, { readonly by: string; readonly row: BankRow }>()

function keptRow(row: MatrixRow, columns: readonly MatrixColumn[], key: string, framework: string): BankRow {
  const by = [key, framework, ...columns.map(({ competency: { id } }, at) => `${id}:${row.marks[at] ?? ''}`)].join()
  const known = made.get(row.card)
  if (known?.by === by) return known.row
  const fresh = rowOf(row, columns, key, framework)
  made.set(row.card, { by, row: fresh })
  return fresh
}

function headOf({ review: { matrix, stories }, role, nameOf }: Seen): BankHead {
  const frameworks = [...new Set(stories.map(({ framework }) => framework))].map((id) => [id, nameOf(id)] as const)
  return {
    state: stories.length ? 'filled' : 'empty',
    ...(role && { role: role.name }),
    caption: role ? t('Stories and competencies: {0}', role.name) : t('Stories'),
    summary: role ? summaryOf(matrix.columns) : t('Choose a role to see which competencies have no story.'),
    columns: matrix.columns.map(columnOf),
    frameworks: frameworks.sort(([, one], [, other]) => (one < other ? -1 : 1)),
  }
}

function summaryOf(columns: Review['matrix']['columns']): string {
  const named = (state: string) =>
    columns.filter((each) => each.state === state).map(({ competency: { name } }) => name)
  const [gaps, single] = [named('gap'), named('single')]
  if (gaps.length) return t('No story yet: {0}.', gaps.join(', '))
  if (single.length) return t('Each competency has a story; resting on one: {0}.', single.join(', '))
  return t('Each competency has two stories or more.')
}

/** @returns undefined where nothing is seen to change */
export function changeOf(before: BankModel, after: BankModel): BankChange | undefined {
  const old = new Map(before.rows.map((row) => [row.key, row]))
  const rows = after.rows.filter((row) => !isSame(old.get(row.key), row))
  const order = after.rows.map(({ key }) => key)
  const moved = order.length !== before.rows.length || before.rows.some(({ key }, at) => key !== order[at])
  const head = isSame(before.head, after.head) ? undefined : after.head
  if (!head && !rows.length && !moved) return undefined
  return { rows, ...(head && { head }), ...(moved && { order }) }
}

const isSame = (one: BankRow | BankHead | undefined, other: BankRow | BankHead): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
