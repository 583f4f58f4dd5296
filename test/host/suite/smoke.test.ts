/** The least: the extension is there and starts. Suites use no `fs` and no `path`, since they run in a browser too. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'

describe('storylint in this editor', () => {
  it('is there and starts', async () => {
    const extension = vscode.extensions.getExtension('storylint.storylint')
    assert.ok(extension, 'the extension storylint.storylint is not there')
    await extension.activate()
    assert.equal(extension.isActive, true)
  })
})
