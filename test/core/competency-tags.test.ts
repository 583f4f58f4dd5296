/** A competency that no known role has is told at its place; without roles at hand nothing is said. */
import assert from 'node:assert/strict'
import { readyPack } from '../../src/core/index.ts'
import { applied, findingsOf, marked } from '../support/analyse.ts'

const pack = (id: string, ...competencies: readonly string[]) =>
  [id, readyPack({ id, name: id, competencies: competencies.map((each) => ({ id: each, name: each })) })] as const
const packs = new Map([pack('baker', 'patience', 'early-rising'), pack('miller', 'patients', 'strength')])

const body = '## Problem\n\nThe oven was cold.\n\n## Action\n\nI lit it.\n\n## Result\n\nBread at 5:00.\n'
const withMatter = (tags: string, role = '') => `---\nstorylint:\n  competencies: [${tags}]\n${role}---\n${body}`
const told = (text: string) => findingsOf('config', text, { packs })

describe('a competency that no role has', () => {
  it('is told in the front matter and in a comment, at its own words, with the name that was meant', () => {
    for (const text of [
      withMatter('strength, strenght', '  role: baker\n'),
      `<!-- storylint-competencies: strength, strenght -->\n${body}`,
    ]) {
      const [finding, ...more] = told(text)
      assert.ok(finding && !more.length, text)
      assert.equal(marked(finding, text), 'strenght')
      assert.equal(finding.severity, 'warning', 'nothing breaks, the story only counts for nobody')
      assert.match(finding.message, /“strenght” is not a competency of any role\. Did you mean “strength”\?/)
      assert.deepEqual(told(applied(text, finding)), [])
    }
  })

  it('is held against the story’s own role first', () => {
    const nearest = (role: string) => told(withMatter('patienc', role))[0]?.message ?? ''
    assert.match(nearest('  role: miller\n'), /“patients”/)
    assert.match(nearest('  role: baker\n'), /“patience”/)
  })

  it('is answered with the names of the role where none is near', () => {
    assert.match(told(withMatter('zzzzzzzzzz', '  role: baker\n'))[0]?.message ?? '', /are: patience, early-rising\./)
  })

  it('is fine where another role has it, and where no role is at hand', () => {
    assert.deepEqual(told(withMatter('strength', '  role: baker\n')), [])
    assert.deepEqual(findingsOf('config', withMatter('zzzzzzzzzz')), [])
  })
})
