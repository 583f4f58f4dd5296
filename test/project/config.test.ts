/** What is wrong in a `.storylint.json` is told at its place, and the rest is used. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readConfig } from '../../src/project/index.ts'

/** Each finding as the words it stands on and what it says. */
const told = (text: string, path = '.storylint.json') =>
  readConfig(path, text).findings.map(({ span, message, rule, severity }) => {
    assert.deepEqual({ rule, severity }, { rule: 'config', severity: 'error' })
    return [text.slice(span.start, span.end), message] as const
  })

const words = (text: string) => told(text).map(([place]) => place)

describe('a configuration file', () => {
  it('is JSON with comments and commas to spare', () => {
    const { layer, findings } = readConfig(
      'bank/.storylint.json',
      '// mine\n{\n  "framework": "star", /* all of them */\n  "rules": { "vague-phrase": "off", },\n}\n',
    )
    assert.deepEqual(
      { layer, findings },
      { layer: { framework: 'star', rules: { 'vague-phrase': 'off' } }, findings: [] },
    )
  })

  it('may be empty, or just begun', () => {
    for (const text of ['', '\n', '// nothing yet\n', '{}', '\ufeff{}']) {
      assert.deepEqual([readConfig('.storylint.json', text).layer, words(text)], [{}, []], JSON.stringify(text))
    }
  })

  it('shows a wrong key on the key and a wrong value on the value, without their quotes', () => {
    const text = `{
      "framwork": "star",
      "role": "spotify-pn",
      "rules": { "vage-phrase": "off", "placeholder": "warn", "too-long": false },
      "phrases": [{ "phrase": "x" }, { "hint": "y" }, { "phrase": "z", "hnt": 1 }],
      "include": ["ok/**", "../out/**", 7],
      "wordsPerMinute": 20,
      "metrics": { "a": 1 },
    }`
    assert.deepEqual(words(text), [
      'framwork',
      'spotify-pn',
      'vage-phrase',
      'warn',
      'false',
      '{',
      'hnt',
      '../out/**',
      '7',
      '20',
      '{',
    ])
    assert.deepEqual(readConfig('.storylint.json', text).layer, {
      rules: {},
      phrases: { own: [{ phrase: 'x' }, { phrase: 'z' }] },
      include: ['ok/**'],
    })
  })

  it('shows a wrong category on its name, and its wrong value on the value', () => {
    const text = '{ "phrases": { "categories": { "hegde": false, "buzzword": "off" }, "own": [{ "phrase": 7 }] } }'
    assert.deepEqual(words(text), ['hegde', 'off', '7'])
  })

  it('shows an own phrase that cannot be read on its words', () => {
    for (const list of ['[{ "phrase": "ok" }, { "phrase": "{go" }]', '{ "own": [{ "phrase": "{go" }] }'])
      assert.deepEqual(words(`{ "phrases": ${list} }`), ['{go'])
  })

  it('keeps its places behind a byte order mark and over all line ends', () => {
    assert.deepEqual(words('\ufeff{\r\n"rol": 1,\r"metrics": 3 }'), ['rol', '3'])
  })

  it('tells a syntax error once, at its place, and uses what can be read', () => {
    const broken = '{ "framework": "star" "role": "general", "rules": { "too-long": "off" '
    assert.deepEqual(told(broken), [['"role"', 'A comma is missing before this. What can be read is used.']])
    assert.deepEqual(readConfig('.storylint.json', broken).layer, {
      framework: 'star',
      role: 'general',
      rules: { 'too-long': 'off' },
    })
    assert.deepEqual(told('{ "framework": star }')[0], [
      'star',
      'This is no value; texts stand in double quotes. What can be read is used.',
    ])
    assert.equal(told('{ "framework": "star" ').length, 1)
    assert.equal(told('"x').length, 1)
  })

  it('tells a key that stands twice, on the one that does not count', () => {
    const text = '{ "rules": 1, "role": "general", "rules": { "placeholder": "off", "placeholder": "hint" } }'
    assert.deepEqual(told(text), [
      ['rules', '“rules” stands here twice, and only the last one counts. Keep one of them.'],
      ['placeholder', '“placeholder” stands here twice, and only the last one counts. Keep one of them.'],
    ])
    assert.deepEqual(readConfig('.storylint.json', text).layer.rules, { placeholder: 'hint' })
    const wrong = '{ "metrics": ["ok"], "metrics": 3 }'
    assert.deepEqual(words(wrong), ['metrics', '3'])
  })

  it('gives the paths of role packs from the root, and lets none leave it', () => {
    const text =
      '{ "roles": ["mine.json", "../shared/./pm.json", "../../out.json", "/etc/pm.json", "C:\\\\pm.json", "file:///pm.json", "~/pm.json", 3] }'
    const { layer } = readConfig('bank/.storylint.json', text)
    assert.deepEqual(layer.roles, ['bank/mine.json', 'shared/pm.json'])
    const found = told(text, 'bank/.storylint.json')
    assert.deepEqual(
      found.map(([place]) => place),
      ['../../out.json', '/etc/pm.json', 'C:\\\\pm.json', 'file:///pm.json', '~/pm.json', '3'],
    )
    assert.match((found[0] as readonly string[])[1] as string, /leaves the workspace/)
  })

  it('takes any text', () => {
    const snippets = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"rules"',
      '"include"',
      '"roles"',
      '1',
      'null',
      '/*',
      '//',
      '\n',
      '\\',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...snippets)).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (source) => {
        for (const { span } of readConfig('a/.storylint.json', source).findings) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('takes brackets without an end', () => {
    assert.match(told('['.repeat(1e5))[0]?.[1] ?? '', /nested too deep/)
    assert.match(told('{"rules":'.repeat(1e4))[0]?.[1] ?? '', /nested too deep/)
    assert.deepEqual(words(`{ "allow": ["${'['.repeat(150)}"] }`), [])
  })
})
