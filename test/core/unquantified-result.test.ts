/** What the rule asks of a result that no label names, where the reading itself is unsure. */
import assert from 'node:assert/strict'
import { metricsFor } from '../../src/core/metrics.ts'
import { defaults, rules, type Story } from '../../src/core/index.ts'
import { storiesOf } from '../support/analyse.ts'

const rule = rules.find(({ id }) => id === 'unquantified-result')
const text = 'The barn door jammed. I planed the edge. That let the cart pass again.'
const last = { start: text.indexOf('That'), end: text.length }

/** The story as if it had been read so. */
function problems(read: Partial<Story>) {
  const [story] = storiesOf(text)
  assert.ok(story && rule)
  const unsure = { ...story, parts: [], notFound: [], maybeResult: [last], measures: [], ...read }
  return [...rule.check(unsure, { settings: defaults, metrics: metricsFor([], undefined) })]
}

describe('a sentence that may be the result', () => {
  it('is asked for its measure, at info at most, with a place to fill in', () => {
    const [problem, ...more] = problems({})
    assert.deepEqual(more, [])
    assert.equal(
      problem?.message,
      'This may be the result, and I find no measure in it. How much changed, from what to what?',
    )
    assert.equal(problem.atMost, 'info')
    assert.equal(text.slice(problem.span.start, problem.span.end), 'That let the cart pass again')
    assert.equal(problem.suggestions?.[0]?.edits[0]?.span.start, text.length - 1)
  })

  it('is the last one of several', () => {
    const first = { start: 0, end: text.indexOf(' I planed') }
    const [problem] = problems({ maybeResult: [first, last] })
    assert.equal(problem?.span.start, last.start)
  })

  it('is left alone where the result itself is asked for', () => {
    assert.deepEqual(problems({ notFound: ['result'] }), [])
  })

  it('is left alone where labels tell the parts', () => {
    const [labelled] = storiesOf('**Problem:** The barn door jammed.\n\n**Action:** I planed the edge.')
    assert.deepEqual(problems({ parts: labelled?.parts ?? [] }), [])
  })

  it('is left alone where a figure stands behind the action, read as the result or not', () => {
    const span = { start: text.indexOf('cart'), end: text.indexOf('pass') }
    const measure = { ...span, kind: 'count', text: 'cart', strict: true, outcome: false } as const
    assert.deepEqual(problems({ measures: [measure] }), [])
    assert.equal(problems({ measures: [{ ...measure, strict: false }] }).length, 1)
  })
})
