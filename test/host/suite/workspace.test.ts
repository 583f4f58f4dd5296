/** Linting the whole workspace: files that are not open, without opening them. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Totals } from '../../../src/vscode/workspace-lint.ts'
import {
  closeAll,
  diagnostic,
  gone,
  goodStory,
  inWorkspace,
  openFile,
  readme,
  remove,
  rulesFor,
  shownFor,
  start,
  until,
  weakStory,
  write,
} from '../support.ts'

const lintWorkspace = () => vscode.commands.executeCommand<Totals | undefined>('storylint.lintWorkspace')

/** A file that is deleted before the editor has heard of it is one of which it never tells. */
async function writeAndHear(path: string, text: string): Promise<vscode.Uri> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${path}`)
  const heard = new Promise((hear) => vscode.Disposable.from(watcher.onDidCreate(hear), watcher.onDidChange(hear)))
  const uri = await write(path, text)
  await heard
  watcher.dispose()
  return uri
}

describe('the workspace', () => {
  before(start)
  afterEach(async () => {
    await closeAll()
    await remove('all', '.storylint.json')
    await lintWorkspace()
    assert.deepEqual(shownFor(inWorkspace('all/weak.md')), [], 'it is forgotten when the workspace is linted again')
  })

  it('is linted without opening a file', async () => {
    const weak = await write('all/weak.md', weakStory)
    const good = await write('all/good.md', goodStory)
    const other = await write('all/README.md', readme)
    const skipped = await write('all/node_modules/pack/x.story.md', weakStory)
    const totals = await lintWorkspace()
    assert.ok(totals && totals.files >= 3 && totals.stories >= 2 && !totals.cancelled, JSON.stringify(totals))
    const missing = await diagnostic(weak, 'missing-part')
    assert.deepEqual([missing.range.start.line, missing.range.start.character], [0, 2])
    for (const uri of [good, other, skipped]) assert.deepEqual(rulesFor(uri), [])
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString())
    assert.ok(!open.includes(weak.toString()), 'it was opened to be read')
  })

  it('shows the same for a file that is opened later', async () => {
    const weak = await write('all/weak.md', weakStory)
    await lintWorkspace()
    const before = shownFor(weak).map(({ range, message }) => ({ range, message }))
    await openFile('all/weak.md', weakStory)
    assert.deepEqual(
      shownFor(weak).map(({ range, message }) => ({ range, message })),
      before,
    )
  })

  it('forgets a file that is deleted', async () => {
    const weak = await writeAndHear('forgotten.md', weakStory)
    await lintWorkspace()
    assert.ok(shownFor(weak).length > 0)
    await vscode.workspace.fs.delete(weak)
    await until(() => shownFor(weak).length === 0)
  })

  it('follows a change of the settings', async () => {
    const weak = await write('all/weak.md', weakStory)
    await lintWorkspace()
    await diagnostic(weak, 'missing-part')
    // Where nothing tells of files that change, an open document makes the change known.
    await openFile('all/good.md', goodStory)
    await write('.storylint.json', '{ "rules": { "missing-part": "off" } }')
    await gone(weak, 'missing-part')
  })

  it('can be stopped', async () => {
    for (let number = 0; number < 30; number++) await write(`all/${number}.md`, weakStory)
    const running = lintWorkspace()
    await vscode.commands.executeCommand('storylint.stopWorkspaceLint')
    const totals = await running
    assert.ok(totals?.cancelled)
    assert.ok(totals.files < 30)
    for (let number = 0; number < 30; number++) await until(async () => (await remove(`all/${number}.md`), true))
  })
})
