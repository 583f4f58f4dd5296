/** A question leads to its story; an export is written where it is asked to, after each replacement was shown. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, inWorkspace, openFile, read, remove, start, until, weakStory, write } from '../support.ts'

const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')

/** Answers a list as soon as it takes an answer, and gives what the command gives. */
async function answered<T>(command: Thenable<T>): Promise<T> {
  let done = false
  const answer = Promise.resolve(command).finally(() => (done = true))
  await until(async () => {
    if (!done) await accept()
    return done
  })
  return answer
}

describe('questions and exports', () => {
  beforeEach(async () => {
    await write('.storylint.json', '{ "role": "general", "confidential": { "companies": ["Acme"] } }')
    await write('stories/till.md', goodStory.replace('Checkout', 'Acme till'))
    await write('stories/ferry.md', weakStory.replace('Checkout that timed out', 'Ferry bicycles'))
    const api = await start()
    await vscode.commands.executeCommand('storylint.stories.focus')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    await api.whenIdle()
  })
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await closeAll()
    await remove('stories', '.storylint.json', 'out.md', 'out.html', 'out.json')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    const api = await start()
    await api.whenIdle()
  })

  it('opens the story that answers the question best', async () => {
    await answered(vscode.commands.executeCommand('storylint.matchQuestion', 'Tell me about bicycles on a ferry.'))
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.equal(editor.document.uri.toString(), inWorkspace('stories/ferry.md').toString())
  })

  it('opens nothing where no story answers', async () => {
    await answered(
      vscode.commands.executeCommand('storylint.matchQuestion', 'How many golf balls fit into an airplane?'),
    )
    assert.equal(vscode.window.activeTextEditor, undefined)
  })

  for (const [to, ending] of [
    ['markdown', 'md'],
    ['html', 'html'],
    ['json', 'json'],
  ] as const)
    it(`writes the bank redacted as ${to}, after the replacements were shown`, async () => {
      const target = inWorkspace(`out.${ending}`)
      const wish = { to, redact: true, target }
      await answered(vscode.commands.executeCommand('storylint.exportBank', wish))
      const text = await read(target)
      assert.match(text, /\[company 1\] till/)
      assert.doesNotMatch(text, /Acme/)
      assert.match(text, /Ferry bicycles/)
    })

  it('writes the story under the cursor as it is', async () => {
    await openFile('stories/till.md', goodStory.replace('Checkout', 'Acme till'))
    const target = inWorkspace('out.md')
    await vscode.commands.executeCommand('storylint.exportStory', { to: 'markdown', redact: false, target })
    const text = await read(target)
    assert.match(text, /^# Acme till/)
    assert.doesNotMatch(text, /Ferry bicycles/)
  })

  it('writes nothing where the list of replacements is closed', async () => {
    const target = inWorkspace('out.md')
    let done = false
    const command = vscode.commands.executeCommand('storylint.exportBank', { to: 'markdown', redact: true, target })
    const closed = Promise.resolve(command).finally(() => (done = true))
    await until(async () => {
      if (!done) await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      return done
    })
    assert.equal(await closed, undefined)
    await assert.rejects(async () => await read(target))
  })
})
