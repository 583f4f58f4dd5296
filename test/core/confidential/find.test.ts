/** What should not leave is found in whatever form it is written, and nothing that only looks like it. */
import assert from 'node:assert/strict'
import { findConfidential } from '../../../src/core/confidential/find.ts'
import { defaults } from '../../../src/core/index.ts'
import { applied, findingsOf, marked } from '../../support/analyse.ts'

const lists = {
  companies: ['Acme', 'Blue Harbor', 'AT&T', 'Target', 'müller gmbh'],
  people: ['O’Brien', 'James', 'Ann'],
  terms: ['Falcon', 'iPay', '…'],
}
const found = (text: string, greedy = false) =>
  findConfidential(text, lists, { greedy }).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

describe('a term', () => {
  for (const [text, ...expected] of [
    ['Acme’s till at ACME', 'company: Acme', 'company: ACME'],
    ['three Falcons', 'name: Falcon'],
    ['James’s and James’ own', 'person: James', 'person: James'],
    ["O'Brien, O’Brien", "person: O'Brien", 'person: O’Brien'],
    ['Blue\n> Harbor and Blue-Harbor', 'company: Blue\n> Harbor', 'company: Blue-Harbor'],
    ['AT&T, AT&amp;T, AT\\&T', 'company: AT&T', 'company: AT&amp;T', 'company: AT\\&T'],
    ['the Müller GmbH, mu\u0308ller gmbh', 'company: Müller GmbH', 'company: mu\u0308ller gmbh'],
    ['our target, planning, Anna, Acmeist, AcmePay, blue harbor'],
    ['an Ann', 'person: Ann'],
  ])
    it(`${JSON.stringify(text)}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(found(text ?? ''), expected))

  it('is found in small letters and within a name where none may be left', () => {
    assert.deepEqual(found('acme/blue_harbor.md, AcmePay, blueharbor', true), [
      'company: acme',
      'company: blue_harbor',
      'company: Acme',
      'company: blueharbor',
    ])
    assert.deepEqual(found('planning', true), [])
  })

  it('is the longest of several', () => {
    const both = { ...lists, companies: ['Blue', 'Blue Harbor'] }
    assert.deepEqual(
      findConfidential('Blue Harbor, Blue', both).map(({ same }) => same),
      ['Blue Harbor', 'Blue'],
    )
  })
})

describe('what has a form of its own', () => {
  for (const [text, ...expected] of [
    ['ann.lee+x@acme.co.uk, <bo@x.io>.', 'email: ann.lee+x@acme.co.uk', 'email: bo@x.io'],
    ['a@b, @acme, 3 @ 4.50, user@host'],
    ['+49 30 5550147, (555) 010-4477', 'phone: +49 30 5550147', 'phone: (555) 010-4477'],
    ['555-010-4477 or 0171 2345678', 'phone: 555-010-4477', 'phone: 0171 2345678'],
    ['2019-2020, 2024-05-12, 10:30-12:00, 1 200 000, 50 000 000 000, 1,200,000 and 0.00123456789'],
    ['jira.example.com, db-1.corp, 192.168.0.12', 'host: jira.example.com', 'host: db-1.corp', 'host: 192.168.0.12'],
    ['example.com, it was done.Internal, 1.2.3.4, en.example.org'],
    ['CORE-1423, INC0012345', 'ticket: CORE-1423', 'ticket: INC0012345'],
    ['UTF-8, COVID-19, SHA-256, GPT-4, P-1, Q3-2024, WEB-2024-05, top-10'],
  ])
    it(`${text}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(found(text ?? ''), expected))

  it('is found at the end of a text of any length and of any signs', () => {
    for (const sign of ['a', '1 ', '+1(', '@', 'a@', '.a', 'a.', '0-', 'A-', 'Blue ', '&amp;', ' ', 'AT&', '(', '-']) {
      const text = `${sign.repeat(100_000)}\n\nbo@x.io`
      assert.ok(found(text, true).includes('email: bo@x.io'), sign)
    }
  })
})

describe('confidential-term', () => {
  const text = `# The till at Acme

**Problem:** Acme lost orders. <!-- storylint-disable-line confidential-term -->

**Action:** I wrote to Bo and to bo@acme.com, and then to Bo again.

**Result:** Orders rose by 9 %.

**Learning:** I ask first now.
`
  const confidential = { ...defaults.confidential, companies: ['Acme'], people: ['Bo'] }
  const found = (settings: object) => findingsOf('confidential-term', text, { settings })

  it('is off until something is listed, and then a warning', () => {
    assert.deepEqual(found({}), [])
    assert.deepEqual(
      found({ confidential }).map(({ severity }) => severity),
      ['warning', 'warning', 'warning', 'warning'],
    )
    assert.deepEqual(found({ confidential, rules: { 'confidential-term': 'off' } }), [])
  })

  it('looks for addresses without a list where it is given a severity', () => {
    const [finding, ...others] = found({ rules: { 'confidential-term': 'info' } })
    assert.ok(finding)
    assert.deepEqual([marked(finding, text), finding.severity, others], ['bo@acme.com', 'info', []])
  })

  it('reads titles, and is silenced like any other rule', () => {
    const said = found({ confidential }).map((finding) => marked(finding, text))
    assert.deepEqual(said, ['Acme', 'Bo', 'bo@acme.com', 'Bo'])
  })

  it('offers the same placeholder for the same thing, which is then no place to fill in', () => {
    const all = found({ confidential })
    const [, bo, mail, again] = all
    assert.ok(bo && mail && again)
    assert.match(applied(text, bo), /I wrote to \[person 1\] and/)
    assert.match(applied(text, mail), /to \[e-mail 1\], and/)
    assert.match(applied(text, again), /then to \[person 1\] again/)
    assert.deepEqual(findingsOf('placeholder', applied(text, bo)), [])
  })
})
