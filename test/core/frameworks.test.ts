/** Every framework is read in every label style, and each of its parts is asked for by its own name. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { type FileReport, type Framework, frameworks, type Input, partNames } from '../../src/core/index.ts'
import { gate, report, storiesOf } from '../support/analyse.ts'
import { labelStyles, tables, written } from '../support/label-styles.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const neededOf = ({ parts }: Framework) => parts.filter(({ required }) => required)
const own = frameworks.filter((framework) => framework.own)

/** What stands under the labels; each figure is a measure, so that no result lacks one. */
const labelled = (framework: Framework) =>
  neededOf(framework).map(({ name }, at) => ({
    name,
    words: `I told the miller on day ${at + 2}, and I saw stops fall from ${at + 9} to 2 a month.`,
  }))
const absent = ({ findings }: FileReport) =>
  findings.filter(({ rule }) => rule === 'missing-part' || rule === 'empty-part').map(({ message }) => message)

describe('frameworks as data', () => {
  it('are the sixteen, each in a file of its name', () => {
    const files = readdirSync('data/frameworks').map((name) => name.replace('.json', ''))
    assert.equal(frameworks.length, 16)
    assert.deepEqual(files.sort(), frameworks.map(({ id }) => id).sort())
  })

  it('fit their schema', () => {
    const schemas = { framework: read('data/schema/framework.json'), parts: read('data/schema/parts.json') }
    const check = (schema: Schema, path: string) =>
      assert.deepEqual(new Validator(schema, '2020-12', false).validate(read(path)).errors, [], path)
    for (const { id } of frameworks) check(schemas.framework, `data/frameworks/${id}.json`)
    check(schemas.parts, 'data/parts.json')
  })

  it('name parts that exist, and no two of their parts alike', () => {
    for (const { id, parts, repeats } of frameworks) {
      for (const part of parts) {
        for (const name of part.accepts) assert.ok(partNames.has(name), `${id}: ${part.id} accepts ${name}`)
        assert.equal(partNames.get(part.id)?.part, part.part, `${id}: ${part.id} counts as another part elsewhere`)
      }
      const names = parts.flatMap(({ name, also }) => [name.toLowerCase(), ...also])
      assert.deepEqual(
        names.filter((name, at) => names.indexOf(name) !== at),
        [],
        id,
      )
      assert.ok(repeats === undefined || parts[0]?.id === repeats, `${id} repeats from its first part on`)
    }
  })

  it('ask a question for each part', () => {
    for (const { parts } of frameworks) for (const { asks } of parts) assert.match(asks, /^[A-Z].+\?$/)
  })
})

describe('labels of a chosen framework', () => {
  for (const framework of own) {
    const parts = labelled(framework)
    const chosen: Partial<Input> = { options: { framework: framework.id } }
    const texts = [
      ...Object.entries(labelStyles).map(([name, style]) => [name, written(parts, style)] as const),
      ...Object.entries(tables).map(([name, table]) => [`table, ${name}`, table(parts)] as const),
    ]
    describe(framework.id, () => {
      for (const [name, text] of texts) {
        it(name, () => {
          const [story, ...others] = storiesOf(text, chosen)
          assert.equal(others.length, 0)
          assert.deepEqual(
            story?.parts.map(({ label }) => label?.names),
            neededOf(framework).map(({ id }) => [id]),
          )
          assert.deepEqual(absent(report(text, chosen)), [])
        })
      }

      it('says which part is missing, by its own name', () => {
        for (const style of Object.values(labelStyles))
          for (const left of parts) {
            const [message = 'nothing', ...others] = absent(
              report(
                written(
                  parts.filter((part) => part !== left),
                  style,
                ),
                chosen,
              ),
            )
            assert.match(message, new RegExp(`^${left.name} (?:is|are) missing\\. `))
            assert.deepEqual(others, [])
          }
      })

      it('says which part is empty', () => {
        for (const style of [labelStyles['heading'], labelStyles['bullets'], labelStyles['bold bullets']])
          for (const left of parts) {
            const text = written(
              parts.map((part) => (part === left ? { ...part, words: '' } : part)),
              style as (typeof labelStyles)[string],
            )
            assert.match(absent(report(text, chosen)).join(), new RegExp(`^Nothing stands under “${left.name}”\\. `))
          }
      })

      it('is told by its labels in a file that is known to be a story', () => {
        const text = written(parts, labelStyles['heading'] as (typeof labelStyles)[string])
        const [story] = storiesOf(text, { listed: 'included' })
        assert.deepEqual([story?.framework.id, story?.frameworkFrom], [framework.id, 'labels'])
      })

      it('has names that count nowhere else', () => {
        const text = written(parts, labelStyles['heading'] as (typeof labelStyles)[string])
        assert.equal(gate(text).recognition.isStory, framework.distinct === true)
      })
    })
  }

  it('letters stand for parts where no two begin alike', () => {
    const text = '# Lyrics\n\nH: I bet on lyrics.\n\nS: minutes rose from 9 to 12\n\nI: shipped to 40 cities\n'
    const [story] = storiesOf(text, { options: { framework: 'hsi' } })
    assert.deepEqual(
      story?.parts.map(({ label }) => label?.names[0]),
      ['hypothesis', 'signal', 'impact'],
    )
  })

  it('American spelling and other names', () => {
    const told = (text: string, framework: string) =>
      storiesOf(text, { options: { framework } })[0]?.parts.map(({ label }) => label?.names[0])
    assert.deepEqual(
      told('**Data artifact:** a\n\n**Cohorts:** b\n\n**What changed recently:** c\n', 'metric-triage'),
      ['data-artefact', 'segment', 'recent-change'],
    )
    assert.deepEqual(told('**Cannibalization:** a\n\n**My call:** b\n', 'tradeoff-grid'), [
      'cannibalisation',
      'decision',
    ])
    assert.deepEqual(
      told('## My decision\n\na\n\n## What I missed\n\nb\n\n## What it cost\n\nc\n', 'failure-autopsy'),
      ['decision', 'ignored-data', 'failure'],
    )
    assert.deepEqual(told('Criteria: a\n\nOption A: b\n\nOption B: c\n\nRICE scores: d\n', 'decision-model'), [
      'criteria',
      'options',
      'options',
      'ranking',
    ])
  })

  it('the common names go on counting beside them', () => {
    const [story] = storiesOf('**Context:** a b\n\n**Gap:** c d\n\n**Solution:** e f\n', {
      options: { framework: 'problem-first' },
    })
    assert.deepEqual(
      story?.parts.map(({ label }) => label?.names[0]),
      ['context', 'gap', 'action'],
    )
  })
})

describe('a framework of its own without its labels', () => {
  const prose =
    '# Gate\n\nThe crane might stop for a week. I keep a second crane on call, and Ana decides at noon whether we use it.\n'

  it('asks one question, and not one for each part', () => {
    const { findings } = report(prose, { options: { framework: 'risk-plan' } })
    assert.deepEqual(
      findings.map(({ rule, severity, message }) => [rule, severity, message]),
      [
        [
          'missing-part',
          'info',
          'No part of “Risk plan” is labelled here. Which words are the risk, the trigger, the owner, the mitigation, the rollback?',
        ],
      ],
    )
  })

  it('asks one question where another framework is labelled', () => {
    const text =
      '**Problem:** 9 late trains.\n\n**Action:** I moved one door.\n\n**Result:** One late train in 2 years.\n'
    assert.equal(absent(report(text, { options: { framework: 'phase-plan' } })).length, 1)
  })

  it('asks nothing where it is mostly told in prose', () => {
    for (const framework of ['three-c', 'outreach'])
      assert.deepEqual(absent(report(prose, { options: { framework } })), [])
  })

  it('asks once for all that an autopsy in prose does not tell', () => {
    const text =
      'At our harbour the night desk was slow, and captains complained about waiting for their papers. The manager was ' +
      'worried because two lines had already left. The desk was far from the printer, and the printer was old.\n'
    const messages = absent(report(text, { options: { framework: 'failure-autopsy' } }))
    assert.ok(messages.length <= 1, messages.join('\n'))
  })
})
