/** Quick fixes, as the light bulb offers them: one keystroke, and the finding is gone. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  apply,
  closeAll,
  diagnostic,
  fix,
  fixes,
  gone,
  goodStory,
  inWorkspace,
  openFile,
  openUntitled,
  read,
  remove,
  rulesFor,
  set,
  start,
  until,
  weakStory,
} from '../support.ts'

const vague = goodStory.replace('I traced', 'I worked closely with the team. I traced')
const silence = (rule: string) => `Silence ${rule} here`

describe('quick fixes', () => {
  before(start)
  afterEach(closeAll)
  after(async () => {
    await set('run', undefined)
    await remove('fixed', '.storylint.json')
  })

  it('insert the missing part, put the cursor into it, and the finding goes', async () => {
    const { document, editor } = await openFile('fixed/missing.md', weakStory)
    const { range } = await diagnostic(document.uri, 'missing-part')
    const action = await fix(document.uri, range, 'Add “Task” to fill in')
    assert.equal(action.isPreferred, true)
    await apply(action)
    await gone(document.uri, 'missing-part')
    assert.match(document.getText(), /## Situation\n\n.*\n\n## Task\n\n\[.*\]\n\n## Action/)
    await until(() => document.getText(editor.selection).startsWith('['))
    await vscode.commands.executeCommand('type', { text: 'I had to find out why.' })
    assert.match(document.getText(), /## Task\n\nI had to find out why\.\n/)
  })

  it('turn an unmeasured result into gaps to fill in, never into a number', async () => {
    const { document, editor } = await openFile('fixed/measure.md', weakStory)
    const { range } = await diagnostic(document.uri, 'unquantified-result')
    await apply(await fix(document.uri, range, /measure/))
    assert.match(document.getText(), /from __ to __/)
    await until(() => document.getText(editor.selection) === '__')
  })

  it('prefer one at most', async () => {
    const { document } = await openFile('fixed/one.md', weakStory.replace('## Action', '## Acton'))
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    await until(async () => (await fixes(document.uri, whole)).length > 0)
    assert.equal((await fixes(document.uri, whole)).filter(({ isPreferred }) => isPreferred).length, 1)
  })

  it('silence a rule in one place', async () => {
    const { document } = await openFile('fixed/here.md', vague)
    const { range } = await diagnostic(document.uri, 'vague-phrase')
    await apply(await fix(document.uri, range, silence('vague-phrase')))
    await gone(document.uri, 'vague-phrase')
    assert.match(document.getText(), /\n<!-- storylint-disable-next-line vague-phrase -->\nI worked closely/)
    assert.deepEqual(rulesFor(document.uri), [])
  })

  it('silence a rule at the line end where a comment above would break the list', async () => {
    const list = goodStory.replace(/I traced/, '- I traced the calls.\n- I worked closely with the team.\n- I saw')
    const { document } = await openFile('fixed/list.md', list)
    const { range } = await diagnostic(document.uri, 'vague-phrase')
    await apply(await fix(document.uri, range, silence('vague-phrase')))
    await gone(document.uri, 'vague-phrase')
    assert.match(document.getText(), /the team\. <!-- storylint-disable-line vague-phrase -->\n- I saw/)
  })

  it('silence a rule in the file, behind the front matter', async () => {
    const { document } = await openFile('fixed/file.md', `---\ntitle: A\n---\n${vague}`)
    const { range } = await diagnostic(document.uri, 'vague-phrase')
    await apply(await fix(document.uri, range, 'Silence vague-phrase in this file'))
    await gone(document.uri, 'vague-phrase')
    assert.match(document.getText(), /^---\ntitle: A\n---\n<!-- storylint-disable-file vague-phrase -->\n#/)
  })

  it('write a phrase into the configuration, and keep what stands in it', async () => {
    const { document } = await openFile('fixed/never.md', vague)
    const { range } = await diagnostic(document.uri, 'vague-phrase')
    const action = await fix(document.uri, range, /^Never flag/)
    assert.equal(action.title, 'Never flag “worked closely with the team” (written to .storylint.json)')
    await apply(action)
    await gone(document.uri, 'vague-phrase')
    assert.deepEqual(JSON.parse(await read(inWorkspace('.storylint.json'))), {
      allow: ['worked closely with the team'],
    })
  })

  it('open the page of the rule', async () => {
    const { document } = await openFile('fixed/page.md', weakStory)
    const { range } = await diagnostic(document.uri, 'missing-part')
    await apply(await fix(document.uri, range, /page of missing-part/))
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('missing-part'))
  })

  it('are none where nothing is shown', async () => {
    const { document } = await openFile('fixed/none.md', goodStory)
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    assert.deepEqual(
      (await fixes(document.uri, whole)).filter(({ title }) => /Silence|page of/.test(title)),
      [],
    )
  })

  it('are none in manual mode before somebody asks', async () => {
    await set('run', 'manual')
    const { document } = await openUntitled(weakStory)
    const api = await start()
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    assert.deepEqual(
      (await fixes(document.uri, whole)).filter(({ title }) => /Silence|Add/.test(title)),
      [],
    )
    assert.equal(api.report(document.uri), undefined)
  })
})
