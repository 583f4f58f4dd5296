/** The words of the manifest, which stand in a file of their own, reach the editor. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { start } from '../support.ts'

describe('the words of the manifest', () => {
  before(start)

  it('are there: titles, settings, walkthrough', () => {
    const { packageJSON } = vscode.extensions.getExtension('storylint.storylint') as vscode.Extension<unknown>
    assert.equal(packageJSON.displayName, 'Storylint')
    const { commands, configuration, walkthroughs } = packageJSON.contributes
    const lint = commands.find(({ command }: { command: string }) => command === 'storylint.lint')
    assert.deepEqual([lint.title, lint.category], ['Lint This Document', 'Storylint'])
    assert.match(configuration.properties['storylint.run'].markdownDescription, /^When stories are linted/)
    assert.equal(walkthroughs[0].steps.length, 5)
    assert.doesNotMatch(JSON.stringify(packageJSON.contributes), /"%[\w.-]+%"/)
  })
})
