/** A suggested edit mends what it promises, loses no word, and fits the layout of the text. */
import assert from 'node:assert/strict'
import type { Finding } from '../../src/core/index.ts'
import { applied, findingsOf, report, storiesOf } from '../support/analyse.ts'
import { fill, layouts } from '../support/layouts.ts'

const missing = (text: string, framework: string) => findingsOf('missing-part', text, { options: { framework } })
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** True where every word of the first list stands in the second, in the same order. */
function keeps(before: readonly string[], after: readonly string[]): boolean {
  let at = 0
  for (const word of after) if (word === before[at]) at++
  return at === before.length
}

describe('adding a missing part', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(name, () => {
      const text = fill(layout)
      const [finding] = missing(text, 'starl')
      assert.match(finding?.message ?? '', /^Learning is missing\./)
      // Nobody should write HTML by pressing a light bulb.
      if (name.startsWith('HTML')) return assert.deepEqual(finding?.suggestions, [])
      const mended = applied(text, finding as Finding)
      assert.deepEqual(missing(mended, 'starl'), [])
      const stories = storiesOf(mended, { options: { framework: 'starl' } })
      assert.equal(stories.length, 1)
      assert.deepEqual(
        stories[0]?.parts.map(({ part }) => part),
        ['problem', 'problem', 'action', 'result', 'learning'],
      )
      assert.equal(stories[0]?.parts.at(-1)?.source, storiesOf(text)[0]?.parts.at(-1)?.source)
      assert.ok(keeps(wordsIn(text), wordsIn(mended)))
      assert.deepEqual(findingsOf('placeholder', mended).length, 1)
    })
  }

  const between: readonly (readonly [string, string, string])[] = [
    [
      'heading',
      '## Challenge\n\nIt rained.\n\n## Result\n\nDry on all 9 days.\n',
      '## Challenge\n\nIt rained.\n\n## Action\n\n[What did you decide, and what did you do yourself?]\n\n## Result\n\nDry on all 9 days.\n',
    ],
    [
      'numbered heading',
      '## 1) Challenge\n\nIt rained.\n\n## 3) Result\n\nDry.\n',
      '## 1) Challenge\n\nIt rained.\n\n## 2) Action\n\n[What did you decide, and what did you do yourself?]\n\n## 3) Result\n\nDry.\n',
    ],
    [
      'bold run-in',
      '**Challenge:** It rained.\n\n**Result:** Dry.\n',
      '**Challenge:** It rained.\n\n**Action:** [What did you decide, and what did you do yourself?]\n\n**Result:** Dry.\n',
    ],
    [
      'tight lines',
      'CHALLENGE: It rained.\nRESULT: Dry.\n',
      'CHALLENGE: It rained.\nACTION: [What did you decide, and what did you do yourself?]\nRESULT: Dry.\n',
    ],
    [
      'list',
      '* **Challenge**: It rained.\n* **Result**: Dry.\n',
      '* **Challenge**: It rained.\n* **Action**: [What did you decide, and what did you do yourself?]\n* **Result**: Dry.\n',
    ],
    [
      'letters',
      '- C: It rained.\n- R: Dry.\n',
      '- C: It rained.\n- A: [What did you decide, and what did you do yourself?]\n- R: Dry.\n',
    ],
    [
      'quote',
      '> **Challenge:** It rained.\n>\n> **Result:** Dry.\n',
      '> **Challenge:** It rained.\n>\n> **Action:** [What did you decide, and what did you do yourself?]\n>\n> **Result:** Dry.\n',
    ],
    [
      'first part',
      '**Action:** I left.\n\n**Result:** Dry.\n',
      '**Challenge:** [What was hard, and for whom?]\n\n**Action:** I left.\n\n**Result:** Dry.\n',
    ],
    [
      'first part below a title',
      '# Rain\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
      '# Rain\n\n## Challenge\n\n[What was hard, and for whom?]\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
    ],
  ]
  for (const [name, text, want] of between) {
    it(`in its place: ${name}`, () => {
      const [finding] = missing(text, 'car')
      assert.equal(applied(text, finding as Finding), want)
    })
  }

  it('several missing parts are added one after the other', () => {
    let text = '# Rain\n\n## Situation\n\nIt rained.\n'
    for (let left = missing(text, 'starl'); left.length; left = missing(text, 'starl')) {
      const next = applied(text, left[0] as Finding)
      assert.equal(missing(next, 'starl').length, left.length - 1)
      text = next
    }
    assert.deepEqual(
      storiesOf(text)[0]?.parts.map(({ label }) => label?.names[0]),
      ['situation', 'task', 'action', 'result', 'learning'],
    )
  })
})

describe('filling an empty part', () => {
  for (const text of [
    '## Problem\n\nA b.\n\n## Action\n\n## Result\n\nAll 9.\n',
    '- Problem: a b\n- Action:\n- Result: all 9\n',
    'Problem\n-------\n\nA b.\n\nAction\n------\n\nResult\n------\n\nAll 9.\n',
    '**Action**\n\n**Result**\n\nAll 9.\n',
    '> ## Action\n>\n> ## Result\n>\n> All 9.\n',
  ]) {
    it(JSON.stringify(text), () => {
      const [finding] = findingsOf('empty-part', text)
      const mended = applied(text, finding as Finding)
      assert.deepEqual(findingsOf('empty-part', mended), [])
      assert.ok(mended.includes('[What did you decide, and what did you do yourself?]'))
      assert.equal(report(mended).stories[0]?.story.parts.length, report(text).stories[0]?.story.parts.length)
    })
  }
})
