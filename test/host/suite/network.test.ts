/** Nothing of Storylint goes out of the editor's process, whatever the files name. All suites run with the ways out watched. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, diagnostic, fixes, openFile, remove, start, until, weakStory, write } from '../support.ts'
import { isOwn, tried } from '../ways-out.ts'

const address = 'https://storylint.invalid/a.json'

/** Asks the editor for what it would show: ours is in it, and may not have asked anybody. */
const ask = (what: string, ...given: readonly unknown[]) => vscode.commands.executeCommand(`vscode.${what}`, ...given)

// Said once for the whole run, with where each call came from.
after(() => assert.deepEqual(tried, []))

describe('the network', () => {
  afterEach(async () => {
    await closeAll()
    await remove('stories', '.storylint.json', '.storylint', 'own.json', 'out.html')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    await (await start()).whenIdle()
  })

  it('is shut to the files of the extension', () => {
    const asExtension = new Function('go', 'go()\n//# sourceURL=/any/dist/extension.cjs') as (go: () => void) => void
    assert.throws(() => asExtension(() => void fetch(address)), /nothing of Storylint goes out/)
    assert.match(tried.pop() ?? '', /^Error: fetch/)
  })

  it('would be seen to be asked by the extension as it runs here', async () => {
    const api = await start()
    let stack: string | undefined
    const listening = api.onDidShow(() => (stack = new Error().stack))
    await openFile('stories/till.md', weakStory)
    await until(() => stack)
    listening.dispose()
    assert.ok(isOwn(stack), stack)
  })

  it('is not asked for by anything that is shown of files that name addresses', async () => {
    const settings = { $schema: address, role: 'general', roles: [address, 'own.json'], include: [address] }
    await write('.storylint.json', JSON.stringify(settings))
    await write('own.json', JSON.stringify({ $schema: address, id: 'own', name: `![x](${address})` }))
    const links = `![x](${address}) <img src="${address}"> [y](${address}) ${address}`
    const { document } = await openFile('stories/till.md', weakStory.replace('## Action\n', `## Action\n\n${links}\n`))
    const { range } = await diagnostic(document.uri, 'unquantified-result')
    await ask('executeHoverProvider', document.uri, range.start)
    await fixes(document.uri, range)
    await fixes(document.uri, range, vscode.CodeActionKind.Refactor)
    await ask('executeCodeLensProvider', document.uri, 9)
    await ask('executeCompletionItemProvider', document.uri, new vscode.Position(2, 3))
    await ask('provideDocumentSemanticTokens', document.uri)
    for (const view of ['checklist', 'stories', 'coverage'])
      await vscode.commands.executeCommand(`storylint.${view}.focus`)
    await vscode.commands.executeCommand('storylint.readBankAgain')
    await vscode.commands.executeCommand('storylint.lintWorkspace')
    await useCommands(document.uri)
    assert.deepEqual(tried, [])
  })
})

async function useCommands(story: vscode.Uri): Promise<void> {
  const { bankView, rehearsalView } = await start()
  const target = vscode.Uri.joinPath(story, '../../out.html')
  await vscode.commands.executeCommand('storylint.exportBank', { to: 'html', redact: false, target })
  await vscode.commands.executeCommand('storylint.openBank')
  await until(() => bankView.panel())
  await vscode.commands.executeCommand('storylint.rehearse', `${story}#0`)
  await until(() => rehearsalView.panel())
  await vscode.commands.executeCommand('storylint.openRule', 'missing-part')
  await vscode.commands.executeCommand('storylint.openRolePage', 'general')
}
