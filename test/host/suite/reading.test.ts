/** Parts that were read from prose: a hover tells of them, a command puts them in as labels, one step undoes it. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, openFile, readme, remove, set, start, until } from '../support.ts'

const prose = `# The ferry queue

On Fridays the queue for our ferry blocked the harbour road, and the neighbours complained because no bus came through. The crew was worried about the season.

I counted the cars for two weeks and asked the drivers why they came early. I decided to hand out times at the bakery, and I painted numbers on the quay.

After that the queue fell from 60 cars to 12, and the bus was on time again. I learned to ask the people in a queue before I make it longer.
`

const accept = (...args: unknown[]): Thenable<string | undefined> =>
  vscode.commands.executeCommand<string | undefined>('storylint.acceptReading', ...args)

/** Ours, among all that the editor has to say of a place. */
async function hoversAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
  const contents = hovers.flatMap(({ contents: all }) => all as vscode.MarkdownString[])
  return contents.filter(({ value }) => value.includes('I read'))
}

describe('a hover on prose', () => {
  before(start)
  afterEach(async () => {
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('prose'))

  it('says which part begins there and by which words, and runs two commands at most', async () => {
    const { document } = await openFile('prose/a.story.md', prose)
    const [hover, ...more] = await hoversAt(document, 'I counted the cars')
    assert.ok(hover)
    assert.deepEqual(more, [])
    assert.match(hover.value, /^I read these 2 sentences as the \*\*action\*\*: `.+`\./)
    assert.match(hover.value, /may be wrong/)
    const commands = [...hover.value.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command)
    assert.deepEqual(commands, ['storylint.acceptReading', 'storylint.openReadingPage'])
  })

  it('is none on a title, on a later sentence, under a label, and in a text that is no story', async () => {
    const { document } = await openFile('prose/b.story.md', prose)
    assert.deepEqual(await hoversAt(document, 'The ferry queue'), [])
    assert.deepEqual(await hoversAt(document, 'at the bakery'), [])
    const labelled = await openFile('prose/c.story.md', goodStory)
    assert.deepEqual(await hoversAt(labelled.document, 'I traced'), [])
    const other = await openFile('prose/README.md', readme)
    assert.deepEqual(await hoversAt(other.document, 'Payments'), [])
  })

  it('is none in manual mode before somebody asks', async () => {
    await set('run', 'manual')
    const { document } = await openFile('prose/d.story.md', prose)
    assert.deepEqual(await hoversAt(document, 'I counted the cars'), [])
    await vscode.commands.executeCommand('storylint.lint')
    assert.equal((await hoversAt(document, 'I counted the cars')).length, 1)
  })

  it('has a link that labels the parts of the story it is on, wherever the cursor is', async () => {
    const bank = `# Mine\n\n${prose.replace('# ', '## ')}\n${prose.replace('# The ferry', '## The tram')}`
    const { document } = await openFile('prose/e.story.md', bank)
    const api = await start()
    assert.equal(api.report(document.uri)?.stories.length, 2)
    const second = document.getText().lastIndexOf('I counted')
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(second),
    )
    const { value } = hover?.contents[0] as vscode.MarkdownString
    const [, command, args] = /\]\(command:([\w.]+)\?([^)]+)\)/.exec(value) as unknown as [string, string, string]
    await vscode.commands.executeCommand(command, ...(JSON.parse(decodeURIComponent(args)) as unknown[]))
    const text = document.getText()
    const label = text.indexOf('**Action:** I counted')
    assert.ok(label > text.indexOf('## The tram'), text)
    assert.equal(text.indexOf('**Action:** I counted', label + 1), -1)
  })
})

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
