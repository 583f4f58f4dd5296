/** The side panel: what it shows follows the role, the stories and the person's ticks, without opening a file. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { PanelNode } from '../../../src/vscode/bank/nodes.ts'
import { createTicks } from '../../../src/vscode/bank/ticks.ts'
import { createIdle } from '../../../src/vscode/idle.ts'
import type { ViewName } from '../../../src/vscode/bank/panel.ts'
import {
  apply,
  closeAll,
  diagnostic,
  fix,
  fixes,
  goodStory,
  inWorkspace,
  openFile,
  read,
  remove,
  set,
  shownFor,
  start,
  until,
  weakStory,
  write,
} from '../support.ts'

const look = (view: ViewName) => vscode.commands.executeCommand(`storylint.${view}.focus`)
const pickRole = (id: string) => vscode.commands.executeCommand('storylint.pickRole', id)

/** All nodes of a tree, parents before children. */
async function nodes(view: ViewName): Promise<readonly PanelNode[]> {
  const flat = (all: readonly PanelNode[]): PanelNode[] => all.flatMap((node) => [node, ...flat(node.children)])
  return flat((await start()).panel(view))
}

/** The node that fits, as soon as it is there. */
const node = (view: ViewName, isIt: (node: PanelNode) => boolean) => until(async () => (await nodes(view)).find(isIt))

const labelled = (label: string) => (each: PanelNode) => each.label === label

/** Runs what changes a file, and waits until the editor has heard of it. */
async function hear(path: string, change: () => Promise<unknown>): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${path}`)
  const heard = new Promise((tell) => vscode.Disposable.from(watcher.onDidCreate(tell), watcher.onDidChange(tell)))
  await change()
  await heard
  watcher.dispose()
}

/** Of a change right behind another the editor's watcher may never tell: it is made again until it shows. */
async function insist(change: () => Promise<unknown>, shows: () => boolean): Promise<void> {
  const again = setInterval(() => void change(), 3000)
  await change()
  await until(shows).finally(() => clearInterval(again))
}

/** Where nothing tells of files that change, the stories are read again by hand. */
const readAgain = async () => await vscode.commands.executeCommand<boolean>('storylint.readBankAgain')

describe('the panel', () => {
  before(async () => {
    await start()
    await look('stories')
  })
  afterEach(async () => {
    await vscode.commands.executeCommand('storylint.clearStoryFilter')
    await set('targetSeconds', undefined)
    await closeAll()
    await remove('stories', 'packs', '.storylint', '.storylint.json')
    await readAgain()
    const api = await start()
    await api.whenIdle()
  })

  it('shows each story with its parts, and opens none to read it', async () => {
    const uri = await write('stories/weak.md', weakStory.replace('Checkout', 'Till'))
    await readAgain()
    const story = await node('stories', labelled('Till that timed out'))
    assert.match(story.description ?? '', /^STAR · \d+ s · 2 findings/)
    assert.deepEqual(
      story.children.map(({ label, description }) => [label, description?.replace(/\d+ %/, '# %')]),
      [
        ['Situation', '# %'],
        ['Task', 'missing'],
        ['Action', '# %'],
        ['Result', '# %'],
        ['No measure', ''],
      ],
    )
    const open = vscode.workspace.textDocuments.map((document) => document.uri.toString())
    assert.ok(!open.includes(uri.toString()), 'it was opened to be read')
  })

  it('follows the role: severities, checklist, coverage', async () => {
    await set('targetSeconds', 10)
    const { document } = await openFile('stories/a.md', goodStory)
    const long = await diagnostic(document.uri, 'too-long')
    assert.equal(long.severity, vscode.DiagnosticSeverity.Information)
    assert.deepEqual(await nodes('checklist'), [])
    await pickRole('spotify-ai-pm')
    await until(async () => (await diagnostic(document.uri, 'too-long')).severity === vscode.DiagnosticSeverity.Warning)
    await node('checklist', ({ id }) => id === 'item/map-projects')
    await node('coverage', ({ id }) => id === 'competency/ml-fluency')
    assert.equal(JSON.parse(await read(inWorkspace('.storylint.json'))).role, 'spotify-ai-pm')
    await pickRole('general')
    await node('coverage', ({ id }) => id === 'competency/ownership')
    await until(async () =>
      shownFor(document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Warning),
    )
  })

  it('goes on with the bundled roles where one of their own is broken, and follows it once it is mended', async () => {
    const pack = await write('packs/own.json', '{ "id": "own", "name": "Own", "checklist": 3 }')
    await write('.storylint.json', '{ "role": "general", "roles": ["packs/own.json"] }')
    await readAgain()
    await node('checklist', ({ id }) => id === 'item/aloud')
    await diagnostic(pack, 'config')
    assert.equal(shownFor(pack).length, 1)
    const groups = [{ id: 'mine', title: 'Mine', items: [{ id: 'bread', text: 'Bake' }] }]
    const mended = JSON.stringify({ id: 'own', name: 'Own', checklist: groups })
    await insist(
      () => write('packs/own.json', mended),
      () => shownFor(pack).length === 0,
    )
    await pickRole('own')
    await node('checklist', labelled('Bake'))
  })

  it('ticks what the stories show as soon as they show it', async () => {
    await pickRole('general')
    const item = () => node('checklist', ({ id }) => id === 'item/failure')
    assert.equal((await item()).description, '0 of 1 story')
    const { editor } = await openFile('stories/b.md', goodStory)
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(4, 0), 'I was wrong about the cause, and our first launch failed. '),
    )
    const ticked = await node('checklist', ({ id, description }) => id === 'item/failure' && description === '1 story')
    assert.equal(ticked.ticked, undefined, 'it has a box to tick by hand')
    const [evidence] = ticked.children
    assert.equal(evidence?.description, 'stories/b.md')
    await closeAll()
    await until(async () => (await item()).description === '0 of 1 story')
  })

  it('leads to the story, and to its parts', async () => {
    await write('stories/c.md', goodStory.replace('Checkout', 'Till'))
    await readAgain()
    const story = await node('stories', labelled('Till that timed out'))
    const result = story.children.find(labelled('Result'))
    await vscode.commands.executeCommand('storylint.openFromPanel', 'stories', result?.id)
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /stories\/c\.md$/)
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /Result/)
  })

  it('shows only some of the stories, and says so', async () => {
    await write('stories/good.md', goodStory.replace('Checkout', 'Till'))
    await write('stories/weak.md', weakStory.replace('Checkout', 'Kiosk'))
    await readAgain()
    await node('stories', labelled('Till that timed out'))
    await vscode.commands.executeCommand('storylint.filterStories', { weak: true })
    await until(async () => !(await nodes('stories')).some(labelled('Till that timed out')))
    await node('stories', labelled('Kiosk that timed out'))
    await vscode.commands.executeCommand('storylint.clearStoryFilter')
    await node('stories', labelled('Till that timed out'))
  })

  it('follows files that come and go outside the editor', async () => {
    await hear('stories/d.md', () => write('stories/d.md', goodStory.replace('Checkout', 'Kiosk')))
    await node('stories', labelled('Kiosk that timed out'))
    await remove('stories')
    await until(async () => !(await nodes('stories')).some(labelled('Kiosk that timed out')))
  })

  it('stops when it is told to, and reads all when it is asked again', async () => {
    for (let number = 0; number < 30; number++) await write(`stories/${number}.md`, goodStory)
    const reading = readAgain()
    await vscode.commands.executeCommand('storylint.stopReadingBank')
    assert.equal(await reading, false, 'all of it was read')
    await until(readAgain)
    await until(async () => (await start()).panel('stories').length >= 30)
  })
})

describe('what a person ticks', () => {
  before(start)
  beforeEach(async () => {
    await look('checklist')
    await pickRole('general')
    await isTicked('aloud', false)
  })
  afterEach(async () => {
    await closeAll()
    await remove('.storylint', '.storylint.json')
    await readAgain()
  })

  const tick = (id: string) => vscode.commands.executeCommand('storylint.toggleItem', `item/${id}`)
  const isTicked = (id: string, ticked: boolean) =>
    node('checklist', (each) => each.id === `item/${id}` && each.ticked === ticked)
  const file = () => inWorkspace('.storylint/progress.json')

  it('is kept in a file that another window reads', async () => {
    await tick('aloud')
    await isTicked('aloud', true)
    const text = await read(file())
    assert.deepEqual(JSON.parse(text), { version: 1, roles: { general: { ticked: ['aloud'] } } })
    const log = vscode.window.createOutputChannel('test', { log: true })
    const fresh = createTicks(noMemento, createIdle(), log)
    await fresh.read()
    assert.deepEqual([...fresh.of('general')], ['aloud'])
    await fresh.set('general', 'listener', true)
    await tick('questions')
    assert.deepEqual(JSON.parse(await read(file())).roles.general.ticked, ['aloud', 'listener', 'questions'])
    await isTicked('listener', true)
    vscode.Disposable.from(fresh, log).dispose()
    await tick('aloud')
    await isTicked('aloud', false)
    assert.deepEqual(JSON.parse(await read(file())).roles.general.ticked, ['listener', 'questions'])
  })

  it('of an unknown item, or for another role, is kept', async () => {
    const before = { version: 1, mine: [1], roles: { general: { ticked: ['gone'] }, baker: { ticked: ['x'] } } }
    await write('.storylint/progress.json', JSON.stringify(before))
    await tick('aloud')
    await isTicked('aloud', true)
    const after = { ...before, roles: { ...before.roles, general: { ticked: ['aloud', 'gone'] } } }
    assert.deepEqual(JSON.parse(await read(file())), after)
  })

  it('sets a file aside that cannot be read, and loses nothing of it', async () => {
    await write('.storylint/progress.json', '{ "roles": ')
    await tick('aloud')
    await isTicked('aloud', true)
    assert.equal(await read(inWorkspace('.storylint/progress.corrupt-1.json')), '{ "roles": ')
    assert.deepEqual(JSON.parse(await read(file())).roles.general.ticked, ['aloud'])
    const names = (await vscode.workspace.fs.readDirectory(inWorkspace('.storylint'))).map(([name]) => name)
    assert.deepEqual(names.sort(), ['progress.corrupt-1.json', 'progress.json'], 'a draft was left')
  })
})

describe('a suggested competency', () => {
  const hinted = goodStory.replace('I traced', 'I persuaded the sceptics, who had objected. I traced')

  before(start)
  beforeEach(async () => {
    await look('coverage')
    await pickRole('general')
  })
  afterEach(async () => {
    await closeAll()
    await remove('stories', '.storylint.json')
    await readAgain()
  })

  const influence = (isIt: (node: PanelNode) => boolean) =>
    node('coverage', (each) => each.id === 'competency/influence' && isIt(each))

  it('covers nothing until it is accepted from the panel', async () => {
    const uri = await write('stories/e.md', hinted)
    await readAgain()
    const gap = await influence(({ children }) => children.some(({ hint }) => hint !== undefined))
    assert.match(gap.description ?? '', /^no story · /)
    const hint = gap.children.find(({ description }) => description?.includes('persuaded'))
    await vscode.commands.executeCommand('storylint.acceptHint', hint?.id)
    await influence(({ description }) => description === 'rests on one story')
    assert.match(await read(uri), /^---\nstorylint:\n {2}competencies: \[influence\]\n---\n/)
  })

  it('is accepted by a quick fix on the title, and only there', async () => {
    const { document } = await openFile('stories/f.md', `${hinted}\n${goodStory.replace('Checkout', 'Till')}`)
    const title = new vscode.Range(0, 0, 0, 0)
    const action = await fix(document.uri, title, /^Tag this story with “Influence” \(you wrote “persuaded”/)
    assert.deepEqual(action.diagnostics ?? [], [])
    const below = await fixes(document.uri, new vscode.Range(4, 0, 4, 0))
    assert.ok(!below.some((each) => each.title.startsWith('Tag this story')))
    await apply(action)
    assert.match(document.getText(), /timed out\n\n<!-- storylint-competencies: influence -->\n\n## Situation/)
    await influence(({ description }) => description === 'rests on one story')
  })

  it('is completed where competencies are named, and nowhere else', async () => {
    const { document } = await openFile('stories/g.md', `---\nstorylint:\n  competencies: []\n---\n\n${goodStory}`)
    const at = async (line: number, character: number) => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      )
      return items.flatMap(({ label }) => (typeof label === 'object' ? label.label : []))
    }
    assert.ok((await at(2, 17)).includes('influence'))
    assert.ok(!(await at(8, 0)).includes('influence'))
  })
})

const noMemento: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => {} }
