/** What stands in the place of something that should not leave: the same for the same thing. Knows no text. */
import type { ConfidentialKind } from './find.ts'

export type ReplacedKind = ConfidentialKind | 'link' | 'amount' | 'figure' | 'percentage'

const words: Readonly<Record<ReplacedKind, string>> = {
  ...{ company: 'company', person: 'person', name: 'name' },
  ...{ email: 'e-mail', phone: 'phone', host: 'host', ticket: 'ticket' },
  ...{ link: 'link', amount: 'amount', figure: 'figure', percentage: 'percentage' },
}

/** Gives “company 1” for the first company that is asked for, and again whenever it is; “company 2” for the next. */
export function placeholders(): (kind: ReplacedKind, same: string) => string {
  const given = new Map<string, string>()
  const counts = new Map<ReplacedKind, number>()
  return (kind, same) => {
    const key = `${kind} ${same}`
    const known = given.get(key)
    if (known) return known
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const made = `${words[kind]} ${count}`
    given.set(key, made)
    return made
  }
}
