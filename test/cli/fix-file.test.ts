/** Files are written whole or not at all, and never over what somebody else wrote meanwhile. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fixFile } from '../../src/cli/fix-file.ts'
import { writeOver } from '../../src/cli/texts.ts'
import { analyse } from '../../src/core/index.ts'
import { type Folder, folderWith } from '../support/cli.ts'

const story = '# Fridge\n\n**Problem:** It was warm.\n\n**Action:** I kind of read the log.\n\n**Result:** 2 of 40.\n'
const lint = (text: string) => analyse({ path: 'a.md', text, settings: {}, assumeStory: true })

describe('a file that is mended', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.md': story })
  })
  afterEach(() => folder.remove())

  it('keeps what somebody wrote while it was linted, and that is mended too', async () => {
    let isFirst = true
    const report = await fixFile(join(folder.path, 'a.md'), (text) => {
      if (isFirst) folder.write('a.md', story.replace('the log', 'the log of May, sort of'))
      isFirst = false
      return lint(text)
    })
    assert.equal(folder.read('a.md'), report.text)
    assert.match(report.text, /I read the log of May/)
    assert.deepEqual(readdirSync(folder.path), ['a.md'], 'a draft was left')
  })

  it('is left alone where it is not what was read', async () => {
    const file = join(folder.path, 'a.md')
    assert.equal(await writeOver(file, 'older', 'mine'), story)
    assert.equal(folder.read('a.md'), story)
    assert.equal(await writeOver(file, story, 'mine'), story)
    assert.equal(folder.read('a.md'), 'mine')
    assert.deepEqual(readdirSync(folder.path), ['a.md'])
  })

  it('is not made anew where it is gone', async () => {
    const file = join(folder.path, 'gone.md')
    await assert.rejects(writeOver(file, 'old', 'new'), /there is no such file/)
    assert.deepEqual(readdirSync(folder.path), ['a.md'])
  })
})
