/** --fix makes the edits that cannot change meaning, and touches nothing else. */
import assert from 'node:assert/strict'
import { lstatSync, readdirSync, statSync, symlinkSync, utimesSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fixed } from '../../src/cli/fix.ts'
import type { Edit, FileReport } from '../../src/core/index.ts'
import { type Folder, folderWith, strong } from '../support/cli.ts'

const hedged = strong.replace('I put a logger', 'I kind of put a logger').replace('I ask for', 'Basically, I ask for')

/** A rule that would have every `from` be `to`. */
const rule =
  (from: string, to: string) =>
  (text: string): FileReport => {
    const start = text.indexOf(from)
    const edits: Edit[] = [{ span: { start, end: start + from.length }, text: to }]
    const finding = {
      rule: 'vague-phrase',
      severity: 'info',
      message: 'm',
      span: { start: 0, end: 0 },
      suggestions: [{ title: 't', safe: true, edits }],
    } as const
    return { text, findings: start < 0 ? [] : [finding] } as unknown as FileReport
  }

describe('--fix', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.story.md': hedged })
  })
  afterEach(() => folder.remove())

  it('mends what can be mended, and shows what is left', async () => {
    const { code, out } = await folder.run(['a.story.md', '--fix'])
    assert.equal(folder.read('a.story.md'), strong)
    assert.deepEqual([code, out], [0, '1 story in 1 file: nothing to report.\n'])
  })

  it('changes nothing the second time', async () => {
    await folder.run(['a.story.md', '--fix'])
    const old = new Date(1000)
    utimesSync(join(folder.path, 'a.story.md'), old, old)
    await folder.run(['a.story.md', '--fix'])
    assert.equal(statSync(join(folder.path, 'a.story.md')).mtimeMs, 1000)
  })

  it('keeps the byte order mark and the line ends', async () => {
    for (const form of [(text: string) => `\ufeff${text}`, (text: string) => text.replaceAll('\n', '\r\n')]) {
      folder.write('a.story.md', form(hedged))
      await folder.run(['a.story.md', '--fix'])
      assert.equal(folder.read('a.story.md'), form(strong))
    }
  })

  it('keeps the mode of the file and the link to it, and leaves nothing behind', async () => {
    chmodSync(join(folder.path, 'a.story.md'), 0o640)
    symlinkSync('a.story.md', join(folder.path, 'b.story.md'))
    await folder.run(['b.story.md', '--fix'])
    assert.equal(folder.read('a.story.md'), strong)
    assert.equal(statSync(join(folder.path, 'a.story.md')).mode & 0o777, 0o640)
    assert.ok(lstatSync(join(folder.path, 'b.story.md')).isSymbolicLink())
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.story.md', 'b.story.md'])
  })

  it('mends nothing that is silenced, switched off or no story', async () => {
    for (const text of [`<!-- storylint-disable-file -->\n${hedged}`, `---\nstorylint: false\n---\n${hedged}`]) {
      folder.write('a.story.md', text)
      await folder.run(['a.story.md', '--fix'])
      assert.equal(folder.read('a.story.md'), text)
    }
    folder.write('a.story.md', hedged)
    await folder.run(['a.story.md', '--fix', '--rule', 'vague-phrase=off'])
    assert.equal(folder.read('a.story.md'), hedged)
  })

  it('mends what --quiet does not show', async () => {
    await folder.run(['a.story.md', '--fix', '--quiet'])
    assert.equal(folder.read('a.story.md'), strong)
  })

  it('writes nothing that it was not asked to', async () => {
    await folder.run(['a.story.md'])
    assert.equal(folder.read('a.story.md'), hedged)
  })

  it('goes on until nothing is left', () => {
    assert.equal(fixed('a a a', rule('a', 'b')).text, 'b b b')
  })

  it('ends where edits undo one another or never end', () => {
    const turn = (text: string) => (text.includes('a') ? rule('a', 'b')(text) : rule('b', 'a')(text))
    assert.equal(fixed('a', turn).text, 'b')
    assert.equal(fixed('a', rule('a', 'aa')).text.length, 11)
  })

  it('inserts lines that end as those of the text do', () => {
    assert.equal(fixed('a\r\nb\r\n', rule('a', 'x\ny')).text, 'x\r\ny\r\nb\r\n')
    assert.equal(fixed('a\nb\n', rule('a', 'x\r\ny')).text, 'x\ny\nb\n')
  })
})
