/** A story made into another form: by the Refactor menu and by command, in one step that one undo takes back. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  apply,
  closeAll,
  fixes,
  goodStory,
  inWorkspace,
  openFile,
  read,
  readme,
  remove,
  set,
  start,
  until,
  write,
} from '../support.ts'

const kind = vscode.CodeActionKind.RefactorRewrite.append('storylint')
const nested = `# Bank

1. How do you find causes?
   - **Situation:** The mill stood still.
   - **Task:** I had to find out why.
   - **Action:** I changed one belt.
   - **Result:** It stood still once in two years.
`

function at(document: vscode.TextDocument, words: string): vscode.Range {
  const place = document.positionAt(document.getText().indexOf(words))
  return new vscode.Range(place, place)
}

const titles = async (document: vscode.TextDocument, words: string, only = kind): Promise<string[]> =>
  (await fixes(document.uri, at(document, words), only)).map(({ title }) => title)

async function action(document: vscode.TextDocument, words: string, suffix: string): Promise<vscode.CodeAction> {
  const [found] = await fixes(document.uri, at(document, words), kind.append(suffix))
  assert.ok(found, `${suffix} is not offered`)
  return found
}

async function isUndone(document: vscode.TextDocument, before: string): Promise<void> {
  await vscode.commands.executeCommand('undo')
  await until(() => document.getText() === before)
}

describe('the refactor menu of a story', () => {
  before(start)
  afterEach(async () => {
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('restructuring'))

  it('offers the frameworks that labels tell, label styles, and no more', async () => {
    const { document } = await openFile('restructuring/a.story.md', goodStory)
    assert.deepEqual(await titles(document, 'traced'), [
      'Tell this story in PARL',
      'Tell this story in STARL',
      'Tell this story in CAR',
      'Tell this story in SOAR',
      'Tell it in another framework…',
      'Write the labels as bold lines',
      'Write the labels in bold before the text',
      'Write the labels plainly before the text',
    ])
  })

  it('tells STAR in PARL, asks for the learning, and undoes it in one step', async () => {
    const { document } = await openFile('restructuring/b.story.md', goodStory)
    await apply(await action(document, '## Task', 'framework.parl'))
    const text = await until(() => document.getText().includes('## Problem') && document.getText())
    assert.match(text, /## Problem\n\nOur checkout failed.*\n\nI had to find out why.*\n\n## Action\n/)
    assert.match(text, /## Learning\n\n\[What do you do differently now\?\]/)
    await isUndone(document, goodStory)
  })

  it('puts what is lacking into a nested list as deep as its labels', async () => {
    const { document } = await openFile('restructuring/c.story.md', nested)
    await apply(await action(document, 'belt', 'framework.parl'))
    const text = await until(() => document.getText().includes('**Learning:**') && document.getText())
    assert.match(text, /^ {3}- \*\*Learning:\*\* \[What do you do differently now\?\]$/m)
    await isUndone(document, nested)
  })

  it('writes the framework into the front matter that names one', async () => {
    const named = `---\nstorylint:\n  framework: star\n---\n\n${goodStory}`
    const { document } = await openFile('restructuring/d.story.md', named)
    await apply(await action(document, '## Task', 'framework.hsi'))
    const text = await until(() => document.getText().includes('framework: hsi') && document.getText())
    for (const label of ['Hypothesis', 'Signal', 'Impact', 'Situation']) assert.ok(text.includes(`## ${label}`), label)
    await isUndone(document, named)
  })

  it('writes the labels in another style, and moves a result', async () => {
    const { document } = await openFile('restructuring/e.story.md', goodStory)
    await apply(await action(document, '## Task', 'labels.bold'))
    await until(() => document.getText().includes('**Task:** I had to find out why'))
    await isUndone(document, goodStory)
    const early = goodStory.replace(/(## Action[^]*?)(## Result[^]*)$/, '$2\n$1').trimEnd()
    const other = await openFile('restructuring/f.story.md', early)
    await apply(await action(other.document, '## Result', 'result'))
    await until(() => other.document.getText().indexOf('## Result') > other.document.getText().indexOf('## Action'))
    await isUndone(other.document, early)
  })

  it('is empty in markdown that is no story, beside a story, and for other kinds', async () => {
    const { document } = await openFile('restructuring/README.md', readme)
    assert.deepEqual(await titles(document, 'Payments'), [])
    const bank = await openFile('restructuring/g.story.md', `# Notes\n\nRead me.\n\n${goodStory}`)
    assert.deepEqual(await titles(bank.document, 'Read me'), [])
    const own = (await titles(bank.document, 'traced', vscode.CodeActionKind.QuickFix)).filter((title) =>
      /Tell|Write/.test(title),
    )
    assert.deepEqual(own, [])
  })
})

describe('the commands that restructure', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('restructuring'))

  it('do what the menu does', async () => {
    const { document } = await openFile('restructuring/h.story.md', goodStory)
    assert.equal(await vscode.commands.executeCommand('storylint.tellInFramework', 'car'), 'Tell this story in CAR')
    await until(() => document.getText().includes('## Challenge'))
    await isUndone(document, goodStory)
    await vscode.commands.executeCommand('storylint.writeLabels', 'plain')
    await until(() => document.getText().includes('Task: I had to find out why'))
    await isUndone(document, goodStory)
  })

  it('say why there is nothing to do, and change nothing', async () => {
    const { document } = await openFile('restructuring/i.story.md', goodStory)
    assert.match(
      (await vscode.commands.executeCommand<string>('storylint.moveResult')) ?? '',
      /^No result stands before/,
    )
    assert.equal(document.getText(), goodStory)
    await openFile('restructuring/README.md', readme)
    assert.equal(await vscode.commands.executeCommand('storylint.moveResult'), 'There is no story here.')
  })
})

describe('one file per story, and back', () => {
  const bank = `# Bank\n\nRead me.\n\n${goodStory.replace('# ', '## ').replace(/^## (?=[STAR])/gm, '### ')}\n${goodStory.replace('# Checkout that timed out', '## The till').replace(/^## (?=[SAR]|Task)/gm, '### ')}`
  const names = async (): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(inWorkspace('files'))).map(([name]) => name).sort()

  before(start)
  afterEach(async () => {
    await closeAll()
    await remove('files')
  })

  it('splits a bank beside it, overwrites nothing, keeps what is no story, and undoes it in one step', async () => {
    await write('files/the-till.story.md', 'Mine.\n')
    const { document } = await openFile('files/bank.story.md', bank)
    const [action] = await fixes(document.uri, at(document, 'traced'), kind.append('split'))
    assert.equal(action?.title, 'Split into one file per story')
    await apply(action)
    await until(() => document.getText() === '# Bank\n\nRead me.\n')
    assert.deepEqual(await names(), [
      'bank.story.md',
      'checkout-that-timed-out.story.md',
      'the-till-2.story.md',
      'the-till.story.md',
    ])
    assert.equal(await read(inWorkspace('files/the-till.story.md')), 'Mine.\n')
    const till = await read(inWorkspace('files/the-till-2.story.md'))
    assert.ok(till.startsWith('## The till\n\n### Situation\n') && till.includes('### Result'), till)
    await vscode.window.showTextDocument(document)
    await isUndone(document, bank)
    await until(async () => (await names()).length === 2)
  })

  it('joins files into a new one that holds all of their stories', async () => {
    const one = await write('files/a.story.md', goodStory)
    const two = await write('files/b.story.md', goodStory.replace('Checkout that timed out', 'The till'))
    const said = await vscode.commands.executeCommand('storylint.joinStories', one, [one, two])
    assert.equal(said, '2 files are one now.')
    assert.deepEqual(await names(), ['stories.story.md'])
    const text = await read(inWorkspace('files/stories.story.md'))
    assert.equal(text, `${goodStory}\n${goodStory.replace('Checkout that timed out', 'The till')}`)
  })

  it('says why nothing is split or joined', async () => {
    const { document } = await openFile('files/one.story.md', goodStory)
    assert.match(
      (await vscode.commands.executeCommand<string>('storylint.splitBank')) ?? '',
      /^This file does not hold/,
    )
    const other = await write('files/two.story.md', `---\nstorylint:\n  framework: parl\n---\n\n${goodStory}`)
    const said = await vscode.commands.executeCommand<string>('storylint.joinStories', other, [document.uri, other])
    assert.match(said ?? '', /^Their front matter/)
    assert.deepEqual(await names(), ['one.story.md', 'two.story.md'])
  })
})
