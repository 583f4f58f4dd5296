/** A small run of what `npm run fuzz` does at length: any text has a sound report, and suggestions mend what they promise. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse } from '../../src/core/index.ts'
import { repeats } from '../../tools/fuzz/repeats.ts'
import { anyText, ownTexts } from '../support/any-texts.ts'
import { gate } from '../support/analyse.ts'
import { isSound, mending, soundness } from '../support/sound-report.ts'

const read = (text: string) => analyse({ path: 'a.md', text, settings: {}, assumeStory: true })

describe('any text', function () {
  this.timeout(120_000)

  it('has a report that stays in it, edits that can be made, and fixes that end', () => {
    fc.assert(soundness(anyText(ownTexts)), { numRuns: 400 })
  })

  it('of endless repeats has one as well', () => {
    for (const { make } of repeats) isSound(read(make(1500)))
  })
})

describe('a suggestion', function () {
  this.timeout(120_000)

  it('mends its finding, and brings none of its rule', () => {
    let all = 0
    // Pages about stories are none, and nobody lints them.
    for (const text of ownTexts.filter((each) => gate(each).recognition.isStory)) {
      const { tried, failed } = mending(read(text), read)
      assert.deepEqual(failed, [], text)
      all += tried
    }
    assert.ok(all > 50, `${all} suggestions tried`)
  })

  it('adds a column to a table with Windows line ends', () => {
    const text =
      '| Situation | Task | Result |\r\n| --- | --- | --- |\r\n| It was late. | Find out why. | Two days. |\r\n'
    const report = analyse({ path: 'a.md', text, settings: { framework: 'star' }, assumeStory: true })
    const again = (each: string) =>
      analyse({ path: 'a.md', text: each, settings: { framework: 'star' }, assumeStory: true })
    assert.deepEqual(mending(report, again), { tried: 1, failed: [] })
  })

  it('to fill a name that stands alone in its list item leaves it a label', () => {
    for (const item of ['- Action ', '- **Action**', '- ACTION'])
      assert.deepEqual(mending(read(`- Problem: It was late.\n${item}\n- Result: 9 of 9.\n`), read).failed, [])
  })
})
