/** The words of the status item. */
import assert from 'node:assert/strict'
import type { FileReport, Severity } from '../../src/core/index.ts'
import { count } from '../../src/vscode/count.ts'
import { tallyOf } from '../../src/vscode/found.ts'
import { statusOf } from '../../src/vscode/status-text.ts'

const story = (title: string, start: number) => ({
  start,
  story: { title, framework: { name: 'STAR' }, spokenSeconds: 112 },
})

function report(over: object): FileReport {
  return {
    recognition: { isStory: true, by: 'labels', reason: 'Linted: …' },
    stories: [],
    settings: {},
    findings: [],
    ...over,
  } as never
}

describe('status', () => {
  const found = (...severities: Severity[]) => tallyOf(severities.map((severity) => ({ severity })))

  it('tells framework, time, findings and role of a story', () => {
    const one = report({ stories: [story('A', 0)], settings: { role: 'general' } })
    const status = statusOf(one, found('info'), 0)
    assert.equal(status.text, 'STAR · 1 min 52 s · 1 finding')
    assert.equal(status.detail, 'Storylint: role general')
    assert.equal(status.label, 'Storylint: role general. STAR, 1 min 52 s, 1 finding')
  })

  it('tells hints apart, since the list of problems leaves them out', () => {
    const status = statusOf(report({ stories: [story('A', 0)] }), found('warning', 'hint', 'error', 'hint'), 0)
    assert.equal(status.text, 'STAR · 1 min 52 s · 2 findings · 2 hints')
  })

  it('tells how much of the story is selected', () => {
    const status = statusOf(report({ stories: [story('A', 0)] }), found(), 0, 24)
    assert.equal(status.text, 'STAR · 24 s of 1 min 52 s selected · 0 findings')
  })

  it('tells which of several stories the cursor is in', () => {
    const two = report({ stories: [story('A', 5), story('B', 50)] })
    assert.equal(statusOf(two, found(), 60).detail, 'Storylint: story 2 of 2: “B” · no role chosen')
    assert.match(statusOf(two, found(), 0).detail, /story 1 of 2: “A”/)
  })

  it('gives the reason where there is no story', () => {
    const none = report({ recognition: { isStory: false, by: 'none', reason: 'Not linted: no label.' } })
    const { text, detail } = statusOf(none, found(), 0)
    assert.deepEqual([text, detail], ['No story', 'Storylint: Not linted: no label.'])
  })

  it('counts things as people do', () => {
    assert.deepEqual(
      [count(0, 'finding'), count(1, 'story'), count(2, 'story')],
      ['0 findings', '1 story', '2 stories'],
    )
  })
})
