/** Parts that were read from prose: a command puts them in as labels, one step undoes it. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, openFile, readme, remove, start, until } from '../support.ts'

const prose = `# The ferry queue

On Fridays the queue for our ferry blocked the harbour road, and the neighbours complained because no bus came through. The crew was worried about the season.

I counted the cars for two weeks and asked the drivers why they came early. I decided to hand out times at the bakery, and I painted numbers on the quay.

After that the queue fell from 60 cars to 12, and the bus was on time again. I learned to ask the people in a queue before I make it longer.
`

const accept = (...args: unknown[]): Thenable<string | undefined> =>
  vscode.commands.executeCommand<string | undefined>('storylint.acceptReading', ...args)

describe('the command that labels the parts', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('prose'))

  it('puts them in as one step, which undoing takes back', async () => {
    const { document } = await openFile('prose/f.story.md', prose)
    assert.match((await accept()) ?? '', /^4 parts labelled\. /)
    const labelled = document.getText()
    for (const name of ['Problem', 'Action', 'Result', 'Learning'])
      assert.equal(labelled.split(`**${name}:** `).length, 2, `${name} in ${labelled}`)
    const api = await start()
    await until(() => api.report(document.uri)?.stories[0]?.story.parts.every(({ label }) => label))
    await vscode.commands.executeCommand('undo')
    await until(() => document.getText() === prose)
    await vscode.commands.executeCommand('redo')
    await until(() => document.getText() === labelled)
  })

  it('takes the story under the cursor', async () => {
    const bank = `# Mine\n\n${prose.replace('# ', '## ')}\n${prose.replace('# The ferry', '## The tram')}`
    const { document, editor } = await openFile('prose/g.story.md', bank)
    const at = document.positionAt(bank.indexOf('## The tram') + 5)
    editor.selection = new vscode.Selection(at, at)
    await accept()
    assert.ok(document.getText().startsWith(bank.slice(0, bank.indexOf('## The tram'))))
    assert.match(document.getText().slice(bank.indexOf('## The tram')), /\*\*Action:\*\* I counted/)
  })

  it('says why where there is nothing to label, and changes nothing', async () => {
    const told: readonly (readonly [path: string, text: string, said: RegExp])[] = [
      ['prose/h.story.md', goodStory, /^This story has labels/],
      ['prose/i.story.md', '# A\n\nI left.\n', /^I read no part in this story/],
      ['prose/README.md', readme, /^This file is not linted/],
    ]
    for (const [path, text, said] of told) {
      const { document } = await openFile(path, text)
      assert.match((await accept()) ?? '', said)
      assert.equal(document.getText(), text)
      assert.equal(document.isDirty, false)
    }
  })

  it('does nothing outside of markdown', async () => {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: prose }),
    )
    assert.equal(await accept(), undefined)
    assert.equal(vscode.window.activeTextEditor?.document.getText(), prose)
  })
})
