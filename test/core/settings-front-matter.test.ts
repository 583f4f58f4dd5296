/** What the `storylint` key of a front matter may hold, and how the rest is told. */
import assert from 'node:assert/strict'
import { known } from '../../src/core/index.ts'
import { decodeFrontMatter } from '../../src/core/settings.ts'

describe('settings of the front matter', () => {
  const decode = (value: unknown) => decodeFrontMatter(value, known)

  it('is on or off', () => {
    for (const value of [true, null, 'on', 'Yes', {}]) assert.equal(decode(value).on, true, String(value))
    for (const value of [false, 'off', 'No']) assert.equal(decode(value).on, false, String(value))
    assert.equal(decode(undefined).on, undefined)
  })

  it('holds framework, role, competencies, target and severities', () => {
    assert.deepEqual(
      decode({
        framework: 'car',
        role: 'general',
        competencies: ['ownership', 'influence'],
        'target-seconds': 180,
        rules: { placeholder: 'error', 'too-long': 'off' },
        'part-order': 'off',
        'too-long': 'hint',
      }),
      {
        on: true,
        layer: {
          framework: 'car',
          role: 'general',
          rules: { placeholder: 'error', 'too-long': 'hint', 'part-order': 'off' },
          targetSeconds: 180,
        },
        competencies: ['ownership', 'influence'],
        problems: [],
      },
    )
  })

  it('tells what is wrong at its place and goes on', () => {
    const { on, layer, competencies, problems } = decode({
      framework: 'stra',
      'target-secs': 60,
      competencies: ['ownership', 3],
      rules: { 'vage-phrase': 'off' },
      placeholder: 'loud',
      'part-ordr': 'off',
      'too-long': 'off',
    })
    assert.deepEqual(
      { on, layer, competencies },
      { on: true, layer: { rules: { 'too-long': 'off' } }, competencies: ['ownership'] },
    )
    const told = new Map(problems.map(({ path, message }) => [path.join('.'), message]))
    assert.deepEqual([...told.keys()].sort(), [
      'competencies.1',
      'framework',
      'part-ordr',
      'placeholder',
      'rules.vage-phrase',
      'target-secs',
    ])
    assert.equal(
      told.get('target-secs'),
      '“target-secs” is not a setting of the front matter. Did you mean “target-seconds”? ' +
        'Accepted: framework, role, competencies, target-seconds, rules, and the id of a rule.',
    )
    assert.match(told.get('part-ordr') as string, /Did you mean “part-order”\?/)
  })

  it('takes no setting of a workspace', () => {
    assert.equal(decode({ include: ['**'], wordsPerMinute: 100 }).problems.length, 2)
  })

  it('takes a wrong value for a wish to be linted, and says what it takes', () => {
    const { on, problems } = decode('star')
    assert.equal(on, true)
    assert.deepEqual(problems, [
      {
        path: [],
        onKey: false,
        message:
          '“storylint” takes true, false or a map of settings. ' +
          'Write “framework: star” below it to choose that framework.',
      },
    ])
  })
})
