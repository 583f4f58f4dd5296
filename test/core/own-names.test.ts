/** Names that head plans and reports everywhere count as parts only where a framework is chosen or plainly written in. */
import assert from 'node:assert/strict'
import { type FileReport, frameworks, defaults } from '../../src/core/index.ts'
import { gate, report } from '../support/analyse.ts'
import { otherPages } from '../support/other-pages.ts'

const told = ({ stories }: FileReport) =>
  stories.map(({ story }) => [story.framework.id, ...story.parts.map(({ label }) => label?.names[0])])
const rulesIn = ({ findings }: FileReport) => findings.map(({ rule }) => rule)

const autopsy =
  '# The bet on voice\n\n**Decision:** I had voice control built for tractors.\n\n**Ignored data:** My own recordings from the cab were too loud to understand.\n\n' +
  '**Failure:** 7 % of the drivers used it after a month, and I stopped it.\n\n**Change:** I ride along for a day before I write a plan.\n'
const ferry =
  '**Problem:** The ferry was late on nine days.\n\n**Action:** I moved one door.\n\n**Result:** It was late once in two years.\n\n**Learning:** I look at doors first.\n'

describe('the gate and names of frameworks', () => {
  for (const [name, text] of Object.entries(otherPages)) {
    it(`is silent about ${name}`, () => {
      const { recognition, findings } = gate(text)
      assert.deepEqual({ is: recognition.isStory, findings }, { is: false, findings: [] }, recognition.reason)
    })
  }

  it('takes a whole failure autopsy that a person tells for a story', () => {
    const { recognition } = gate(autopsy)
    assert.equal(recognition.isStory, true, recognition.reason)
    assert.match(recognition.reason, /Decision, Ignored data, Failure, Change/)
    assert.deepEqual(told(gate(autopsy)), [['failure-autopsy', 'decision', 'ignored-data', 'failure', 'change']])
  })

  it('but not a part of one, nor one that nobody tells', () => {
    assert.equal(gate(autopsy.replace(/\*\*Ignored data:\*\*.*\n/, '')).recognition.isStory, false)
    assert.equal(gate(autopsy.replaceAll(/\bI\b/g, 'They').replaceAll(/\bmy\b/gi, 'their')).recognition.isStory, false)
  })

  it('leaves a register alone that stands beside a story', () => {
    const register = otherPages['a risk register in sections'] as string
    const { stories, findings } = gate(`# Crossing\n\n## The ferry\n\n${ferry}\n${register.replace(/^# /, '## ')}`)
    assert.deepEqual(
      stories.map(({ story }) => story.framework.id),
      ['parl'],
    )
    assert.deepEqual(findings, [])
  })

  it('a framework of the settings brings in what a person tells, and no register', () => {
    const with_ = (framework: string) => ({ settings: { ...defaults, framework } })
    for (const { id } of frameworks)
      for (const name of [
        'a risk register',
        'a roll-out plan',
        'a product requirements document',
        'an incident review',
      ])
        assert.equal(gate(otherPages[name] as string, with_(id)).recognition.isStory, false, `${name}, ${id}`)
    const own =
      '# Lamps\n\n**Risk:** I saw that the supplier might be late.\n\n**Trigger:** no sample by 3 March\n\n**Owner:** I kept it myself.\n\n' +
      '**Mitigation:** I ordered ten from a second supplier.\n\n**Rollback:** I left the old lamps in place.\n'
    assert.equal(gate(own).recognition.isStory, false)
    assert.equal(gate(own, with_('risk-plan')).recognition.isStory, true)
    assert.equal(gate(`---\nstorylint:\n  framework: risk-plan\n---\n\n${own}`).recognition.isStory, true)
  })
})

describe('names of frameworks in a file that is known to be a story', () => {
  const known = (text: string) => report(text, { assumeStory: false, listed: 'included' })

  it('each story of a bank is read in the framework that it is written in', () => {
    const triage =
      '**Data artefact:** the log was whole\n\n**Segment:** only buses of line 9\n\n**Recent change:** new tyres\n\n' +
      '**Hypothesis:** they rub on the arch\n\n**Next test:** I change one bus back\n'
    const text = `# Bank\n\n## The ferry\n\n${ferry}\n## ${autopsy.slice(2)}\n## The drop\n\n${triage}`
    assert.deepEqual(told(known(text)), [
      ['parl', 'problem', 'action', 'result', 'learning'],
      ['failure-autopsy', 'decision', 'ignored-data', 'failure', 'change'],
      ['metric-triage', 'data-artefact', 'segment', 'recent-change', 'hypothesis', 'next-test'],
    ])
    assert.deepEqual(rulesIn(known(text)), [])
  })

  it('two stories of one framework are two, whatever divides them', () => {
    for (const between of ['## The other bet\n\n', '---\n\n'])
      assert.equal(told(known(`${autopsy}\n${between}${autopsy.replace(/^# .*\n\n/, '')}`)).length, 2)
    const headed = autopsy.replace(/\*\*(.+?):\*\*/g, '\n## $1\n\n').replace('# The bet', '## The bet')
    assert.equal(told(known(`${headed}\n${headed}`)).length, 2)
  })

  it('a plan within a part of a story is told there', () => {
    const plan = '### Risk\n\nlate\n\n### Trigger\n\n3 March\n\n### Owner\n\nme\n\n### Rollback\n\nold lamps\n\n'
    const text = `# Lamps\n\n## Problem\n\nNine lamps failed.\n\n## Action\n\nI wrote a plan.\n\n${plan}## Result\n\nAll 9 lit since.\n\n## Learning\n\nI ask for a date first.\n`
    assert.deepEqual(told(known(text)), [['parl', 'problem', 'action', 'result', 'learning']])
    assert.deepEqual(rulesIn(known(text)), [])
  })

  it('a story told under common names keeps them', () => {
    const text = `${ferry}\n**What changed:** The door is checked weekly.\n\n**Options:** one door or two\n`
    assert.deepEqual(told(known(text)), [['parl', 'problem', 'action', 'result', 'learning', 'result']])
  })

  it('a lens is laid over a story of another framework', () => {
    const lens =
      '**Customer:** skippers who wait\n\n**Constraint:** 150 ms on board\n\n**Core:** waves tell the delay\n'
    const text = `# Ferry\n\n${ferry}\n${lens}`
    const parl = ['parl', 'problem', 'action', 'result', 'learning', 'customer', 'constraint', 'core']
    assert.deepEqual(told(known(text)), [parl])
    assert.deepEqual(told(known(text.replace('**Customer', '## 3-C lens\n\n**Customer'))), [parl])
    assert.deepEqual(told(report(text, { options: { framework: 'parl' } })), [parl])
    assert.deepEqual(told(known(`# Ferry\n\n${lens}`)), [['three-c', 'customer', 'constraint', 'core']])
    // Without its core the lens is none, and a constraint is an obstacle like any other.
    assert.deepEqual(
      told(known('# Ferry\n\n**Constraint:** no budget\n\n**Action:** I left.\n\n**Result:** 9 of 10.\n')),
      [['parl', 'obstacle', 'action', 'result']],
    )
  })
})
