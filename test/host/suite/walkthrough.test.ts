/** The first steps: the walkthrough opens, its sample is a story with weak places, roles can be read. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { apply, closeAll, diagnostic, fix, start, until } from '../support.ts'

/** Of the tabs that show something other than a text. */
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)

describe('the walkthrough', () => {
  before(start)
  afterEach(closeAll)

  it('opens', async () => {
    assert.deepEqual(tabs(), [])
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'storylint.storylint#start', false)
    await until(() => tabs().some(({ label }) => /welcome|walkthrough/i.test(label)))
  })

  it('opens a sample story that is no file, has findings, and can be mended', async () => {
    await vscode.commands.executeCommand('storylint.openSample')
    const document = await until(() => vscode.window.activeTextEditor?.document)
    assert.equal(document.uri.scheme, 'untitled')
    await diagnostic(document.uri, 'vague-phrase')
    const { range } = await diagnostic(document.uri, 'unquantified-result')
    await apply(await fix(document.uri, range, /^Add a measure/))
    await diagnostic(document.uri, 'placeholder')
  })

  it('opens the page of a role as a preview', async () => {
    await vscode.commands.executeCommand('storylint.openRolePage', 'spotify-pm')
    const input = await until(() => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input
      return active instanceof vscode.TabInputCustom && active
    })
    assert.equal(input.viewType, 'vscode.markdown.preview.editor')
    assert.equal(input.uri.toString(), 'storylint-role:/spotify-pm.md')
    const page = await vscode.workspace.openTextDocument(input.uri)
    assert.match(page.getText(), /^# Product manager\\, Spotify\n/)
    assert.match(page.getText(), /## What pleases its interviewers\n\n- /)
  })
})
