/** The bundled role packs hold what they promise: they fit their schema, name what there is, and can be reviewed. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import {
  type ChecklistItem,
  decodeRolePack,
  known,
  readyPack,
  roleIds,
  rules,
  type RolePack,
} from '../../src/core/index.ts'

const root = new URL('../../data/', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const files = readdirSync(new URL('roles/', root)).filter((name) => name.endsWith('.json'))
const schema = json('schema/role.json') as Schema

const itemsOf = (pack: RolePack): readonly ChecklistItem[] => pack.checklist.flatMap(({ items }) => items)
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : []

/** The nine competencies that are reported for the role. */
const nine = [
  'progress-tracking',
  'domain-knowledge',
  'detection-engineering',
  'ownership',
  'influence',
  'collaboration',
  'results',
  'strategy',
  'leadership',
]

describe('bundled role packs', () => {
  it('are one file for each role that can be chosen', () => {
    assert.deepEqual(files.map((name) => name.replace('.json', '')).sort(), [...roleIds].sort())
  })

  it('raise what the contract says they raise', () => {
    const raised = (id: string) => (json(`roles/${id}.json`) as RolePack).rules
    for (const id of ['spotify-tpm', 'netflix-tpm'])
      for (const rule of ['phase-without-exit-criteria', 'risk-without-owner', 'escalation-as-plan'])
        assert.equal(raised(id)[rule], 'warning', `${id}: ${rule}`)
    assert.equal(raised('spotify-ai-pm')['missing-lens'], 'warning')
    assert.deepEqual(raised('general'), {})
  })

  it('have all nine competencies of the technical programme manager', () => {
    const { competencies } = json('roles/spotify-tpm.json') as RolePack
    assert.deepEqual(
      competencies.map(({ id }) => id),
      nine,
    )
  })

  it('ask for what the listeners of each role are known for', () => {
    const has = (id: string, wanted: ChecklistItem['when']) =>
      assert.ok(
        itemsOf(readyPack(json(`roles/${id}.json`) as RolePack)).some(
          ({ when }) => JSON.stringify(when) === JSON.stringify(wanted),
        ),
        `${id} lacks ${JSON.stringify(wanted)}`,
      )
    has('spotify-ai-pm', { atLeast: 3, stories: { lens: 'three-c' } })
    has('netflix-pm', { atLeast: 3, stories: { framework: 'problem-first' } })
    has('netflix-pm', { atLeast: 1, stories: { framework: 'failure-autopsy' } })
    has('general', { atLeast: 3, stories: { measured: true } })
  })

  for (const file of files) describe(file, () => checkPack(file))
})

function checkPack(file: string) {
  const value = json(`roles/${file}`) as RolePack
  const pack = readyPack(value)

  it('follows its schema, and the decoder takes all of it', () => {
    const { valid, errors } = new Validator(schema, '7').validate(value)
    assert.ok(valid, errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('\n'))
    assert.deepEqual(decodeRolePack(value, known), { pack, problems: [] })
    assert.equal(`${pack.id}.json`, file)
    assert.equal(pack.extends, undefined, 'it is read without any other')
  })

  it('says what it is about', () => {
    assert.ok((pack.owns ?? '').length > 40)
    assert.ok(pack.looksFor.length >= 5 && pack.turnsDown.length >= 5)
    assert.ok(pack.rounds.length >= 3)
    assert.ok(Object.values(pack.metrics).every((names) => pack.id === 'general' || names.length >= 3))
  })

  it('says where it comes from, and that it speaks for nobody', () => {
    assert.match(pack.source?.reviewed ?? '', /^2026-11$/)
    assert.equal(pack.source?.official, false)
    if (pack.id === 'general') return
    assert.match(pack.source?.from ?? '', /as reported/)
    for (const { name, about = '' } of pack.rounds)
      assert.match(about, /As reported|Usual for such a role/, `${name}: whose knowledge is that?`)
  })

  it('changes a severity only where it is another', () => {
    for (const [id, severity] of Object.entries(pack.rules))
      assert.notEqual(rules.find((rule) => rule.id === id)?.severity, severity, id)
  })

  it('has items for the person and for the bank, the most of them sorted', () => {
    const items = itemsOf(pack)
    assert.ok(items.filter(({ when }) => when).length >= 6)
    assert.ok(items.filter(({ when }) => !when).length >= 4)
    assert.ok(pack.checklist.every((group) => group.items.length >= 3 && group.items.length <= 10))
  })

  it('has four to nine competencies, each with evidence, questions and cues', () => {
    assert.ok(pack.competencies.length >= 4 && pack.competencies.length <= 9)
    for (const { id, evidence, questions, cues } of pack.competencies) {
      assert.ok(evidence.length >= 2 && questions.length >= 2 && questions.length <= 4 && cues.length >= 5, id)
      for (const question of questions) assert.match(question, /[?.]$/, question)
    }
  })

  it('says nothing twice and is written in one hand', () => {
    for (const list of [pack.looksFor, pack.turnsDown, ...pack.competencies.map(({ questions }) => questions)])
      assert.equal(new Set(list).size, list.length)
    for (const text of textsOf(value)) {
      assert.doesNotMatch(text, /['"]|--| {2}|^\s|\s$/, text)
    }
    for (const text of [...pack.looksFor, ...pack.turnsDown, ...pack.rounds.map(({ about = 'x.' }) => about)])
      assert.match(text, /[.!?]$/, text)
    for (const { text, why = 'x.' } of itemsOf(pack)) {
      assert.doesNotMatch(text, /[.]$/, text)
      assert.match(why, /[.!?]$/, why)
    }
  })
}
