/** What the rule asks where it is not the plain finding: of a result that is unsure, or shown by something else. */
import assert from 'node:assert/strict'
import { metricsFor } from '../../src/core/metrics.ts'
import { defaults, rules, type Story } from '../../src/core/index.ts'
import { findingsOf, marked, storiesOf } from '../support/analyse.ts'

const rule = rules.find(({ id }) => id === 'unquantified-result')
const text = 'The barn door jammed. I planed the edge. That let the cart pass again.'
const last = { start: text.indexOf('That'), end: text.length }

/** The story as if it had been read so. */
function problems(read: Partial<Story>) {
  const [story] = storiesOf(text)
  assert.ok(story && rule)
  const unsure = { ...story, parts: [], notFound: [], maybeResult: [last], measures: [], ...read }
  return [...rule.check(unsure, { settings: defaults, metrics: metricsFor([], undefined), competencies: [] })]
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

describe('a result that something else shows', () => {
  const told = (result: string) =>
    `**Challenge:** The gate jammed.\n\n**Action:** I oiled it.\n\n**Result:** ${result}\n`
  const copied = told('The other farms copied the hinge.')
  const severities = (text: string, severity?: 'error' | 'hint' | 'off') =>
    findingsOf(
      'unquantified-result',
      text,
      severity && { options: { rules: { 'unquantified-result': severity } } },
    ).map((finding) => [finding.severity, finding.part, marked(finding, text)])

  it('is a hint on the words that show it, however severe the rule is', () => {
    for (const severity of [undefined, 'error', 'hint'] as const)
      assert.deepEqual(severities(copied, severity), [['hint', 'result', 'The other farms copied']])
    assert.deepEqual(severities(copied, 'off'), [])
  })

  it('is a warning where nothing does', () => {
    assert.deepEqual(severities(told('The other farms admired the hinge.')), [['warning', 'result', 'Result']])
  })

  it('is silent beside a measure', () => {
    assert.deepEqual(severities(told('The other farms copied the hinge. The gate opens in 4 seconds.')), [])
  })

  it('does not count where it is told of the action', () => {
    const elsewhere = told('The farmer was glad.').replace('I oiled it.', 'The other farms copied the hinge.')
    assert.deepEqual(severities(elsewhere), [['warning', 'result', 'Result']])
  })

  it('counts in a result that is read from prose', () => {
    const [story] = storiesOf('The gate jammed at night. I oiled the hinge. The other farms copied it.')
    assert.ok(story && rule)
    const { text } = story
    const span = { start: text.indexOf('The other'), end: text.length }
    const part = { part: 'result', source: 'inferred', span, words: 5 } as const
    const shown = { start: span.start, end: text.length - 1, kind: 'adopted', shows: 'shows it', asks: 'how many?' }
    const read = { ...story, parts: [part], notFound: [], measures: [], evidence: [shown] }
    const found = [...rule.check(read, { settings: defaults, metrics: metricsFor([], undefined), competencies: [] })]
    assert.deepEqual(
      found.map(({ atMost, message }) => [atMost, message]),
      [['hint', '“The other farms copied it” shows it. A figure would make it firmer: how many?']],
    )
  })
})
