/** Every wrong option is told in one line that names it and what is accepted; nothing is linted then. */
import assert from 'node:assert/strict'
import { optionNames } from '../../src/cli/option-table.ts'
import { readOptions } from '../../src/cli/options.ts'
import { folderWith, strong } from '../support/cli.ts'

const told = (...argv: string[]) => readOptions(argv).problems
const read = (...argv: string[]) => {
  const { options, problems } = readOptions(argv)
  assert.deepEqual(problems, [])
  assert.ok(options)
  return options
}

describe('options', () => {
  it('have defaults', () => {
    assert.deepEqual(read(), {
      request: { kind: 'lint' },
      paths: [],
      format: 'pretty',
      layer: {},
      assumeStory: false,
      quiet: false,
      fix: false,
      maxWarnings: 0,
    })
  })

  it('are taken with = and without, before and after files', () => {
    const options = read(
      'a.md',
      '--format=json',
      '--output',
      'o.json',
      'b.md',
      '--quiet',
      '--max-warnings=3',
      '--',
      '--c.md',
    )
    const { format, output, quiet, maxWarnings, paths } = options
    assert.deepEqual(
      { format, output, quiet, maxWarnings, paths },
      {
        format: 'json',
        output: 'o.json',
        quiet: true,
        maxWarnings: 3,
        paths: ['a.md', 'b.md', '--c.md'],
      },
    )
  })

  it('make a layer of settings', () => {
    const argv = ['--framework=car', '--role', 'general', '--rule', 'placeholder=error', '--rule=too-long=off']
    assert.deepEqual(read(...argv).layer, {
      framework: 'car',
      role: 'general',
      rules: { placeholder: 'error', 'too-long': 'off' },
    })
  })

  it('count the last of two', () => {
    assert.equal(read('--format', 'json', '--format', 'pretty').format, 'pretty')
    assert.deepEqual(read('--rule', 'too-long=off', '--rule', 'too-long=hint').layer.rules, { 'too-long': 'hint' })
  })

  for (const [argv, message] of [
    [['--fromat', 'json'], '--fromat is not an option. Did you mean --format?'],
    [['--nonesuch'], '--nonesuch is not an option. See storylint --help.'],
    [['-x'], '-x is not an option. See storylint --help.'],
    [['-format'], '-format is not an option. Did you mean --format?'],
    [['--quiet=yes'], '--quiet takes no value.'],
    [['--output'], '--output needs a value: --output FILE.'],
    [['--output', '--quiet'], '--output needs a value: --output FILE.'],
    [['--output='], '--output needs the name of a file.'],
    [['--format', 'jsn'], '--format: “jsn” is not known. Did you mean “json”? Accepted: pretty, json.'],
    [['--format', 'sarif'], '--format: “sarif” is not known. Accepted: pretty, json.'],
    [['--max-warnings', 'few'], '--max-warnings takes a whole number, not “few”.'],
    [['--max-warnings=-1'], '--max-warnings takes a whole number, not “-1”.'],
    [
      ['--framework', 'stra'],
      '--framework: “stra” is not a framework. Did you mean “star”? Accepted: parl, star, starl, car, soar, three-c, hsi, problem-first, failure-autopsy, risk-plan, phase-plan, decision-model, metric-triage, tradeoff-grid, audio-triangle, outreach.',
    ],
    [['--rule', 'placeholder'], '--rule takes ID=SEVERITY, as in --rule vague-phrase=off, not “placeholder”.'],
    [
      ['--rule', 'placeholder=warn'],
      '--rule: “placeholder” takes off, error, warning, info or hint, not “warn”. Did you mean “warning”?',
    ],
    [['--stdin-filename', 'a.md'], '--stdin-filename goes with “-”, which is standard input.'],
    [['--fix', '-'], '--fix cannot write to standard input. Give the file by its name.'],
  ] as const) {
    it(`storylint ${argv.join(' ')}`, () => {
      assert.deepEqual(told(...argv), [message])
    })
  }

  it('names an unknown rule, the nearest and the accepted ones', () => {
    assert.match(
      told('--rule', 'vage-phrase=off').join(),
      /Did you mean “vague-phrase”\? Accepted: .*, vague-phrase\.$/,
    )
    assert.match(
      told('--explain', 'placeholders').join(),
      /^--explain: “placeholders” is not known\. Did you mean “placeh/,
    )
  })

  it('leave open which roles there are: that shows where the files lie', () => {
    assert.equal(read('--role', 'acme-pm').layer.role, 'acme-pm')
  })

  it('are all told, each once', () => {
    assert.equal(told('--fromat', '--fromat', '--max-warnings', 'x', '--rule', 'y', '--quiet=1').length, 4)
  })

  it('let help through whatever else is wrong', () => {
    assert.deepEqual(read('--help', '--nonesuch', '--format', 'x').request, { kind: 'help' })
    assert.deepEqual(read('-h').request, { kind: 'help' })
    assert.deepEqual(read('-v').request, { kind: 'version' })
  })

  it('take ./review for a file', () => {
    assert.deepEqual(read('./review', '--', 'bank').paths, ['./review', 'bank'])
    assert.deepEqual(read('--', 'bank').paths, ['bank'])
    assert.deepEqual(read('a.md', 'review').paths, ['a.md', 'review'])
  })

  it('stop the run before anything is linted', async () => {
    const folder = folderWith({ 'a.story.md': strong })
    const { code, out, err } = await folder.run(['--fromat', 'json', 'a.story.md'])
    assert.deepEqual([code, out, err], [2, '', ['storylint: --fromat is not an option. Did you mean --format?']])
    folder.remove()
  })

  it('are all in the help', async () => {
    const folder = folderWith()
    const { code, out, err } = await folder.run(['--help'])
    assert.deepEqual([code, err], [0, []])
    for (const name of optionNames) assert.ok(out.includes(`--${name}`), name)
    assert.ok(out.split('\n').every((line) => line.length <= 110))
    folder.remove()
  })
})
