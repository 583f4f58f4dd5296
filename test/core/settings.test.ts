/** What can be used of a setting is used, and the rest is told in plain words at its place. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import schema from '../../data/schema/config.json' with { type: 'json' }
import { decodeLayer, known, type Layer, roleIds } from '../../src/core/index.ts'
import { decodeFrontMatter } from '../../src/core/settings.ts'

const messages = (value: unknown) => decodeLayer(value, known).problems.map(({ message }) => message)
const only = (value: unknown) => {
  const found = decodeLayer(value, known).problems
  assert.equal(found.length, 1, JSON.stringify(found))
  return found[0] as (typeof found)[number]
}

const whole: Layer = {
  framework: 'star',
  role: 'general',
  include: ['bank/**/*.md'],
  exclude: ['**/drafts/**'],
  rules: { 'vague-phrase': 'off', 'confidential-term': 'warning' },
  phrases: {
    own: [{ phrase: 'boiled the ocean', category: 'buzzword', hint: 'What did you leave out?' }],
    categories: { hedge: false, buzzword: true },
  },
  allow: ['core team'],
  metrics: ['minutes streamed'],
  roles: ['roles/mine.json'],
  wordsPerMinute: 140,
  targetSeconds: 90,
}

describe('settings', () => {
  it('takes every setting as it is', () => {
    assert.deepEqual(decodeLayer({ $schema: 'x', ...whole }, known), { value: whole, problems: [] })
    assert.deepEqual(decodeLayer({}, known), { value: {}, problems: [] })
  })

  it('leaves out what an editor has not set', () => {
    assert.deepEqual(decodeLayer({ framework: undefined, rules: { placeholder: undefined } }, known), {
      value: { rules: {} },
      problems: [],
    })
  })

  it('names an unknown key, the nearest one and the accepted ones', () => {
    assert.deepEqual(only({ framwork: 'star', role: 'general' }), {
      path: ['framwork'],
      onKey: true,
      message:
        '“framwork” is not a setting. Did you mean “framework”? Accepted: framework, role, include, exclude, ' +
        'rules, phrases, allow, metrics, confidential, roles, wordsPerMinute, targetSeconds.',
    })
  })

  it('takes a list of phrases for the own ones', () => {
    const own = [{ phrase: 'boiled the ocean' }]
    assert.deepEqual(decodeLayer({ phrases: own }, known), { value: { phrases: { own } }, problems: [] })
  })

  it('tells an own phrase that cannot be read where it stands, and keeps the others', () => {
    const own = [{ hint: 'x' }, { phrase: 'a hen' }, { phrase: '(a|b' }, { phrase: '~' }, { phrase: '(red|old) hens' }]
    const kept = [{ phrase: 'a hen' }, { phrase: '(red|old) hens' }]
    for (const [phrases, at] of [
      [own, 'phrases'],
      [{ own }, 'phrases.own'],
    ] as const) {
      const { value, problems } = decodeLayer({ phrases }, known)
      assert.deepEqual(value, { phrases: { own: kept } })
      assert.deepEqual(
        problems.map(({ path, onKey }) => [path.join('.'), onKey]),
        [
          [`${at}.0`, false],
          [`${at}.2.phrase`, false],
          [`${at}.3.phrase`, false],
        ],
      )
      assert.equal(
        problems[1]?.message,
        '“(a|b” cannot be read as a phrase: it lacks a “)”. Accepted: words as they stand, “{go}” for any form of a ' +
          'word, “(a|b)” for one of several, “[very]” for what may be left out, “_” for one word, “~” for up to three; ' +
          '“\\(” is the sign itself.',
      )
    }
  })

  it('takes no phrase, and no number of phrases, that would take long to look for', () => {
    const phrase = (open: string) => ({ phrases: [{ phrase: `a ${open} b` }] })
    for (const open of ['~ '.repeat(13), '_ '.repeat(13), '[a] '.repeat(13), '[~] '.repeat(7)])
      assert.match(only(phrase(open)).message, /it holds more than 12 of “~”, “_” and “\[”\./, open)
    assert.deepEqual(messages(phrase('~ [_] '.repeat(4))), [])
    assert.deepEqual(messages(phrase('\\[ '.repeat(13))), [])
    const many = Array.from({ length: 1001 }, (_, at) => ({ phrase: `hen ${at}` }))
    assert.deepEqual(messages({ phrases: many.slice(1) }), [])
    for (const phrases of [many, { own: many }])
      assert.match(only({ phrases }).message, /cannot be used: it takes at most 1000 entries\.$/)
  })

  it('names an unknown category of phrases, and keeps the others', () => {
    const value = { phrases: { categories: { intensifer: false, hedge: false }, mine: [] } }
    const { value: layer, problems } = decodeLayer(value, known)
    assert.deepEqual(layer, { phrases: { categories: { hedge: false } } })
    assert.deepEqual(
      problems.map(({ path, onKey }) => [path.join('.'), onKey]),
      [
        ['phrases.categories.intensifer', true],
        ['phrases.mine', true],
      ],
    )
    assert.equal(
      problems[0]?.message,
      '“intensifer” is not a category. Did you mean “intensifier”? Accepted: collaboration, alignment, activity, ' +
        'borrowed-responsibility, intensifier, hedge, enthusiasm, obedience, buzzword.',
    )
    assert.equal(problems[1]?.message, '“mine” is not a key here. Accepted: own, categories.')
  })

  it('points from a name with a point in it to the map', () => {
    assert.match(only({ 'phrases.categories': { hedge: false } }).message, /Did you mean “phrases”\?/)
  })

  it('names an unknown rule', () => {
    const { path, onKey, message } = only({ rules: { 'vage-phrase': 'off' } })
    assert.deepEqual({ path, onKey }, { path: ['rules', 'vage-phrase'], onKey: true })
    assert.match(message, /^“vage-phrase” is not a rule\. Did you mean “vague-phrase”\? Accepted: .*placeholder.*\.$/)
  })

  for (const [value, path, message] of [
    [
      { rules: { 'vague-phrase': 'warn' } },
      ['rules', 'vague-phrase'],
      '“vague-phrase” takes off, error, warning, info or hint, not “warn”. Did you mean “warning”?',
    ],
    [
      { rules: { 'vague-phrase': false } },
      ['rules', 'vague-phrase'],
      '“vague-phrase” takes off, error, warning, info or hint, not false. Did you mean “off”?',
    ],
    [{ rules: 'off' }, ['rules'], '“rules” takes a map, not “off”.'],
    [
      { framework: 'stra' },
      ['framework'],
      '“stra” is not a framework. Did you mean “star”? Accepted: parl, star, starl, car, soar, three-c, hsi, problem-first, failure-autopsy, risk-plan, phase-plan, decision-model, metric-triage, tradeoff-grid, audio-triangle, outreach.',
    ],
    [{ framework: 3 }, ['framework'], '“framework” takes a text, not 3.'],
    [{ framework: null }, ['framework'], '“framework” takes a text, and nothing stands here.'],
    [
      { role: 'spotify' },
      ['role'],
      `“spotify” is not a role. Did you mean “spotify-pm”? Accepted: ${roleIds.join(', ')}.`,
    ],
    [
      { wordsPerMinute: 'fast' },
      ['wordsPerMinute'],
      '“wordsPerMinute” takes a whole number from 60 to 300, not “fast”.',
    ],
    [{ wordsPerMinute: 30 }, ['wordsPerMinute'], '“wordsPerMinute” takes a whole number from 60 to 300, not 30.'],
    [{ targetSeconds: 90.5 }, ['targetSeconds'], '“targetSeconds” takes a whole number from 10 to 3600, not 90.5.'],
    [{ allow: 'core team' }, ['allow'], '“allow” takes a list, not “core team”.'],
    [{ allow: [''] }, ['allow', 0], '“” cannot stand in “allow”: it takes at least one word.'],
    [{ phrases: 'synergy' }, ['phrases'], '“phrases” takes a map or a list, not “synergy”.'],
    [{ phrases: { own: 'x' } }, ['phrases', 'own'], '“own” takes a list, not “x”.'],
    [{ phrases: { own: [3] } }, ['phrases', 'own', 0], 'Entry 1 of “own” takes a map, not 3.'],
    [{ phrases: { categories: ['hedge'] } }, ['phrases', 'categories'], '“categories” takes a map, not a list.'],
    [
      { phrases: { categories: { hedge: 'no' } } },
      ['phrases', 'categories', 'hedge'],
      '“hedge” takes true or false, not “no”.',
    ],
    [
      { phrases: { categories: { hedge: 'off' } } },
      ['phrases', 'categories', 'hedge'],
      '“hedge” takes true or false, not “off”. Did you mean false, without quotes?',
    ],
    [{ phrases: ['synergy'] }, ['phrases', 0], 'Entry 1 of “phrases” takes a map, not “synergy”.'],
    [{ phrases: [{ hint: 'x' }] }, ['phrases', 0], 'Entry 1 of “phrases” cannot be used: it needs “phrase”.'],
    [
      { include: ['!x.md'] },
      ['include', 0],
      '“!x.md” cannot stand in “include”: a glob has no “!” at its start; “exclude” is for what is to be left out.',
    ],
    [[], [], 'This takes a map, not a list.'],
    [7, [], 'This takes a map, not 7.'],
    [null, [], 'This takes a map, and nothing stands here.'],
  ] as const) {
    it(`tells ${JSON.stringify(value)}`, () => {
      assert.deepEqual(only(value), { path: [...path], onKey: false, message })
    })
  }

  it('drops only what is wrong', () => {
    const { value, problems } = decodeLayer(
      {
        framework: 'nonesuch',
        role: 'general',
        include: ['a.md', 3, 'b.md', ''],
        rules: { placeholder: 'off', 'part-order': 'loud', nonesuch: 'off' },
        phrases: [{ phrase: 'a', hnt: 'x' }, { phrase: 7 }, { phrase: 'b', category: [] }],
        targetSeconds: 'two minutes',
        wordsPerMinute: 150,
      },
      known,
    )
    assert.deepEqual(value, {
      role: 'general',
      include: ['a.md', 'b.md'],
      rules: { placeholder: 'off' },
      phrases: { own: [{ phrase: 'a' }, { phrase: 'b' }] },
      wordsPerMinute: 150,
    })
    assert.equal(problems.length, 9)
  })

  it('keeps a glob inside the workspace and cheap to match', () => {
    for (const glob of ['../x/*.md', 'a/../../x', 'C:\\x\\*.md', 'c:/x', '//server/x', '\\\\server\\x', '..']) {
      assert.match(only({ include: [glob] }).message, /stays inside the workspace/, glob)
    }
    for (const glob of ['*a*a*a*a*a*', '**/a/**/a/**/a/**/a/**/a', '{a,b}{a,b}{a,b}{a,b}', '*'.repeat(199)]) {
      assert.match(only({ exclude: [glob] }).message, /at most four|takes a text of at most/, glob)
    }
    assert.deepEqual(messages({ include: ['**/*.story.md', '2025-*/q{1,2}-*/**/*.md', './a', 'a..b/..c/*.md'] }), [])
    assert.match(only({ include: ['x'.repeat(201)] }).message, /at most 200 characters/)
  })

  it('reads keys that every object has as keys like any others', () => {
    const value: unknown = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "rules": {"toString": "off"}}')
    const { value: layer, problems } = decodeLayer(value, known)
    assert.deepEqual(
      problems.map(({ path }) => path.join('.')),
      ['__proto__', 'constructor', 'rules.toString'],
    )
    assert.deepEqual(layer, { rules: {} })
    assert.equal(({} as { x?: number }).x, undefined)
  })

  it('never throws, and gives a layer that it takes again without a word', () => {
    const key = fc.constantFrom(...Object.keys(schema.properties))
    const anyLayer = fc.dictionary(
      fc.oneof(key, fc.string({ unit: 'binary' })),
      fc.anything({ withNullPrototype: true }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyLayer), (value) => {
        const first = decodeLayer(value, known)
        assert.deepEqual(decodeLayer(first.value, known), { value: first.value, problems: [] })
        assert.doesNotThrow(() => decodeFrontMatter(value, known))
      }),
      { numRuns: 500 },
    )
  })

  it('takes a value that holds itself', () => {
    const value: Record<string, unknown> = { allow: [], phrases: [] }
    value.rules = value
    ;(value.allow as unknown[]).push(value)
    ;(value.phrases as unknown[]).push(value)
    assert.doesNotThrow(() => decodeLayer(value, known))
  })
})
