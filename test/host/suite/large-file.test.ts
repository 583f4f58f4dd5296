/** A file of hundreds of stories: said to be analysed while it is, given up when it is closed, shown where one looks. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  openFile,
  type Opened,
  remove,
  ruleOf,
  shownFor,
  start,
  until,
  weakStory,
  write,
} from '../support.ts'

/** Each with two findings, so that there are more than the editor shows of one file. */
const stories = 800
const bank = Array.from({ length: stories }, (_, at) => weakStory.replace('Checkout', `Till ${at}`)).join('\n')

const linesOf = (uri: vscode.Uri): number[] => shownFor(uri).map(({ range }) => range.start.line)

/** Scrolls to a story, and leaves the cursor where it is. */
function lookAt({ document, editor }: Opened, at: number): number {
  const { line } = document.positionAt(bank.indexOf(`# Till ${at} `))
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.InCenter)
  return line
}

describe('a large file', () => {
  let api: Awaited<ReturnType<typeof start>>

  before(async () => {
    api = await start()
  })
  afterEach(closeAll)
  after(() => remove('large'))

  it('is said to be analysed until it is', async () => {
    const uri = await write('large/busy.story.md', bank)
    void vscode.commands.executeCommand('vscode.open', uri)
    await until(() => api.status().busy)
    assert.match(api.status().text, /^Analysing/)
    assert.deepEqual(shownFor(uri), [])
    await api.whenIdle()
    assert.equal(api.status().busy, false)
    assert.match(api.status().text, /findings/)
  })

  it('is given up when it is closed meanwhile', async () => {
    const uri = await write('large/closed.story.md', bank)
    void vscode.commands.executeCommand('vscode.open', uri)
    await until(() => api.status().busy)
    await closeAll()
    await api.whenIdle()
    assert.equal(api.report(uri), undefined)
    assert.deepEqual(shownFor(uri), [])
  })

  it('shows the thousand findings around what is in sight, wherever the cursor is', async () => {
    const opened = await openFile('large/window.story.md', bank)
    const { uri } = opened.document
    const found = api.report(uri)?.findings.length ?? 0
    assert.ok(found > 1500, `${found} findings only`)
    const near = (line: number) => until(() => linesOf(uri).some((each) => Math.abs(each - line) <= 1))
    await near(lookAt(opened, 0))
    assert.equal(shownFor(uri).length, 1000)
    assert.ok(!linesOf(uri).some((line) => line > opened.document.lineCount - 10))
    await near(lookAt(opened, stories - 1))
    assert.equal(shownFor(uri).length, 1000)
    assert.ok(!linesOf(uri).includes(0))
    assert.match(api.status().text, new RegExp(` · ${found} findings`))
    await near(lookAt(opened, 0))
    assert.equal(opened.editor.selection.active.line, 0)
  })

  it('has the line above each story that is in sight', async () => {
    const opened = await openFile('large/lenses.story.md', bank)
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', opened.document.uri)
    const above = (line: number) => until(async () => (await lenses()).some(({ range }) => range.start.line === line))
    await above(lookAt(opened, 0))
    assert.ok((await lenses()).length < stories)
    await above(lookAt(opened, stories - 1))
  })

  it('is read as it stands after whatever somebody writes', async () => {
    const { document, editor } = await openFile('large/edited.story.md', bank)
    const isRead = async (what: string) => {
      await api.whenIdle()
      const report = await until(() => api.report(document.uri))
      assert.ok(report.text === document.getText(), `after ${what} another text is read than stands there`)
    }
    const middle = Math.floor(document.lineCount / 2)
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Notes\n\n')
      edit.replace(new vscode.Range(middle, 0, middle + 7, 3), 'Instead of it\nthis.')
      edit.delete(new vscode.Range(document.lineCount - 9, 0, document.lineCount - 2, 1))
    })
    await isRead('three edits at once')
    await vscode.commands.executeCommand('undo')
    await isRead('undoing them')
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF))
    await editor.edit((edit) => edit.insert(new vscode.Position(middle, 0), 'One\r\ntwo\nthree'))
    await isRead('other ends of lines')
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), weakStory))
    await isRead('a text in its place')
  })

  it('tells what is new where somebody writes, though it waits elsewhere for nobody', async () => {
    const opened = await openFile('large/typed.story.md', bank)
    const { document, editor } = opened
    const line = lookAt(opened, 400) + 8
    const end = document.lineAt(line).range.end
    editor.selection = new vscode.Selection(end, end)
    for (const text of ' We worked closely with the team.') await vscode.commands.executeCommand('type', { text })
    await until(() =>
      shownFor(document.uri).some((each) => ruleOf(each) === 'vague-phrase' && each.range.start.line === line),
    )
    assert.equal(shownFor(document.uri).length, 1000)
  })
})
