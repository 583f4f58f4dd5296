/** What the editor left beside a file when it crashed is read in its place, told, and left as it is. */
import assert from 'node:assert/strict'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith, weak } from '../support/cli.ts'

const hint = '{ "rules": { "missing-part": "hint" } }'

describe('the command line: files whose writing was cut short', () => {
  let folder: Folder
  beforeEach(() => (folder = folderWith({ 'a.story.md': weak, '.storylint.json.new': hint })))
  afterEach(() => folder.remove())

  const notice = (path: string) =>
    `storylint: ${path} is not there: writing it was cut short. It is read from ${path}.new; rename that to keep it.`

  it('reads the settings beside their place, and says so once', async () => {
    folder.write('b.story.md', weak)
    const { code, out, err } = await folder.run(['.'])
    assert.deepEqual([code, err], [0, [notice('.storylint.json')]])
    assert.equal(out.match(/ hint {5}Learning/g)?.length, 2)
    assert.equal(folder.read('.storylint.json.new'), hint)
  })

  it('takes their folder for the workspace', async () => {
    folder.write('deep/er/a.story.md', weak)
    const { out, err } = await folder.run(['a.story.md'], { cwd: 'deep/er' })
    assert.deepEqual(err, [notice('../../.storylint.json')])
    assert.match(out, / hint {5}Learning/)
  })

  it('reads what is in its place where something is, and says nothing', async () => {
    folder.write('.storylint.json', '{ "rules": { "missing-part": "info" } }')
    const { out, err } = await folder.run(['a.story.md'])
    assert.deepEqual(err, [])
    assert.match(out, / info {5}Learning/)
  })

  it('does the same for the settings that --config names, and for role packs', async () => {
    renameSync(join(folder.path, '.storylint.json.new'), join(folder.path, 'mine.json.new'))
    folder.write('mine.json.new', '{ "roles": ["own.json"], "role": "own" }')
    folder.write('own.json.new', '{ "id": "own", "name": "Own", "rules": { "missing-part": "hint" } }')
    const { out, err } = await folder.run(['a.story.md', '--config', 'mine.json'])
    assert.deepEqual(err, [notice('mine.json'), notice('own.json')])
    assert.match(out, / hint {5}Learning/)
  })

  it('counts what was ticked', async () => {
    const pack = {
      id: 'own',
      name: 'Own',
      checklist: [{ id: 'bank', title: 'Bank', items: [{ id: 'aloud', text: 'Aloud' }] }],
    }
    folder.write('own.json', JSON.stringify(pack))
    folder.write('.storylint.json', '{ "roles": ["own.json"], "role": "own" }')
    folder.write('.storylint/progress.json.new', '{ "version": 1, "roles": { "own": { "ticked": ["aloud"] } } }')
    const { code, out, err } = await folder.run(['review'])
    assert.deepEqual([code, err], [0, [notice('.storylint/progress.json')]])
    assert.match(out, /✓ Aloud/)
  })
})
