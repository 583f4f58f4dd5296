/** --output writes the report to a file, whole or not at all. */
import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { type Folder, folderWith, weak } from '../support/cli.ts'

describe('--output', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'weak.story.md': weak, 'old.json': 'old' })
  })
  afterEach(() => folder.remove())

  it('writes to the file what would be shown, without colour', async () => {
    const shown = await folder.run(['weak.story.md', '--format=json'])
    const written = await folder.run(['weak.story.md', '--format=json', '--output', 'old.json'], { columns: 80 })
    assert.deepEqual([written.code, written.out, written.err], [1, '', []])
    assert.equal(folder.read('old.json'), shown.out)
    await folder.run(['weak.story.md', '--output', 'page.txt'], { columns: 80 })
    assert.equal(folder.read('page.txt'), (await folder.run(['weak.story.md'])).out)
  })

  it('leaves nothing else behind', async () => {
    await folder.run(['weak.story.md', '--output', 'old.json'])
    assert.deepEqual(readdirSync(folder.path).sort(), ['old.json', 'weak.story.md'])
  })

  it('tells where a file cannot be written', async () => {
    const { code, err } = await folder.run(['weak.story.md', '--output', 'none/x.json'])
    assert.deepEqual([code, err], [2, ['storylint: none/x.json: its folder is not there']])
    const { err: onFolder } = await folder.run(['weak.story.md', '--output', '.'])
    assert.deepEqual(onFolder, ['storylint: .: it is a folder'])
  })

  it('writes into a device and does not replace it', async () => {
    const { code } = await folder.run(['weak.story.md', '--output', '/dev/null'])
    assert.equal(code, 1)
    assert.ok(statSync('/dev/null').isCharacterDevice())
  })
})
