/** The rules that ask for content: their fix puts a gap where the answer belongs, and the person's own metrics count. */
import assert from 'node:assert/strict'
import { defaults, type Finding } from '../../src/core/index.ts'
import { applied, findingsOf } from '../support/analyse.ts'

const story = (parts: Readonly<Record<string, string>>) =>
  Object.entries({
    Problem: 'The ferry left late on each day with bicycles.',
    Action: 'I timed the loading and moved the bicycles to the upper deck.',
    Result: 'Late departures went from 31 a month to 5.',
    Learning: 'I now time a thing before I talk about it.',
    ...parts,
  })
    .map(([label, text]) => `## ${label}\n\n${text}\n`)
    .join('\n')

const asked: Readonly<Record<string, readonly [parts: Readonly<Record<string, string>>, mended: string]>> = {
  'unowned-action': [
    { Action: 'We timed the loading. The bicycles were moved.' },
    'We timed the loading. The bicycles were moved. I [decided or did what?].',
  ],
  'empty-learning': [{ Learning: 'Teamwork is everything.' }, 'Teamwork is everything. Now I [do what, when?].'],
  'options-without-criteria': [
    { Action: 'I considered four options and took the second.' },
    'I considered four options and took the second. I judged by [which criteria?].',
  ],
  'lift-without-baseline': [
    { Result: 'Punctual departures rose by 40%.' },
    'Punctual departures rose by 40% [from __ to __, over __].',
  ],
  'unnamed-metric': [{ Result: 'In May efficiency rose by 40%.' }, 'In May efficiency [counted as what?] rose by 40%.'],
  'metric-without-outcome': [
    { Result: 'Forecast accuracy went from 71% to 84%.' },
    'Forecast accuracy went from 71% to 84%, so that [who could do what?].',
  ],
}

describe('asking for content', () => {
  for (const [rule, [parts, mended]] of Object.entries(asked)) {
    it(`${rule}: the fix puts a gap, and the question has moved there`, () => {
      const text = story(parts)
      assert.deepEqual(findingsOf(rule, story({})), [], 'nothing is asked of the sound story')
      const [finding, ...more] = findingsOf(rule, text)
      assert.ok(finding && !more.length)
      assert.deepEqual(
        finding.suggestions.map(({ safe }) => safe),
        [false],
      )
      const after = applied(text, finding)
      assert.ok(after.includes(mended), after)
      assert.deepEqual(findingsOf(rule, after), [])
      assert.equal(findingsOf('placeholder', after).length, 1)
      const written = finding.suggestions.flatMap(({ edits }) => edits.map((edit) => edit.text)).join('')
      assert.doesNotMatch(written, /\d/)
    })
  }

  it('is shown as information where the parts were inferred, whatever the rule’s severity', () => {
    const text =
      'The ferry left late on each day with bicycles, and the captain had given up.\n\n' +
      'We timed the loading. We moved the bicycles to the upper deck and painted a line.\n\n' +
      'As a result, passenger satisfaction rose by 40% over the summer.\n\n' +
      'It taught us the importance of good planning.\n'
    const asked = ['unowned-action', 'empty-learning', 'unnamed-metric']
    const settings = { ...defaults, rules: Object.fromEntries(asked.map((rule) => [rule, 'error' as const])) }
    for (const rule of asked) {
      const findings: readonly Finding[] = findingsOf(rule, text, { settings })
      assert.deepEqual(
        findings.map(({ severity }) => severity),
        ['info'],
        rule,
      )
      assert.match(findings[0]?.message ?? '', /\?$/)
    }
  })

  it('takes a metric of the person’s own field for named, and for an outcome', () => {
    const settings = { ...defaults, metrics: ['loading efficiency', 'berth turns'] }
    const named = story({ Result: 'In May loading efficiency rose by 40%.' })
    assert.equal(findingsOf('unnamed-metric', named).length, 1)
    assert.deepEqual(findingsOf('unnamed-metric', named, { settings }), [])
    const chained = story({ Result: 'Forecast accuracy went from 71% to 84%, and berth turns rose with it.' })
    assert.equal(findingsOf('metric-without-outcome', chained).length, 1)
    assert.deepEqual(findingsOf('metric-without-outcome', chained, { settings }), [])
  })
})
