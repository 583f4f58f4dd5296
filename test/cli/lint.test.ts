/** Standard input, what wins over the settings, and with which exit code the run ends. */
import assert from 'node:assert/strict'
import { type Folder, folderWith, type Outcome, strong, weak } from '../support/cli.ts'

interface Report {
  files: { path: string; isStory: boolean; findings: { rule: string }[]; stories: { framework: string }[] }[]
  summary: Record<string, number>
}
const report = ({ out }: Outcome) => JSON.parse(out) as Report
const paths = (outcome: Outcome) => report(outcome).files.map(({ path }) => path)

describe('the command line: standard input', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'bank/.storylint.json': '{ "rules": { "missing-part": "error" } }', 'a.story.md': strong })
  })
  afterEach(() => folder.remove())

  it('is linted like a file', async () => {
    const outcome = await folder.run(['-', '--format=json'], { stdin: weak })
    assert.equal(outcome.code, 1)
    assert.deepEqual(paths(outcome), ['<stdin>'])
    assert.equal(report(outcome).summary.warnings, 1)
  })

  it('stands where --stdin-filename says, with the settings of that place', async () => {
    const argv = ['-', '--stdin-filename', 'bank/x.story.md', '--format=json']
    const outcome = await folder.run(argv, { stdin: '# The lift\n\nResult: It stopped once in four months.\n' })
    assert.deepEqual(paths(outcome), ['bank/x.story.md'])
    assert.ok((report(outcome).summary.errors as number) > 0)
  })

  it('may come among files, once', async () => {
    const outcome = await folder.run(['a.story.md', '-', '-', '--format=json'], { stdin: weak })
    assert.deepEqual(paths(outcome), ['a.story.md', '<stdin>'])
  })

  it('may be empty, or no text', async () => {
    const empty = await folder.run(['-', '--format=json'], { stdin: '' })
    assert.deepEqual([empty.code, report(empty).files[0]?.isStory], [0, false])
    const junk = await folder.run(['-'], { stdin: Uint8Array.of(0xff, 0xff) })
    assert.deepEqual([junk.code, junk.err], [2, ['storylint: <stdin>: it is not written in UTF-8']])
  })
})

describe('the command line: exit code', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'strong.story.md': strong, 'weak.story.md': weak, 'README.md': '# Read me\n' })
  })
  afterEach(() => folder.remove())
  const code = async (...argv: string[]) => (await folder.run(argv)).code

  it('is 0 where there is nothing at error or warning level', async () => {
    assert.equal(await code('strong.story.md'), 0)
    assert.equal(await code('README.md'), 0)
    assert.equal(await code('weak.story.md', '--rule', 'missing-part=info'), 0)
    assert.equal(await code('weak.story.md', '--rule', 'missing-part=off'), 0)
  })

  it('is 1 for findings', async () => {
    assert.equal(await code('weak.story.md'), 1)
    assert.equal(await code('weak.story.md', '--rule', 'missing-part=error'), 1)
    assert.equal(await code('.', '--quiet'), 1)
  })

  it('lets so many warnings pass, and no error', async () => {
    assert.equal(await code('weak.story.md', '--max-warnings', '1'), 0)
    assert.equal(await code('weak.story.md', '--max-warnings', '0'), 1)
    assert.equal(await code('weak.story.md', '--max-warnings', '9', '--rule', 'missing-part=error'), 1)
  })

  it('is 2 where something could not run, whatever else was found', async () => {
    assert.equal(await code('weak.story.md', 'none.md'), 2)
    assert.equal(await code('strong.story.md', 'none.md'), 2)
  })
})

describe('the command line: --framework and --role', () => {
  it('win over front matter, settings and labels', async () => {
    const folder = folderWith({
      '.storylint.json': '{ "framework": "star" }',
      'a.md': `---\nstorylint:\n  framework: soar\n---\n${strong}`,
    })
    const framework = async (...argv: string[]) =>
      report(await folder.run(['a.md', '--format=json', ...argv])).files[0]?.stories[0]?.framework
    assert.equal(await framework(), 'soar')
    assert.equal(await framework('--framework', 'car'), 'car')
    assert.match((await folder.run(['a.md', '--format=json', '--role=general'])).out, /"role":"general"/)
    folder.remove()
  })
})
