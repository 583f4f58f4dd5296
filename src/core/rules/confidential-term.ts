/** What should not leave: names on the person's own list, addresses, phone numbers, internal hosts and ticket ids. */
import { type ConfidentialKind, findConfidential } from '../confidential/find.ts'
import { placeholders } from '../confidential/placeholders.ts'
import type { Rule } from '../rule.ts'

const says: Readonly<Record<ConfidentialKind, string>> = {
  company: 'is on your list of companies',
  person: 'is on your list of people',
  name: 'is on your list of terms',
  email: 'is an e-mail address',
  phone: 'is a phone number',
  host: 'is an address inside a company',
  ticket: 'is the id of a ticket',
}

export const confidentialTerm: Rule = {
  id: 'confidential-term',
  summary: 'A name, address, number or id stands there that should not leave.',
  severity: 'off',
  wakes: ({ confidential }) => (Object.values(confidential).some((list) => list.length) ? 'warning' : undefined),
  // Code, addresses of links and comments leave with the story: the whole source is read, and not the prose alone.
  *check({ text }, { settings }) {
    const placeholderFor = placeholders()
    for (const { kind, same, start, end } of findConfidential(text, settings.confidential)) {
      const span = { start, end }
      const placeholder = `[${placeholderFor(kind, same)}]`
      yield {
        span,
        message: `“${text.slice(start, end).replace(/\s+/g, ' ')}” ${says[kind]}. Say what it is without the name before you show the story to anybody.`,
        suggestions: [{ title: `Replace by “${placeholder}”`, edits: [{ span, text: placeholder }], safe: false }],
      }
    }
  },
}
