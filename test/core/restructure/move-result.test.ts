/** A result told before its action goes behind it, with all that is told in it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, restructure } from '../../../src/core/index.ts'
import { findingsOf, report } from '../../support/analyse.ts'
import { runs, storyOf } from '../../support/generated-stories.ts'

function moved(text: string, framework?: string): string | undefined {
  const settings = framework === undefined ? {} : { framework }
  const found = restructure(report(text, { settings }), [0], { kind: 'result' })
  return found && applyEdits(text, found.edits)
}

const examples: readonly (readonly [name: string, text: string, want: string])[] = [
  [
    'headings, counted anew',
    '# T\n\n## 1. Problem\n\nRain.\n\n## 2. Result\n\nDry.\n\n- twice\n\n## 3. Action\n\nI left.\n\n## 4. Learning\n\nLeave.\n',
    '# T\n\n## 1. Problem\n\nRain.\n\n## 2. Action\n\nI left.\n\n## 3. Result\n\nDry.\n\n- twice\n\n## 4. Learning\n\nLeave.\n',
  ],
  [
    'lines of one paragraph',
    'Problem: Rain.\nResult: Dry.\nAction: I left.\n',
    'Problem: Rain.\nAction: I left.\nResult: Dry.\n',
  ],
  [
    'a quotation',
    '> **Result:** Dry.\n>\n> **Action:** I left.\n> At once.\n>\n> **Learning:** Leave.\n',
    '> **Action:** I left.\n> At once.\n>\n> **Result:** Dry.\n>\n> **Learning:** Leave.\n',
  ],
  [
    'rows of a table',
    '| Part | Text |\n| --- | --- |\n| Problem | Rain. |\n| Result | Dry. |\n| Action | I left. |\n',
    '| Part | Text |\n| --- | --- |\n| Problem | Rain. |\n| Action | I left. |\n| Result | Dry. |\n',
  ],
  [
    'a comment above the label goes with it',
    '## Problem\n\nRain.\n\n<!-- storylint-disable-next-line empty-part -->\n## Result\n\nDry.\n\n## Action\n\nI left.\n',
    '## Problem\n\nRain.\n\n## Action\n\nI left.\n\n<!-- storylint-disable-next-line empty-part -->\n## Result\n\nDry.\n',
  ],
  [
    'what stands behind the story stays there',
    '# T\n\n## Problem\n\nRain.\n\n## Result\n\nDry.\n\n## Action\n\nI left.\n\n# Notes\n\nNone.\n',
    '# T\n\n## Problem\n\nRain.\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n\n# Notes\n\nNone.\n',
  ],
]

describe('moving a result behind its action', () => {
  for (const [name, text, want] of examples) {
    it(name, () => {
      assert.equal(moved(text), want)
      assert.equal(moved(want), undefined)
      assert.deepEqual(findingsOf('part-order', want), [])
    })
  }
})

describe('generated stories told in any order', function () {
  this.timeout(600_000)
  it('lose no word, and have the action first', () => {
    fc.assert(
      fc.property(storyOf({ mixed: true }), ({ text, framework: { id }, parts }) => {
        const isEarly = findingsOf('part-order', text, { settings: { framework: id } }).length > 0
        const out = moved(text, id)
        assert.equal(out !== undefined, isEarly, text)
        if (out === undefined) return
        assert.deepEqual(findingsOf('part-order', out, { settings: { framework: id } }), [])
        const words: readonly string[] = out.match(/word\w+x/g) ?? []
        for (const part of parts)
          assert.deepEqual(
            words.filter((word) => part.words.includes(word)),
            part.words,
            out,
          )
      }),
      runs(80),
    )
  })
})
