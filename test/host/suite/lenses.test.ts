/** Spoken time above the stories: seen, kept current, clicked, switched off; none where no story is. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, openFile, readme, remove, set, start, typeAtEnd, until } from '../support.ts'

/** Asked again where the editor cancels the request. */
function lensesOf(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  return until(async () => {
    try {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50)
      return lenses.filter(({ command }) => / s? ?of \d/.test(command?.title ?? ''))
    } catch (error) {
      if (error instanceof Error && error.name === 'Canceled') return undefined
      throw error
    }
  })
}

const titlesOf = async (uri: vscode.Uri) => (await lensesOf(uri)).map(({ command }) => command?.title)

async function click({ command }: vscode.CodeLens): Promise<void> {
  assert.ok(command)
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []))
}

const bank = `${goodStory}\n${goodStory.replace('# Checkout that timed out', '# The queue').replaceAll('phones', 'tablets')}`

describe('code lens: spoken time', () => {
  before(start)
  afterEach(async () => {
    for (const key of ['codeLens', 'run', 'targetSeconds', 'wordsPerMinute']) await set(key, undefined)
    await closeAll()
  })
  after(() => remove('lens'))

  it('stands above each story of a file, on its title', async () => {
    const { document } = await openFile('lens/a.story.md', bank)
    const lenses = await lensesOf(document.uri)
    assert.deepEqual(
      lenses.map(({ range }) => document.lineAt(range.start.line).text),
      ['# Checkout that timed out', '# The queue'],
    )
    for (const { command } of lenses)
      assert.match(command?.title ?? '', /^\d+ s of 2 min · S \d+ % T \d+ % A \d+ % R \d+ %$/)
  })

  it('selects the longest part by a click, and the status tells how long that takes to say', async () => {
    const { document, editor } = await openFile('lens/b.story.md', bank)
    const [, second] = await lensesOf(document.uri)
    assert.ok(second)
    await click(second)
    const text = document.getText(editor.selection)
    assert.match(text, /^(?:Situation|Task|Action|Result)\n/)
    assert.ok(editor.selection.start.line > document.positionAt(bank.indexOf('# The queue')).line)
    const api = await start()
    await until(() => /^STAR · \d+ s of \d+ s selected · /.test(api.status().text))
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    await until(() => !api.status().text.includes('selected'))
  })

  it('follows the settings of pace and target', async () => {
    const { document } = await openFile('lens/c.story.md', goodStory)
    const [before] = await titlesOf(document.uri)
    await set('targetSeconds', 90)
    await set('wordsPerMinute', 75)
    await until(async () => {
      const [now] = await titlesOf(document.uri)
      return now !== before && now?.includes(' of 1 min 30 s · ')
    })
  })

  it('follows what is typed', async () => {
    const { document, editor } = await openFile('lens/d.story.md', goodStory)
    const [before] = await titlesOf(document.uri)
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.startsWith('I traced'))
    await typeAtEnd(editor, line, ' Then I asked nine of the shops what they saw.')
    const [now] = await titlesOf(document.uri)
    assert.notEqual(now, before)
  })

  it('can be switched off', async () => {
    const { document } = await openFile('lens/e.story.md', goodStory)
    await set('codeLens', false)
    await until(async () => (await lensesOf(document.uri)).length === 0)
  })

  it('is none in manual mode before somebody asks', async () => {
    await set('run', 'manual')
    const { document } = await openFile('lens/f.story.md', goodStory)
    assert.deepEqual(await titlesOf(document.uri), [])
    await vscode.commands.executeCommand('storylint.lint')
    assert.equal((await titlesOf(document.uri)).length, 1)
  })

  it('is none in a text that is no story', async () => {
    const { document } = await openFile('lens/README.md', readme)
    assert.deepEqual(await lensesOf(document.uri), [])
  })
})
