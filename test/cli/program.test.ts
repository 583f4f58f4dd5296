/** The program itself: arguments, pipes, a reader that goes away, many files in little memory. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Folder, folderWith, spawned, strong, weak } from '../support/cli.ts'

describe('the program', function () {
  this.timeout(60_000)
  let folder: Folder
  before(() => {
    folder = folderWith({ 'weak.story.md': weak, 'strong.story.md': strong })
  })
  after(() => folder.remove())

  it('ends in 0, 1 and 2', async () => {
    const [clean, found, wrong] = await Promise.all([
      spawned(folder, ['strong.story.md']),
      spawned(folder, ['.', '--format=json']),
      spawned(folder, ['--nonesuch']),
    ])
    assert.deepEqual(clean, { code: 0, out: '1 story in 1 file: nothing to report.\n', err: [] })
    assert.deepEqual([found.code, found.err], [1, []])
    assert.equal((JSON.parse(found.out) as { files: unknown[] }).files.length, 2)
    assert.deepEqual(wrong, {
      code: 2,
      out: '',
      err: ['storylint: --nonesuch is not an option. See storylint --help.'],
    })
  })

  it('reads its standard input', async () => {
    const { code, out } = await spawned(folder, ['-', '--assume-story'], weak)
    assert.equal(code, 1)
    assert.match(out, /^<stdin>\n/)
  })

  it('ends quietly where its reader goes away', async () => {
    const many = folderWith()
    for (let at = 0; at < 400; at++) many.write(`${at}.story.md`, weak)
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, '--format=json'], {
      cwd: many.path,
    })
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((done) => child.on('close', done))
    many.remove()
    assert.equal(err, '')
    assert.equal(code, 1)
  })
})

describe('a long run', () => {
  it('shows how far it is on a terminal, on one line that is gone at the end', async () => {
    const folder = folderWith()
    for (let at = 0; at < 3; at++) folder.write(`${at}.story.md`, strong)
    const { progressOn } = await import('../../src/cli/progress.ts')
    const written: string[] = []
    const terminal = { isTTY: true, columns: 20, write: (text: string) => written.push(text) }
    let now = 0
    const progress = progressOn(terminal as never, () => now)
    progress.show(0, 9, 'a.md')
    assert.deepEqual(written, [], 'a short run shows nothing')
    now = 1000
    progress.show(1, 9, 'stories/with-a-long-name\u001b.md')
    now = 1001
    progress.show(2, 9, 'b.md')
    progress.clear()
    progress.clear()
    assert.deepEqual(written, ['\r\u001b[2K2/9 stories/with-a-', '\r\u001b[2K'])
    folder.remove()
  })

  it('shows nothing where nobody looks', async () => {
    const { progressOn } = await import('../../src/cli/progress.ts')
    const written: string[] = []
    const progress = progressOn({ write: (text: string) => written.push(text) } as never, () => 1e9)
    progress.show(1, 9, 'a.md')
    progress.clear()
    assert.deepEqual(written, [])
  })
})
