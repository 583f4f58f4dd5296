/** Files that the extension writes: whole or not at all, and never over what somebody else wrote meanwhile. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { createTicks } from '../../../src/vscode/bank/ticks.ts'
import { createIdle } from '../../../src/vscode/idle.ts'
import { readOrWaiting } from '../../../src/vscode/disk.ts'
import { changeFile } from '../../../src/vscode/replace-file.ts'
import {
  closeAll,
  goodStory,
  inWorkspace,
  open,
  openFile,
  read,
  remove,
  start,
  until,
  weakStory,
  write,
  rulesFor,
} from '../support.ts'

const namesIn = async (folder: string) =>
  (await vscode.workspace.fs.readDirectory(inWorkspace(folder))).map(([name]) => name).sort()

/** Adds a line, unless it is there. */
const withLine =
  (line: string) =>
  (text = '') =>
    text.split('\n').includes(line) ? text : `${text}${line}\n`

describe('a file that is changed', () => {
  before(start)
  afterEach(() => remove('kept'))

  it('keeps what somebody wrote since it was read', async () => {
    const uri = await write('kept/a.txt', 'one\n')
    let isFirst = true
    const text = await changeFile(uri, async (before) => {
      if (isFirst) await write('kept/a.txt', 'one\ntheirs\n')
      isFirst = false
      return withLine('mine')(before)
    })
    assert.equal(text, 'one\ntheirs\nmine\n')
    assert.equal(await read(uri), text)
  })

  it('keeps every one of many changes that are made at once', async () => {
    const uri = await write('kept/b.txt', '')
    const lines = Array.from({ length: 12 }, (_, number) => `line ${number}`)
    await Promise.all(lines.map((line) => changeFile(uri, withLine(line))))
    const again = await Promise.all(lines.map((line) => changeFile(uri, withLine(line))))
    assert.deepEqual(again.at(-1)?.trim().split('\n').sort(), [...lines].sort())
    assert.deepEqual(await namesIn('kept'), ['b.txt'], 'a draft was left')
  })

  it('is whole whenever it is read', async () => {
    const long = (mark: string) => JSON.stringify({ mark, filler: mark.repeat(200_000) })
    const uri = await write('kept/c.json', long('0'))
    let isWriting = true
    const reading = (async () => {
      for (; isWriting;) JSON.parse((await readOrWaiting(uri)) ?? '')
    })()
    for (const mark of '123456') await changeFile(uri, () => long(mark))
    isWriting = false
    await reading
    assert.equal(JSON.parse(await read(uri)).mark, '6')
  })

  it('is what it was to be where a crash came while it was put in its place', async () => {
    const uri = inWorkspace('kept/e.txt')
    await write('kept/e.txt.new', 'one\n')
    assert.equal(await changeFile(uri, withLine('two')), 'one\ntwo\n')
    assert.equal(await read(uri), 'one\ntwo\n')
    assert.deepEqual(await namesIn('kept'), ['e.txt'])
  })

  it('is written in place of a link that leads out of the workspace, or nowhere', async function () {
    // A browser's worker cannot tell where a link leads, and a folder in memory has none.
    if (!('process' in globalThis)) return this.skip()
    const [link, nowhere] = [inWorkspace('outside-too.json'), inWorkspace('nowhere.json')]
    const before = await read(link)
    const { File, SymbolicLink } = vscode.FileType
    assert.equal((await vscode.workspace.fs.stat(link)).type, File | SymbolicLink)
    for (const uri of [link, nowhere]) {
      assert.match((await changeFile(uri, withLine('mine'))) ?? '', /mine\n$/)
      assert.equal((await vscode.workspace.fs.stat(uri)).type, File)
    }
    assert.equal(await read(link), `${before}mine\n`)
  })

  it('waits for no window that is gone', async () => {
    const uri = await write('kept/f.txt', 'one\n')
    await write('kept/f.txt.new', 'never finished\n')
    assert.equal(await changeFile(uri, withLine('two')), 'one\ntwo\n')
    assert.deepEqual(await namesIn('kept'), ['f.txt'])
  })

  it('is left alone where the change cannot be made', async () => {
    const uri = await write('kept/d.txt', 'as it was')
    assert.equal(await changeFile(uri, () => undefined), 'as it was')
    await assert.rejects(
      changeFile(uri, () => Promise.reject(new Error('no'))),
      /no/,
    )
    assert.equal(await read(uri), 'as it was')
    assert.deepEqual(await namesIn('kept'), ['d.txt'])
  })
})

describe('ticks of two windows on one bank', () => {
  before(start)
  afterEach(() => remove('.storylint'))

  it('are all kept, whoever ticks when', async () => {
    const log = vscode.window.createOutputChannel('test', { log: true })
    const windows = [createTicks(noMemento, createIdle(), log), createTicks(noMemento, createIdle(), log)]
    const items = Array.from({ length: 8 }, (_, number) => `item-${number}`)
    // Each window waits for its own; the two run into one another.
    for (const item of items)
      await Promise.all(windows.map((window, at) => window.set('general', `${item}-${at}`, true)))
    const kept = JSON.parse(await read(inWorkspace('.storylint/progress.json'))).roles.general.ticked
    assert.deepEqual(
      kept,
      items.flatMap((item) => [`${item}-0`, `${item}-1`]),
    )
    assert.deepEqual(await namesIn('.storylint'), ['progress.json'], 'a draft was left')
    vscode.Disposable.from(...windows, log).dispose()
  })

  it('survive a crash in the middle of writing: the draft is no tick, and hides none', async () => {
    const whole = JSON.stringify({ version: 1, roles: { general: { ticked: ['aloud'] } } })
    await write('.storylint/progress.json', whole)
    await write('.storylint/progress.json.1234.tmp', whole.slice(0, 30))
    const log = vscode.window.createOutputChannel('test', { log: true })
    const fresh = createTicks(noMemento, createIdle(), log)
    await fresh.read()
    assert.deepEqual([...fresh.of('general')], ['aloud'])
    assert.equal(fresh.trouble(), undefined)
    vscode.Disposable.from(fresh, log).dispose()
  })
})

describe('a configuration file that a command writes', () => {
  before(start)
  afterEach(async () => {
    await closeAll()
    await remove('stories', '.storylint.json')
  })

  const neverFlag = (story: vscode.Uri, phrase: string) =>
    vscode.commands.executeCommand('storylint.neverFlag', story, phrase)

  it('keeps its comments and all phrases that are allowed at once', async () => {
    const uri = await write('.storylint.json', '{\n  // mine\n  "allow": ["a"]\n}\n')
    const { document } = await openFile('stories/a.md', goodStory)
    await Promise.all(['b', 'c', 'd'].map((phrase) => neverFlag(document.uri, phrase)))
    const text = await read(uri)
    assert.match(text, /\/\/ mine/)
    assert.deepEqual(JSON.parse(text.replace('// mine', '')).allow, ['a', 'b', 'c', 'd'])
    assert.ok(!(await namesIn('.')).some((name) => name.endsWith('.tmp')), 'a draft was left')
  })

  it('is edited, not overwritten, where somebody has it open and has not saved', async () => {
    const uri = await write('.storylint.json', '{ "allow": ["a"] }\n')
    const story = await openFile('stories/a.md', goodStory)
    await vscode.commands.executeCommand('vscode.open', uri)
    const editor = await until(() =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()),
    )
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), ' "wordsPerMinute": 120,'))
    await neverFlag(story.document.uri, 'b')
    assert.deepEqual(JSON.parse(await read(uri)), { wordsPerMinute: 120, allow: ['a', 'b'] })
    assert.equal(editor.document.isDirty, false)
  })
})

describe('a file that changes while it is linted', () => {
  before(start)
  afterEach(async () => {
    await closeAll()
    await remove('stories')
  })

  it('is shown as it is then', async () => {
    const uri = await write('stories/late.md', weakStory)
    const linting = vscode.commands.executeCommand('storylint.lintWorkspace')
    await write('stories/late.md', goodStory)
    await linting
    await until(() => rulesFor(uri).length === 0)
    await write('stories/late.md', weakStory)
    await vscode.commands.executeCommand('storylint.lintWorkspace')
    await until(() => rulesFor(uri).includes('missing-part'))
    await open(uri)
  })
})

const noMemento: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => {} }
