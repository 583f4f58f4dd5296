/** What can be asked without linting: the rules, their pages, a file's settings, why it is linted. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { known, rules } from '../../src/core/index.ts'
import { type Folder, folderWith, strong } from '../support/cli.ts'

describe('the command line: questions', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({
      '.storylint.json': '{ "targetSeconds": 90, "rules": { "too-long": "warning" } }',
      'bank/.storylint.json': '{ "allow": ["core team"] }',
      'bank/a.story.md': `---\nstorylint:\n  framework: car\n  part-order: off\n---\n${strong}`,
      'README.md': '# Read me\n',
    })
  })
  afterEach(() => folder.remove())

  it('--version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    assert.deepEqual(await folder.run(['--version']), { code: 0, out: `${version}\n`, err: [] })
  })

  it('--list-rules', async () => {
    const { code, out } = await folder.run(['--list-rules'])
    assert.equal(code, 0)
    assert.equal(out.trimEnd().split('\n').length, rules.length)
    for (const { id, severity, summary } of rules)
      assert.match(out, new RegExp(`^${id} +${severity} +\\S`, 'm'), summary)
    const json = JSON.parse((await folder.run(['--list-rules', '--format=json'])).out) as { id: string }[]
    assert.deepEqual(
      json.map(({ id }) => id),
      rules.map(({ id }) => id),
    )
  })

  it('--explain', async () => {
    const { code, out } = await folder.run(['--explain', 'missing-part'])
    assert.equal(code, 0)
    assert.match(out, /^missing-part\n\nA part that the framework needs is absent\.\n/)
    assert.match(out, /^ {4}# The vaccine fridge\n {6}\^{18} /m)
    assert.doesNotMatch(out, /```|^#|\u001b/m)
    assert.match((await folder.run(['--explain', 'missing-part'], { columns: 80 })).out, /\u001b\[1mmissing-part/)
  })

  it('--explain tells how prose is read, and where that errs', async () => {
    const { out } = await folder.run(['--explain', 'missing-part'])
    for (const said of [
      'is read sentence by sentence',
      '“since then” for the result',
      'Where it errs',
      'In prose it errs',
    ])
      assert.ok(out.includes(said), said)
    assert.match((await folder.run(['--explain', 'unquantified-result'])).out, /storylint --explain missing-part/)
  })

  it('--explain has no page for a rule that comes later', async () => {
    const pages = readdirSync(new URL('../../docs/rules', import.meta.url))
    const later = known.rules.find((id) => !pages.includes(`${id}.md`))
    if (!later) return
    const { code, out, err } = await folder.run(['--explain', later])
    assert.deepEqual([code, out], [2, ''])
    assert.deepEqual(err, [`storylint: ${later} has no page yet: the rule comes with a later version.`])
  })

  it('--why', async () => {
    const why = async (...argv: string[]) => (await folder.run(['--why', ...argv])).out
    assert.match(await why('bank/a.story.md'), /^bank\/a\.story\.md: Linted: .*front matter/)
    assert.match(await why('./README.md'), /^README\.md: Not linted: /)
    assert.match(await why('README.md', '--assume-story'), /^README\.md: Linted: /)
    const { code, err } = await folder.run(['--why', 'none.md'])
    assert.deepEqual([code, err], [2, ['storylint: none.md: there is no such file']])
  })

  it('--print-config shows what is in force, and each layer', async () => {
    const { code, out } = await folder.run(['--print-config', 'bank/a.story.md', '--role', 'general'])
    assert.equal(code, 0)
    interface Shown {
      path: string
      listed: string
      settings: { rules: Record<string, string>; allow: string[] } & Record<string, unknown>
      layers: { from: string; settings: unknown }[]
    }
    const { path, listed, settings, layers } = JSON.parse(out) as Shown
    assert.deepEqual([path, listed], ['bank/a.story.md', 'included'])
    const { framework, role, targetSeconds, wordsPerMinute, allow } = settings
    assert.deepEqual(
      { framework, role, targetSeconds, wordsPerMinute, allow },
      {
        framework: 'car',
        role: 'general',
        targetSeconds: 90,
        wordsPerMinute: 150,
        allow: ['core team'],
      },
    )
    assert.deepEqual(
      [settings.rules['too-long'], settings.rules['part-order'], settings.rules['placeholder']],
      ['warning', 'off', 'warning'],
    )
    assert.deepEqual(layers.slice(1), [
      { from: '.storylint.json', settings: { rules: { 'too-long': 'warning' }, targetSeconds: 90 } },
      { from: 'bank/.storylint.json', settings: { allow: ['core team'] } },
      { from: 'front matter', settings: { framework: 'car', rules: { 'part-order': 'off' } } },
      { from: 'command line', settings: { role: 'general' } },
    ])
  })

  it('--print-config can be asked for a file that is not there yet', async () => {
    const { code, out } = await folder.run(['--print-config', 'stories/new.md'])
    assert.equal(code, 0)
    assert.equal((JSON.parse(out) as { listed: string }).listed, 'included')
  })

  it('end in code 2 where the configuration is wrong', async () => {
    folder.write('.storylint.json', '{ "x": 1 }')
    const { code, out, err } = await folder.run(['--print-config', 'bank/a.story.md'])
    assert.deepEqual([code, err.length], [2, 1])
    assert.ok(JSON.parse(out))
  })
})
