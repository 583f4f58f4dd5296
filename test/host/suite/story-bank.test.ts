/** The view of the story bank: what its page is told, what it asks for, and that it is there again after a reload. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { BankRow, FromBank, ToBank } from '../../../src/views/messages/bank.ts'
import { closeAll, goodStory, inWorkspace, openFile, read, remove, start, until, weakStory, write } from '../support.ts'

/** Everything that went to the page and came from it since. */
async function listen() {
  const { bankView } = await start()
  const [out, back]: [ToBank[], FromBank[]] = [[], []]
  bankView.onDidPost((message) => out.push(message))
  bankView.onDidReceive((message) => back.push(message))
  return { out, back, bankView }
}

type Heard = Awaited<ReturnType<typeof listen>>

/** The page has drawn what it was told last. */
const drawn = ({ out, back }: Heard) =>
  until(() => {
    const last = out.at(-1)
    return last && back.some((message) => message.type === 'shown' && message.turn === last.turn) && last
  })

const rowsIn = (message: ToBank): readonly BankRow[] =>
  message.type === 'show' ? message.model.rows : message.change.rows

const told = ({ out }: Heard, title: string) => until(() => out.flatMap(rowsIn).findLast((row) => row.title === title))

const headOf = ({ out }: Heard) =>
  out
    .map((message) => (message.type === 'show' ? message.model.head : message.change.head))
    .findLast((head) => head !== undefined)

describe('the view of the story bank', () => {
  let heard: Heard

  beforeEach(async () => {
    await write('.storylint.json', '{ "role": "general" }')
    await write('stories/till.md', goodStory.replace('Checkout', 'Till'))
    await write(
      'stories/kiosk.md',
      `---\nstorylint:\n  competencies: [ownership]\n---\n\n${weakStory.replace('Checkout', 'Kiosk')}`,
    )
    await vscode.commands.executeCommand('storylint.readBankAgain')
    heard = await listen()
    await vscode.commands.executeCommand('storylint.openBank')
    await told(heard, 'Till that timed out')
    await drawn(heard)
  })
  afterEach(async () => {
    await closeAll()
    await until(() => heard.bankView.panel() === undefined)
    await remove('stories', '.storylint.json')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    const api = await start()
    await api.whenIdle()
  })

  it('shows the stories against the competencies of the role, in a page that runs no script but its own', async () => {
    assert.equal(heard.bankView.panel()?.viewType.replace(/^mainThreadWebview-/, ''), 'storylint.bank')
    const kiosk = await told(heard, 'Kiosk that timed out')
    assert.equal(kiosk.marks['ownership'], 'primary')
    assert.ok(kiosk.weaknesses.includes('incomplete'))
    const head = headOf(heard)
    const states = head?.columns.map(({ state }) => state) ?? []
    assert.deepEqual(states, [...states.filter((state) => state === 'gap'), 'single'])
    assert.match(heard.bankView.panel()?.webview.html ?? '', /default-src 'none'; [^"]*script-src 'nonce-\w{20,}'/)
  })

  it('is one page, however often it is opened', async () => {
    const panel = heard.bankView.panel()
    await vscode.commands.executeCommand('storylint.openBank')
    assert.equal(heard.bankView.panel(), panel)
    assert.equal(heard.back.filter(({ type }) => type === 'ready').length, 1)
  })

  it('follows an edit with the row that changed, and no other', async () => {
    const editor = await beside('stories/till.md')
    const from = heard.out.length
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'It was the week before Easter. '))
    const change = await until(() => heard.out.slice(from).findLast(({ type }) => type === 'change'))
    assert.deepEqual(
      rowsIn(change).map(({ title }) => title),
      ['Till that timed out'],
    )
    await drawn(heard)
  })

  it('opens the story whose cell is clicked', async () => {
    const { key } = await told(heard, 'Kiosk that timed out')
    await heard.bankView.receive({ type: 'open', key, competency: 'ownership' })
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /kiosk\.md$/)
    assert.equal(editor.selection.active.line, 5)
  })

  it('begins a story for a competency that has none', async () => {
    void heard.bankView.receive({ type: 'write', competency: 'influence' })
    const editor = await until(async () => {
      // It asks for what the page does not say: the first of each list will do.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return vscode.window.activeTextEditor
    })
    assert.match(editor.document.getText(), /role: general\n {2}competencies: \[influence\]/)
  })

  it('is filled again when the editor gives its tab back', async () => {
    const panel = vscode.window.createWebviewPanel('storylint.bank', 'Story Bank', vscode.ViewColumn.Active)
    const from = heard.out.length
    heard.bankView.restore(panel)
    await until(() => heard.out.slice(from).some(({ type }) => type === 'show'))
    await drawn(heard)
    assert.equal(heard.bankView.panel(), panel)
  })

  it('asks for all of it again when it is seen again', async () => {
    await openFile('stories/till.md', await read(await write('stories/mill.md', goodStory.replace('Checkout', 'Mill'))))
    assert.equal(heard.bankView.panel()?.visible, false)
    const from = heard.out.length
    await vscode.commands.executeCommand('storylint.openBank')
    await until(() => heard.out.slice(from).some(({ type }) => type === 'show'))
    await drawn(heard)
  })
})

/** In a column of its own, so that the page stays in sight. */
async function beside(path: string): Promise<vscode.TextEditor> {
  const uri = inWorkspace(path)
  await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside)
  const api = await start()
  const isIt = ({ document }: vscode.TextEditor) => document.uri.toString() === uri.toString()
  const editor = await until(() => vscode.window.visibleTextEditors.find(isIt))
  await api.whenIdle()
  return editor
}
