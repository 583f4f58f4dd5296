/** Settings that came with a folder cannot hang or crash what reads them: each limit is told, and the rest is used. */
import assert from 'node:assert/strict'
import { configName, listed } from '../../src/project/index.ts'
import { readConfig } from '../../src/project/config.ts'
import { report } from '../support/analyse.ts'

const config = (value: unknown) => readConfig(configName, typeof value === 'string' ? value : JSON.stringify(value))
const many = (count: number) => Array.from({ length: count }, (_, number) => `a${number}`)

describe('limits of a configuration file', () => {
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ['its length', { allow: [' '.repeat(200_000)] }, /cannot be read: it is longer than 200000 characters/],
    ['its depth', '['.repeat(5000), /nested too deep/],
    ['a list of globs', { include: many(5000) }, /include/],
    ['a list of phrases', { phrases: many(3000).map((phrase) => ({ phrase })) }, /phrases/],
    ['a list of measures', { metrics: many(5000) }, /metrics/],
    ['a list of role packs', { roles: many(500) }, /roles/],
    ['a long glob', { include: ['a'.repeat(300)] }, /at most 200 characters/],
    ['stars in a name', { exclude: ['*a*a*a*a*b'] }, /at most four “\*”/],
    ['folders of any depth', { include: ['**/a/**/a/**/a/**/b'] }, /holds more than 3 “\*\*”/],
    ['a group that is repeated', { include: ['+(a|aa)b'] }, /repeats or denies a group/],
    ['an expression', { include: ['(a+)+b'] }, /repeats or denies a group/],
    ['stars in one name', { exclude: ['*a*a*a*b'] }, /holds more than 3 “\*” in one name/],
    ['groups in groups', { include: ['{'.repeat(30)] }, /three groups in brackets/],
  ]
  for (const [name, value, message] of cases) {
    it(name, () => {
      const { findings, layer } = config(value)
      assert.equal(findings.length, 1)
      assert.match(findings[0]?.message ?? '', message)
      assert.equal(listed('a.md', { include: layer.include ?? [], exclude: layer.exclude ?? [] }), undefined)
    })
  }

  it('wrong keys are told a hundred times, and no more', () => {
    const { findings, layer } = config({ ...Object.fromEntries(many(5000).map((key) => [key, 1])), role: 'general' })
    assert.equal(findings.length, 100)
    assert.equal(layer.role, 'general')
  })

  it('leaves what people write as it is', () => {
    const include = ['**/*.story.md', 'docs/{a,b}/**', '*draft*.md', '@(a|b)/*.md', 'a?/[0-9]*/**/x-*-y-*.md']
    assert.deepEqual(config({ include }).findings, [])
    assert.equal(listed('a/x.md', { include, exclude: [] }), 'included')
  })
})

describe('limits of the front matter', () => {
  const config = (lines: string) => {
    const { stories, findings } = report(`---\nstorylint:\n${lines}\n---\n\nI left the mill on Monday.\n`)
    assert.equal(stories.length, 1)
    return findings.filter(({ rule }) => rule === 'config').map(({ message }) => message)
  }

  it('its length', () => assert.match(config('  # a\n'.repeat(4000)).join(), /longer than 20000 characters/))

  it('its depth', () => assert.match(config(`  a: ${'{a: '.repeat(4000)}`).join(), /not valid YAML/))

  it('aliases that stand for one another', () => {
    const rows = [...'bcdefgh'].map((name, at) => `  ${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}]`)
    assert.match(config(['  a: &a [1, 1]', ...rows].join('\n')).join(), /not valid YAML: Excessive alias count/)
  })
})
