/** A story is begun from nothing: by command, from the panel, by a framework at the cursor; places to fill in lead from one to the next. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  goodStory,
  inWorkspace,
  openFile,
  openUntitled,
  read,
  readme,
  remove,
  rulesFor,
  set,
  start,
  until,
  write,
} from '../support.ts'

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args)

/** Answers each question with what comes first in its list, until the command is done. */
async function firstOfAll<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
  let done: { value: T | undefined } | undefined
  void vscode.commands.executeCommand<T>(command, ...args).then((value) => (done = { value }))
  await until(async () => {
    await run('workbench.action.acceptSelectedQuickOpenItem')
    return done
  })
  return done?.value
}

const active = (uri: vscode.Uri) =>
  until(() => {
    const editor = vscode.window.activeTextEditor
    return editor?.document.uri.toString() === uri.toString() && editor
  })

const type = (text: string) => run('type', { text })
const nextPlace = () => run('jumpToNextSnippetPlaceholder')

describe('a new story', () => {
  /** Files that lie beside the folders. */
  const made: string[] = []
  before(start)
  afterEach(async () => {
    for (const key of ['role', 'framework']) await set(key, undefined)
    await closeAll()
    await remove('stories', 'notes', '.storylint.json', ...made.splice(0))
    await run('storylint.readBankAgain')
  })

  it('is asked for step by step, and stands where stories are, with front matter and a place for each answer', async () => {
    await set('role', 'general')
    await set('framework', 'soar')
    for (const name of ['a', 'b']) await write(`stories/${name}.md`, goodStory)
    const uri = (await firstOfAll<vscode.Uri>('storylint.newStory')) as vscode.Uri
    assert.match(uri.path, /\/stories\/[a-z0-9-]+\.story\.md$/)
    const { document } = await active(uri)
    assert.match(
      document.getText(),
      /^---\nstorylint:\n {2}framework: soar\n {2}role: general\n {2}competencies: \[[a-z-]+\]\n---\n\n# \S.*\n\n## Situation\n\n\[Where/,
    )
    const api = await start()
    await until(() => api.report(uri)?.stories[0]?.story.parts.length === 4)
    assert.equal(api.report(uri)?.pack?.id, 'general')
    await until(() => rulesFor(uri).filter((rule) => rule === 'placeholder').length === 4)
    assert.ok(!rulesFor(uri).includes('config'))
  })

  it('leads from part to part: what is typed takes the place of the question', async () => {
    await write('beside.story.md', goodStory)
    made.push('beside.story.md', 'owns-oven.story.md')
    const wish = { framework: 'car', role: 'general', competency: 'ownership', question: 'Who owns the oven?' }
    const uri = (await vscode.commands.executeCommand<vscode.Uri>('storylint.newStory', wish)) as vscode.Uri
    assert.equal(uri.path, inWorkspace('owns-oven.story.md').path)
    const { document, selection } = await active(uri)
    assert.match(document.getText(selection), /^\[.*\?\]$/)
    await type('One loaf in nine burnt.')
    await nextPlace()
    await type('I turned the shelves.')
    await nextPlace()
    await type('Burnt loaves fell from 11 % to 2 % within a month.')
    const parts = [
      'Challenge\n\nOne loaf in nine burnt.',
      'Action\n\nI turned the shelves.',
      'Result\n\nBurnt loaves fell from 11 % to 2 % within a month.',
    ]
    assert.ok(document.getText().endsWith(`# Who owns the oven?\n\n## ${parts.join('\n\n## ')}\n`), document.getText())
    const api = await start()
    await api.whenIdle()
    await until(() => !rulesFor(uri).includes('placeholder'))
  })

  it('never takes the place of a file: a taken name gets a number', async () => {
    const wish = { framework: 'star', role: 'general', competency: 'ownership', question: 'Who owns the oven?' }
    const taken = await write('notes/owns-oven.story.md', '# Mine\n')
    await write('notes/b.story.md', goodStory)
    const uri = (await vscode.commands.executeCommand<vscode.Uri>('storylint.newStory', wish)) as vscode.Uri
    assert.match(uri.path, /\/owns-oven-2\.story\.md$/)
    assert.equal(vscode.Uri.joinPath(uri, '..').path, vscode.Uri.joinPath(taken, '..').path, 'not beside the others')
    assert.equal(await read(taken), '# Mine\n')
  })

  it('is written in the folder that was pointed at', async () => {
    await write('notes/readme.md', readme)
    const uri = (await firstOfAll<vscode.Uri>('storylint.newStory', inWorkspace('notes'))) as vscode.Uri
    assert.match(uri.path, /\/notes\/[a-z0-9-]+\.story\.md$/)
  })

  it('is not made where a question is dismissed', async () => {
    let done = false
    void run('storylint.newStory').then(() => (done = true))
    await until(async () => {
      await run('workbench.action.closeQuickOpen')
      return done
    })
    assert.equal(vscode.window.activeTextEditor, undefined)
    await assert.rejects(async () => read(inWorkspace('stories')))
  })

  it('is written for what the panel shows as missing', async () => {
    await write('.storylint.json', '{ "role": "general" }')
    await run('storylint.coverage.focus')
    await run('storylint.readBankAgain')
    const api = await start()
    const gap = await until(() => api.panel('coverage').find(({ id }) => id === 'competency/influence'))
    assert.deepEqual(gap.wanted, { competency: 'influence' })
    const uri = (await firstOfAll<vscode.Uri>('storylint.newStory', gap.id)) as vscode.Uri
    made.push(uri.path.split('/').at(-1) as string)
    assert.match(await read(uri), /\n {2}role: general\n {2}competencies: \[influence\]\n/)
    await until(() => api.panel('coverage').find(({ id, children }) => id === gap.id && children.length === 1))
  })
})

describe('a framework', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('play'))

  it('is inserted from a list, in the label style of the document', async () => {
    const text =
      '---\nstorylint:\n  framework: car\n---\n\n# Oven\n\n**Challenge:** It burnt.\n\n**Action:** I left.\n\n# Till\n\n'
    const { document, editor } = await openFile('play/a.md', text)
    const end = document.lineAt(document.lineCount - 1).range.end
    editor.selection = new vscode.Selection(end, end)
    await firstOfAll('storylint.insertFramework')
    assert.ok(document.getText().startsWith(text))
    assert.match(
      document.getText().slice(text.length),
      /^\*\*Challenge:\*\* \[.*\?\]\n\n\*\*Action:\*\* \[.*\?\]\n\n\*\*Result:\*\* \[.*\?\]\n?$/,
    )
    await type('The till was slow.')
    assert.match(document.getText(), /# Till\n\n\*\*Challenge:\*\* The till was slow\.\n/)
    await until(async () => {
      await run('undo')
      return document.getText() === text
    })
  })

  it('is inserted into an empty document, title first', async () => {
    const { document } = await openUntitled('')
    await run('storylint.insertFramework', 'risk-plan')
    assert.match(document.getText(), /^# \[What is this story called\?\]\n\n## Risk\n\n\[.*\?\]\n\n## Trigger\n/)
    await type('The move')
    assert.match(document.getText(), /^# The move\n\n## Risk\n/)
  })
})

describe('snippets', () => {
  before(start)
  afterEach(closeAll)

  it('are offered by prefix, and make a story with a place for each answer', async () => {
    const { document, editor } = await openUntitled('star')
    editor.selection = new vscode.Selection(0, 4, 0, 4)
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 4),
    )
    const labels = items.map(({ label }) => (typeof label === 'object' ? label.label : label))
    for (const prefix of ['star', 'starl', 'story-star', 'story-starl']) assert.ok(labels.includes(prefix), prefix)
    await run('editor.action.insertSnippet', { langId: 'markdown', name: 'CAR story' })
    assert.match(document.getText(), /## Challenge\n\n\[.*\?\]\n\n## Action\n\n\[.*\?\]\n\n## Result\n\n\[.*\?\]\n/)
    await type('It burnt.')
    assert.match(document.getText(), /## Challenge\n\nIt burnt\.\n/)
  })
})
