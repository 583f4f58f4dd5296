/** Rules about what a phrase leaves out: how sure they speak, and what their fix puts into the text. */
import assert from 'node:assert/strict'
import { defaults, type Severity } from '../../src/core/index.ts'
import { applied, findingsOf, marked } from '../support/analyse.ts'

/** Under labels, with other words beside it that answer nothing. */
const labelled = (action: string) =>
  `## Challenge\n\nThe old forms were lost.\n\n## Action\n\nIt was June. ${action} It rained.\n\n## Result\n\nNo form was lost in 9 months.\n`
const prose = (action: string) =>
  `# The forms\n\nOur old forms were lost in the post, about nine a week. ${action} It rained. In March no form was lost.\n`

const weak: readonly (readonly [rule: string, sentence: string, words: string])[] = [
  ['phase-without-exit-criteria', 'I led the phased roll-out of the new ones.', 'phased roll-out'],
  ['risk-without-owner', 'I identified the risks of it early.', 'identified the risks'],
  ['escalation-as-plan', 'I escalated it to the director.', 'escalated it to the director'],
]

for (const [rule, sentence, words] of weak) {
  describe(`what “${words}” leaves out (${rule})`, () => {
    const settings = { ...defaults, rules: { [rule]: 'warning' as Severity } }

    it('is told under a label', () => {
      const text = labelled(sentence)
      const [finding, ...others] = findingsOf(rule, text, { settings })
      assert.ok(finding)
      assert.deepEqual(others, [])
      assert.equal(marked(finding, text), words)
      assert.equal(finding.severity, 'warning')
      assert.match(finding.message, /^“[^”]+” [^.?]+\. [A-Z][^.?]+\?$/)
    })

    it('is a question in prose, at information at most', () => {
      const [finding] = findingsOf(rule, prose(sentence), { settings })
      assert.ok(finding)
      assert.equal(finding.severity, 'info')
      assert.match(finding.message, /^“[^”]+”: [a-z][^.?]+\?$/)
    })

    it('is filled in within its sentence, in brackets, without a figure', () => {
      for (const text of [labelled(sentence), prose(sentence)]) {
        const [finding] = findingsOf(rule, text)
        assert.ok(finding?.suggestions.length)
        finding.suggestions.forEach(({ safe }, index) => {
          const mended = applied(text, finding, index)
          const [before, after] = text.split(sentence.slice(0, -1)) as [string, string]
          assert.ok(mended.startsWith(before) && mended.endsWith(after))
          const added = mended.slice(before.length + sentence.length - 1, mended.length - after.length)
          assert.match(added, /^ \[[^\]\d]+\]$/)
          assert.equal(safe, false)
          assert.equal(findingsOf('placeholder', mended).length, 1)
          assert.deepEqual(findingsOf(rule, mended), [], 'it has nothing more to say of it')
        })
      }
    })

    it('may be allowed, and is not taken for a phrase of your own', () => {
      const allow = { ...defaults, allow: [words] }
      assert.deepEqual(findingsOf(rule, labelled(sentence), { settings: allow }), [])
      const own = { ...defaults, phrases: { own: [{ phrase: 'forms' }], categories: {} } }
      assert.equal(findingsOf(rule, labelled(sentence), { settings: own }).length, 1)
    })
  })
}
