/** A role's pack speaks beneath everything that a person says, and the role itself is told nearest to the text. */
import assert from 'node:assert/strict'
import { type Input, type Layer, readyPack } from '../../src/core/index.ts'
import { metricKind, metricsFor } from '../../src/core/metrics.ts'
import { report } from '../support/analyse.ts'

const packs = new Map(
  [
    readyPack({ id: 'baker', name: 'Baker', rules: { 'too-long': 'error', 'vague-phrase': 'off' }, targetSeconds: 10 }),
    readyPack({ id: 'cook', name: 'Cook', metrics: { user: ['plates sent back'] } }),
  ].map((pack) => [pack.id, pack] as const),
)

const story = `# Flour

## Problem

The flour ran out every Friday, and nobody knew why, since each shift kept its own book of deliveries.

## Action

I worked closely with the team. I counted the sacks for two weeks and moved the order from Monday to Tuesday.

## Result

No Friday without bread since, and 12 % less flour thrown away than the year before.

## Learning

I count before I change an order.
`
const told = (settings: Layer, front = '', more: Partial<Input> = {}) =>
  report(front ? `---\nstorylint:\n  ${front}\n---\n\n${story}` : story, { settings, packs, ...more })
const severities = (settings: Layer, front = '', more: Partial<Input> = {}) =>
  Object.fromEntries(told(settings, front, more).findings.map(({ rule, severity }) => [rule, severity]))

describe('a role', () => {
  const roleOf = (settings: Layer, front = '', more: Partial<Input> = {}) => told(settings, front, more).pack?.id

  it('is told by the settings, over them by the front matter, and over all by an option', () => {
    assert.equal(roleOf({}), undefined)
    assert.equal(roleOf({ role: 'baker' }), 'baker')
    assert.equal(roleOf({ role: 'baker' }, 'role: cook'), 'cook')
    assert.equal(roleOf({ role: 'cook' }, 'role: cook', { options: { role: 'baker' } }), 'baker')
  })

  it('of one’s own may stand in the front matter, and is offered where it is misspelt', () => {
    const { findings, pack } = told({}, 'role: bakr')
    assert.equal(pack, undefined)
    assert.match(findings[0]?.message ?? '', /“bakr” is not a role\. Did you mean “baker”\? .*general, baker, cook\.$/)
  })

  it('changes nothing where its pack is not at hand', () => {
    const { pack, settings } = told({ role: 'netflix-pm' })
    assert.equal(pack, undefined)
    assert.deepEqual([settings.role, settings.targetSeconds, settings.rules], ['netflix-pm', 120, {}])
  })
})

describe('a role pack', () => {
  it('sets severities, switches rules off and sets the time', () => {
    assert.deepEqual(severities({}), { 'vague-phrase': 'info' })
    assert.deepEqual(severities({ role: 'baker' }), { 'too-long': 'error' })
    assert.equal(told({ role: 'baker' }).settings.targetSeconds, 10)
  })

  it('gives way to settings, front matter and options, rule by rule', () => {
    assert.deepEqual(severities({ role: 'baker', rules: { 'vague-phrase': 'hint' } }), {
      'too-long': 'error',
      'vague-phrase': 'hint',
    })
    assert.deepEqual(severities({ role: 'baker', rules: { 'too-long': 'info' } }, 'too-long: hint'), {
      'too-long': 'hint',
    })
    const front = 'role: baker\n  too-long: hint'
    assert.deepEqual(severities({ rules: { 'too-long': 'info' } }, front), { 'too-long': 'hint' })
    assert.deepEqual(severities({}, front, { options: { rules: { 'too-long': 'warning' } } }), {
      'too-long': 'warning',
    })
  })

  it('gives way with its time, even to what is the default', () => {
    const seconds = (settings: Layer, front = '') => told({ role: 'baker', ...settings }, front).settings.targetSeconds
    assert.equal(seconds({ targetSeconds: 120 }), 120)
    assert.equal(seconds({}, 'target-seconds: 60'), 60)
  })

  it('adds its names of measures to the person’s', () => {
    const { settings, pack } = told({ role: 'cook', metrics: ['burnt loaves'] })
    const metrics = metricsFor(settings.metrics, pack)
    assert.equal(metricKind('plates sent back', metrics), 'user')
    assert.equal(metricKind('burnt loaves', metrics), 'own')
    assert.equal(metricKind('plates sent back', metricsFor([], undefined)), undefined)
  })
})
