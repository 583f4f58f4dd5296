/** Layers become one, and the schema offers what the code knows. */
import assert from 'node:assert/strict'
import schema from '../../data/schema/config.json' with { type: 'json' }
import {
  defaults,
  frameworks,
  type Layer,
  mergeLayers,
  mergeSettings,
  roleIds,
  ruleIds,
  rules,
} from '../../src/core/index.ts'
import { vagueLists } from '../../src/core/rules/vague-phrase.ts'

describe('layers of settings', () => {
  it('start from the defaults, and the later wins', () => {
    assert.deepEqual(mergeSettings(), defaults)
    assert.equal(mergeSettings({ targetSeconds: 60 }, { targetSeconds: 90 }).targetSeconds, 90)
    assert.deepEqual(mergeSettings({ include: ['a'] }, { include: ['b'] }).include, ['b'])
    assert.deepEqual(mergeSettings({ exclude: ['a'] }).exclude, ['a'])
  })

  it('merge rules one by one', () => {
    const low: Layer = { rules: { placeholder: 'error', 'too-long': 'off' } }
    assert.deepEqual(mergeLayers(low, { rules: { placeholder: 'off' } }).rules, {
      placeholder: 'off',
      'too-long': 'off',
    })
  })

  it('add up own words and own role packs, each once', () => {
    const merged = mergeLayers(
      { roles: ['r.json'] },
      { allow: ['a', 'b'], metrics: ['m'], phrases: { own: [{ phrase: 'p', hint: 'low' }, { phrase: 'q' }] } },
      {
        allow: ['b', 'c'],
        metrics: ['n'],
        phrases: { own: [{ phrase: 'p', hint: 'high' }] },
        roles: ['s.json', 'r.json'],
      },
    )
    assert.deepEqual(merged.roles, ['r.json', 's.json'])
    assert.deepEqual(merged.allow, ['a', 'b', 'c'])
    assert.deepEqual(merged.metrics, ['m', 'n'])
    assert.deepEqual(merged.phrases, { own: [{ phrase: 'p', hint: 'high' }, { phrase: 'q' }] })
  })

  it('merge categories one by one, and leave own phrases alone meanwhile', () => {
    const low: Layer = { phrases: { own: [{ phrase: 'p' }], categories: { hedge: false, buzzword: false } } }
    const { phrases } = mergeSettings(low, { phrases: { categories: { hedge: true } } })
    assert.deepEqual(phrases, { own: [{ phrase: 'p' }], categories: { hedge: true, buzzword: false } })
    assert.equal(phrases.own, low.phrases?.own, 'the very same list, or it would be compiled anew for each text')
    assert.deepEqual(mergeSettings({ phrases: { own: [] } }).phrases, { own: [], categories: {} })
  })

  it('change nothing when they are merged again', () => {
    const own: Layer = {
      framework: 'star',
      rules: { placeholder: 'off' },
      allow: ['a'],
      phrases: { own: [{ phrase: 'p' }] },
    }
    const settings = mergeSettings(own)
    assert.deepEqual(mergeSettings(settings), settings)
    assert.deepEqual(mergeSettings(settings, settings), settings)
  })
})

describe('the schema of the settings', () => {
  it('offers every rule, framework and role that is known, and no other', () => {
    const { definitions } = schema
    assert.deepEqual(
      Object.keys(definitions.rules.properties).sort(),
      [...ruleIds].sort(),
      'data/schema/config.json, rules',
    )
    assert.deepEqual(definitions.role.anyOf[0]?.enum, [...roleIds], 'data/schema/config.json, role')
    const ids = frameworks.map(({ id }) => id)
    assert.deepEqual(definitions.framework.anyOf[0]?.enum, ids, 'data/schema/config.json, framework')
  })

  it('offers every category of vague phrases, and no other', () => {
    const said = Object.keys(schema.definitions.categories.properties)
    assert.deepEqual(
      said,
      vagueLists.map(({ category }) => category),
      'data/schema/config.json, categories',
    )
  })

  it('says the same default severities as the rules', () => {
    const said: Record<string, { default: string }> = schema.definitions.rules.properties
    for (const { id, severity } of rules) assert.equal(said[id]?.default, severity, `data/schema/config.json, ${id}`)
  })

  it('says the same defaults as the settings', () => {
    const said = { ...schema.properties, ...schema.definitions } as unknown as Record<string, { default?: unknown }>
    for (const [key, value] of Object.entries(defaults)) {
      assert.deepEqual(said[key]?.default, value, key)
    }
  })

  it('describes every setting', () => {
    interface Described {
      title?: string
      description?: string
      $ref?: string
    }
    const definitions = schema.definitions as unknown as Record<string, Described>
    const properties = schema.properties as Record<string, Described>
    for (const [key, own] of Object.entries(properties)) {
      const { title, description } = { ...definitions[own.$ref?.split('/').at(-1) ?? ''], ...own }
      assert.ok(title && description, `data/schema/config.json: ${key} needs a title and a description`)
    }
  })
})
