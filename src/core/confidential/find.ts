/** Everything in a text that should not leave, in order: a person's own terms, and what looks like an address, a number or an id. */
import type { Span } from '../model.ts'
import type { Confidential } from '../settings.ts'
import { findEmails, findPhones } from './contacts.ts'
import { findHosts, findTickets } from './inside.ts'
import { findTerms, type TermKind, type TermOptions } from './terms.ts'

export type ConfidentialKind = TermKind | 'email' | 'phone' | 'host' | 'ticket'

export interface FoundConfidential extends Span {
  readonly kind: ConfidentialKind
  /** What is the same wherever it stands: the term as it is listed, an address in small letters, the digits of a number. */
  readonly same: string
}

/** In order, not overlapping: what begins first and is longest. */
export function findConfidential(text: string, lists: Confidential, options?: TermOptions): FoundConfidential[] {
  const finder = (kind: ConfidentialKind, spans: readonly Span[], same: (found: string) => string) =>
    spans.map(({ start, end }) => ({ start, end, kind, same: same(text.slice(start, end)) }))
  const small = (found: string) => found.toLowerCase().replaceAll('\\', '')
  return apart([
    ...findTerms(text, lists, options).map(({ start, end, kind, term }) => ({ start, end, kind, same: term })),
    ...finder('email', findEmails(text), small),
    ...finder('phone', findPhones(text), (found) => found.replace(/\D/g, '')),
    ...finder('host', findHosts(text), small),
    ...finder('ticket', findTickets(text), (found) => found),
  ])
}

/** Of what overlaps the one that holds the other; a term within an address is gone with it. */
export function apart<Found extends Span>(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const each of [...found].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1)
    if (!last || each.start >= last.end) kept.push(each)
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each
  }
  return kept
}
