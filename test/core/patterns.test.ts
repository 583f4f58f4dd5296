/**
 * What weakens a story, by role: each weak form is flagged by the right rule at the right place, and the same story told
 * well has no finding. The stories are in test/fixtures/patterns.
 */
import assert from 'node:assert/strict'
import { type Finding, ruleIds, rules } from '../../src/core/index.ts'
import { report } from '../support/analyse.ts'
import { type Form, type Pattern, patterns } from '../support/patterns.ts'

/** A short story is out of proportion soon: these say how long it is, not how it is told. */
const aboutLength = new Set(['too-long', 'part-balance'])

const findings = (role: string, text: string): readonly Finding[] => report(text, { options: { role } }).findings

const place = ({ span }: Finding, text: string) => text.slice(span.start, span.end)
const shown = (finding: Finding, text: string) => `${finding.rule} “${place(finding, text)}” ${finding.message}`

describe('patterns', () => {
  it('name rules that there are, and are told in three fields at least', () => {
    for (const { title, rule, weak, strong } of patterns) {
      assert.ok(ruleIds.includes(rule), `${title}: no rule ${rule}`)
      assert.ok(weak.length > 2 && strong.length > 2, title)
      for (const { words, text, at } of weak) assert.ok(text.includes(words), `line ${at}: “${words}”`)
    }
  })

  for (const pattern of patterns) {
    describe(`${pattern.role}: ${pattern.title}`, function () {
      before(function () {
        // Until a rule of the contract is built, its patterns wait for it.
        if (!rules.some(({ id }) => id === pattern.rule)) this.skip()
      })
      for (const form of pattern.weak)
        it(`line ${form.at} is flagged by ${pattern.rule}`, () => isFlagged(pattern, form))
      for (const form of pattern.strong) it(`line ${form.at} is clean`, () => isClean(pattern, form))
    })
  }
})

function isFlagged({ role, rule }: Pattern, { text, words }: Form): void {
  const found = findings(role, text).filter((finding) => finding.rule === rule)
  const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length]
  const there = found.some(({ span }) => !words || (span.start < end && start < span.end))
  assert.ok(there, `not flagged at “${words}”, but at: ${found.map((finding) => place(finding, text)).join(' · ')}`)
}

function isClean({ role }: Pattern, { text }: Form): void {
  const found = findings(role, text).filter(({ rule, severity }) => severity !== 'hint' && !aboutLength.has(rule))
  assert.deepEqual(
    found.map((finding) => shown(finding, text)),
    [],
  )
}
