/** Which stories of the bank are shown. Pure: knows rows, no page. */
import { type BankModel, type BankRow, type Weakness, weaknesses } from '../messages/bank.ts'

/** All that is named must hold. */
export interface BankFilter {
  /** Id of a competency: it is told, or its words hint at it. */
  readonly competency?: string
  /** Id of a framework. */
  readonly framework?: string
  readonly weakness?: Weakness
}

export const passes = (row: BankRow, { competency, framework, weakness }: BankFilter): boolean =>
  (!competency || row.marks[competency] !== undefined) &&
  (!framework || row.framework === framework) &&
  (!weakness || row.weaknesses.includes(weakness))

export const isFiltering = (filter: BankFilter): boolean => Object.values(filter).some(Boolean)

/** What of a filter still means something: the role may be another since, and with it the competencies. */
export function stillThere({ competency, framework, weakness }: BankFilter, { head }: BankModel): BankFilter {
  return {
    ...(competency && head.columns.some(({ id }) => id === competency) && { competency }),
    ...(framework && head.frameworks.some(([id]) => id === framework) && { framework }),
    ...(weakness && weaknesses.includes(weakness) && { weakness }),
  }
}
