/** Configuration files are found, used and, where they are wrong, told by file, line and column. */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith, strong, weak } from '../support/cli.ts'

describe('the command line: configuration', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({
      '.storylint.json': '{ "rules": { "missing-part": "error" } }',
      'bank/.storylint.json': '{ "rules": { "missing-part": "info" }, "exclude": ["**/old/**"] }',
      'weak.story.md': weak,
      'bank/weak.story.md': weak,
      'bank/old/weak.story.md': weak,
    })
  })
  afterEach(() => folder.remove())

  it('is that of the file: the nearest wins', async () => {
    const { out } = await folder.run(['.', '--format=json'])
    const files = (JSON.parse(out) as { files: { path: string; findings: { severity: string }[] }[] }).files
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.map(({ severity }) => severity)]),
      [
        ['bank/old/weak.story.md', []],
        ['bank/weak.story.md', ['info']],
        ['weak.story.md', ['error']],
      ],
    )
  })

  it('is the same wherever the person stands', async () => {
    assert.equal((await folder.run(['weak.story.md'], { cwd: 'bank' })).code, 0)
    assert.match((await folder.run(['weak.story.md'], { cwd: 'bank/old' })).out, /No story/)
    folder.write('.storylint.json', '{}')
    folder.write('bank/.storylint.json', '{}')
    folder.write('bank/old/.storylint.json', '{}')
    assert.equal((await folder.run(['../weak.story.md'], { cwd: 'bank' })).code, 1)
  })

  it('switches kinds of vague phrases off, one by one and nearer to the text on again', async () => {
    const story = strong.replace('I put a logger', 'I kind of leveraged best practices and put a logger')
    folder.write('.storylint.json', '{ "phrases": { "categories": { "hedge": false, "buzzword": false } } }')
    folder.write('bank/.storylint.json', '{ "phrases": { "categories": { "hedge": true } } }')
    folder.write('a.story.md', story)
    folder.write('bank/a.story.md', story)
    const { out } = await folder.run(['a.story.md', 'bank/a.story.md', '--format=json'])
    const files = (JSON.parse(out) as { files: { findings: { message: string }[] }[] }).files
    assert.deepEqual(
      files.map(({ findings }) => findings.map(({ message }) => message.split('”')[0])),
      [[], ['“kind of']],
    )
  })

  it('is not looked for outside the repository', async () => {
    mkdirSync(join(folder.path, 'bank/.git'))
    folder.write('bank/.storylint.json', '{}')
    assert.match((await folder.run(['weak.story.md', '--format=json'], { cwd: 'bank' })).out, /"severity":"warning"/)
  })

  it('is told once where it is wrong, and the rest of it is used', async () => {
    folder.write(
      '.storylint.json',
      '{\n  "framwork": "star",\n  "rules": { "missing-part": "info", "placeholder": "warn" }\n}\n',
    )
    const { code, err, out } = await folder.run(['.'])
    assert.equal(code, 2)
    assert.deepEqual(err, [
      'storylint: .storylint.json:2:4: “framwork” is not a setting. Did you mean “framework”? Accepted: framework, role, ' +
        'include, exclude, rules, phrases, allow, metrics, confidential, roles, wordsPerMinute, targetSeconds.',
      'storylint: .storylint.json:3:54: “placeholder” takes off, error, warning, info or hint, not “warn”. Did you mean “warning”?',
    ])
    assert.match(out, / info {5}Learning is missing/)
  })

  it('is told from where the person stands', async () => {
    folder.write('.storylint.json', '{ "role": 1 }')
    const { err } = await folder.run(['weak.story.md'], { cwd: 'bank' })
    assert.deepEqual(err, ['storylint: ../.storylint.json:1:11: “role” takes a text, not 1.'])
  })

  it('is told where it is no JSON or cannot be read', async () => {
    folder.write('.storylint.json', '{ "rules": ')
    folder.write('bank/.storylint.json', Uint8Array.of(0x7b, 0xff, 0x7d))
    const { code, err } = await folder.run(['bank/weak.story.md'])
    assert.equal(code, 2)
    assert.match(err[0] as string, /^storylint: \.storylint\.json:1:\d+: A value is missing here\./)
    assert.equal(
      err[1],
      'storylint: bank/.storylint.json:1:1: This configuration file cannot be read: it is not written in UTF-8.',
    )
  })

  it('is the one that --config names, and no other', async () => {
    folder.write('mine.json', '// mine\n{ "rules": { "missing-part": "hint" } }')
    const { code, out, err } = await folder.run(['.', '--config', 'mine.json'])
    assert.deepEqual([code, err], [0, []])
    assert.equal(out.match(/ hint {5}Learning/g)?.length, 3)
  })

  it('ends the run where the one that --config names is not there', async () => {
    const { code, out, err } = await folder.run(['.', '--config', 'none.json'])
    assert.deepEqual([code, out, err], [2, '', ['storylint: none.json: there is no such file']])
  })

  it('ends in code 2, and lints, where the one that --config names is wrong', async () => {
    folder.write('mine.json', '{ "rles": {} }')
    const { code, out, err } = await folder.run(['weak.story.md', '--config', 'mine.json'])
    assert.equal(code, 2)
    assert.match(err.join(), /^storylint: mine\.json:1:4: “rles” is not a setting\. Did you mean “rules”\?/)
    assert.match(out, /1 warning/)
  })

  it('wrong in the front matter is a finding of the story', async () => {
    folder.write('x.story.md', `---\nstorylint:\n  framework: stra\n---\n${strong}`)
    const { code, out, err } = await folder.run(['x.story.md'])
    assert.deepEqual([code, err], [1, []])
    assert.match(
      out,
      /^x\.story\.md\n {4}3:14 {5}error {4}“stra” is not a framework\. Did you mean “star”\?.* {2}config\n/,
    )
  })
})
