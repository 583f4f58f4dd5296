/** What waits while somebody types, and what must not. */
import assert from 'node:assert/strict'
import { defaults, type Finding, type Span } from '../../src/core/index.ts'
import { holdBack, shift, shiftAll, workplace } from '../../src/vscode/holdback.ts'
import { report } from '../support/analyse.ts'

const text = `# Checkout that timed out

## Situation

Our checkout failed for one in nine customers. We worked closely with the team

## Action

I traced the requests. I held weekly syncs.

## Result

The checkout got faster.
`
const settings = { ...defaults, rules: { 'part-balance': 'off' } as const }
const analysed = report(text, { settings })
const at = (words: string, from = 0): number => text.indexOf(words, from)
const end = (words: string): number => at(words) + words.length
const place = (cursor: number): string => {
  const { start, end: to } = workplace(analysed, cursor)
  return text.slice(start, to)
}
const rules = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule)
const finding = (rule: string, span: Span): Finding => ({
  rule,
  severity: 'info',
  message: '',
  span,
  story: 0,
  suggestions: [],
})

describe('where somebody is at work', () => {
  it('is the sentence under the cursor', () => {
    assert.equal(place(at('traced')), 'I traced the requests.')
    assert.equal(place(at('weekly')), 'I held weekly syncs.')
  })

  it('is the sentence just ended, as long as the cursor touches it', () => {
    assert.equal(place(end('I traced the requests.')), 'I traced the requests.')
  })

  it('is the sentence that goes on behind its last word', () => {
    const open = report(text.replace('with the team', 'with the team '), { settings })
    const cursor = end('with the team') + 1
    const { start, end: to } = workplace(open, cursor)
    assert.deepEqual([start, to], [at('We worked'), cursor])
  })

  it('is the line where there is no sentence', () => {
    assert.equal(place(at('ituation')), '## Situation')
    assert.equal(place(at('\n## Action')), '')
    assert.equal(place(at('# Checkout')), '# Checkout that timed out')
  })
})

describe('a place that is moved along', () => {
  const span = { start: 10, end: 20 }
  const cases: readonly (readonly [string, number, number, number, Span | undefined])[] = [
    ['stays before a change', 20, 0, 5, span],
    ['moves behind an insertion', 3, 0, 5, { start: 15, end: 25 }],
    ['moves when something is typed right before it', 10, 0, 1, { start: 11, end: 21 }],
    ['stretches with what is typed inside it', 15, 0, 2, { start: 10, end: 22 }],
    ['shrinks with what is taken out of it', 12, 3, 0, { start: 10, end: 17 }],
    ['is gone when all of it is', 8, 15, 1, undefined],
    ['keeps what a change leaves of it', 5, 10, 0, { start: 5, end: 10 }],
  ]
  for (const [name, offset, removed, inserted, want] of cases)
    it(name, () => assert.deepEqual(shift(span, { offset, removed, inserted }), want))

  it('follows several changes, each in the text that the last one left', () => {
    const changes = [
      { offset: 30, removed: 0, inserted: 9 },
      { offset: 0, removed: 2, inserted: 0 },
    ]
    assert.deepEqual(shiftAll([finding('a', span)], changes)[0]?.span, { start: 8, end: 18 })
  })
})

describe('while somebody types', () => {
  const here = [workplace(analysed, end('with the team'))]

  it('what is new in the sentence waits, and so does what judges the whole', () => {
    const { shown, held } = holdBack(analysed, analysed.findings, [], here)
    assert.deepEqual(
      held.map(({ span }) => text.slice(span.start, span.end)),
      ['Checkout that timed out', 'worked closely with the team', 'Result'],
    )
    assert.deepEqual(
      shown.map(({ span }) => text.slice(span.start, span.end)),
      ['held weekly syncs'],
    )
  })

  it('what was on screen stays, wherever it is', () => {
    assert.deepEqual(holdBack(analysed, analysed.findings, analysed.findings, here).held, [])
  })

  it('of two that are alike, the new one waits', () => {
    const old = analysed.findings.filter(({ rule }) => rule === 'missing-part')
    const twice = { ...analysed, findings: [...analysed.findings, ...old] }
    assert.deepEqual(rules(holdBack(twice, twice.findings, analysed.findings, here).held), rules(old))
  })

  it('nothing is lost: each finding is either shown or held', () => {
    for (let cursor = 0; cursor <= text.length; cursor++) {
      const { findings } = analysed
      const { shown, held } = holdBack(analysed, findings, findings.slice(1), [workplace(analysed, cursor)])
      assert.equal(shown.length + held.length, findings.length)
    }
  })

  it('what only came into sight does not wait', () => {
    const { held } = holdBack(analysed, analysed.findings, [], here, { start: at('## Result'), end: text.length })
    assert.deepEqual(
      held.map(({ span }) => text.slice(span.start, span.end)),
      ['Result'],
    )
  })
})
