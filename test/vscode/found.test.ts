/** What is near a place in a report of thousands of findings. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { findingsIn, mostShown, nearOf, storiesIn, tallyOf } from '../../src/vscode/found.ts'
import { nearIn } from '../../src/core/near-findings.ts'
import { report } from '../support/analyse.ts'

const found = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ span: { start: at * 10, end: at * 10 + 5 } })) as never
const starts = ({ findings }: { findings: readonly { span: { start: number } }[] }) =>
  findings.map(({ span }) => span.start)

const near = (findings: never, place: number) => nearOf(nearIn(findings, place, mostShown))

describe('findings near a place', () => {
  it('are all where there are few', () => {
    const here = near(found(1000), 4000)
    assert.equal(here.findings.length, 1000)
    assert.deepEqual(here.calm, { start: 0, end: Infinity })
  })

  it('stand on both sides of it, and as many at either end of the text', () => {
    for (const [place, first] of [
      [20_000, 15_000],
      [0, 0],
      [2_000, 0],
      [99_999, 40_000],
    ] as const) {
      const here = near(found(5000), place)
      assert.equal(here.findings.length, 1000)
      assert.equal(starts(here)[0], first, `near ${place}`)
    }
  })

  it('last as long as what is in sight does not come near their end', () => {
    const { span, calm } = near(found(5000), 20_000)
    assert.deepEqual(span, { start: 15_000, end: 24_990 })
    assert.deepEqual(calm, { start: 16_000, end: 24_000 })
    assert.equal(near(found(5000), 0).calm.start, 0)
    assert.equal(near(found(5000), 49_000).calm.end, Infinity)
  })

  it('are those that begin in a span', () => {
    const findings = findingsIn({ findings: found(50) }, { start: 20, end: 40 })
    assert.deepEqual(starts({ findings }), [20, 30])
  })

  it('are counted without hints, which are counted apart', () => {
    const severities = ['hint', 'error', 'info', 'hint', 'warning'] as const
    assert.deepEqual(tallyOf(severities.map((severity) => ({ severity }))), { findings: 3, hints: 2 })
  })
})

describe('stories in a span', () => {
  const one = readFileSync('tools/bench-story.md', 'utf8')
  const text = Array.from({ length: 9 }, (_, at) => one.replace('one job', `job ${at}`)).join('\n\n')
  const bank = report(text)

  it('are those that stand in it, with the one that it begins in', () => {
    const { stories } = bank
    assert.ok(stories.length > 5)
    for (let start = 0; start < text.length; start += 97) {
      const end = start + 3000
      const [from, to] = storiesIn(bank, { start, end })
      const touched = stories.filter(
        (each) => each.start < end && (each.start + each.story.text.length > start || each.start >= start),
      )
      const missed = touched.filter((each) => !stories.slice(from, to).includes(each))
      assert.deepEqual(missed, [], `from ${start}`)
      assert.ok(to - from <= touched.length + 1)
    }
  })

  it('are all of them everywhere, and none where there are none', () => {
    assert.deepEqual(storiesIn(bank, { start: 0, end: Infinity }), [0, bank.stories.length])
    assert.deepEqual(storiesIn({ stories: [] }, { start: 0, end: 9 }), [0, 0])
  })
})
