/** Which settings count, how a wrong one is told, and that a change is followed at once. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  diagnostic,
  gone,
  goodStory,
  inWorkspace,
  open,
  openFile,
  remove,
  ruleOf,
  set,
  shownFor,
  start,
  until,
  weakStory,
  write,
} from '../support.ts'

const vague = goodStory.replace('I traced', 'I worked closely with the team. I traced')

describe('settings', () => {
  before(start)
  afterEach(async () => {
    for (const key of ['rules', 'allow', 'exclude', 'framework', 'targetSeconds', 'phrases.own', 'phrases.categories'])
      await set(key, undefined)
    await closeAll()
    await remove('set', '.storylint.json')
    const api = await start()
    await api.whenIdle()
  })

  it('of the file are followed as soon as it is saved', async () => {
    const { document } = await openFile('set/a.md', vague)
    await diagnostic(document.uri, 'vague-phrase')
    const config = await write('.storylint.json', '{ "rules": { "vague-phrase": "off" } }')
    await gone(document.uri, 'vague-phrase')
    await write('.storylint.json', '{ "rules": { "vague-phrase": "error" } }')
    // A file that is being written may be read while it is empty still: then the default shows for a moment.
    await until(() => shownFor(document.uri).some((each) => each.severity === vscode.DiagnosticSeverity.Error))
    await vscode.workspace.fs.delete(config)
    await until(() => shownFor(document.uri).some((each) => each.severity === vscode.DiagnosticSeverity.Information))
  })

  it('of the file that is edited here count once it is saved, its faults at once', async () => {
    const { document } = await openFile('set/b.md', vague)
    const { document: config, editor } = await open(await write('.storylint.json', '{}\n'))
    assert.equal(config.languageId, 'jsonc')
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 1, 0), '{ "framwork": "car" }\n'))
    const wrong = await diagnostic(config.uri, 'config')
    assert.equal(config.getText(wrong.range), 'framwork')
    assert.match(wrong.message, /framework/)
    await editor.edit((edit) =>
      edit.replace(new vscode.Range(0, 0, 1, 0), '{ "allow": ["worked closely with the team"] }\n'),
    )
    await gone(config.uri, 'config')
    await config.save()
    await gone(document.uri, 'vague-phrase')
  })

  it('that cannot be used are shown in their file; the rest of it counts', async () => {
    const config = await write(
      '.storylint.json',
      '{\n  "targetSeconds": "long",\n  "rules": { "vague-phrase": "off" }\n}\n',
    )
    const { document } = await openFile('set/c.md', vague)
    const wrong = await diagnostic(config, 'config')
    assert.equal(wrong.range.start.line, 1)
    assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error)
    await gone(document.uri, 'vague-phrase')
    const api = await start()
    await until(() => api.status().detail?.includes('a setting cannot be used: .storylint.json'))
    await vscode.workspace.fs.delete(config)
    await gone(config, 'config')
  })

  it('hold own phrases: one that cannot be read is shown in the file, the others are looked for', async () => {
    const config = await write(
      '.storylint.json',
      '{ "phrases": { "own": [{ "phrase": "(stock" }, { "phrase": "{trace} the requests" }] } }',
    )
    const { document } = await openFile('set/j.md', goodStory)
    const found = await diagnostic(document.uri, 'vague-phrase')
    assert.equal(document.getText(found.range), 'traced the requests')
    const wrong = await diagnostic(config, 'config')
    assert.equal((await vscode.workspace.openTextDocument(config)).getText(wrong.range), '(stock')
    assert.match(wrong.message, /lacks a “\)”\. Accepted: words as they stand/)
  })

  it('of the editor win over the file, and the front matter over both', async () => {
    await write('.storylint.json', '{ "framework": "car" }')
    const { document } = await openFile('set/d.md', weakStory)
    const api = await start()
    const framework = () => api.report(document.uri)?.stories[0]?.story.framework.id
    await until(() => framework() === 'car')
    await set('framework', 'soar')
    await until(() => framework() === 'soar')
    const other = await openFile('set/e.md', `---\nstorylint:\n  framework: starl\n---\n\n${weakStory}`)
    assert.equal(api.report(other.document.uri)?.stories[0]?.story.framework.id, 'starl')
  })

  it('of the editor that cannot be used are told by the status, and the rest counts', async () => {
    const { document } = await openFile('set/f.md', vague)
    await diagnostic(document.uri, 'vague-phrase')
    await set('rules', { 'vague-phrase': 'loud' })
    const api = await start()
    await until(() => api.status().detail?.includes('the log'))
    assert.equal(api.status().severity, vscode.LanguageStatusSeverity.Warning)
    await set('rules', { 'vague-phrase': 'hint' })
    await until(() => shownFor(document.uri).some((each) => each.severity === vscode.DiagnosticSeverity.Hint))
  })

  it('of the editor switch off kinds of phrases and add own ones, on top of those of the file', async () => {
    await write('.storylint.json', '{ "phrases": [{ "phrase": "before the sale" }] }')
    const { document } = await openFile('set/i.md', vague)
    const told = () => shownFor(document.uri).map(({ range }) => document.getText(range))
    await until(() => told().join() === 'before the sale,worked closely with the team')
    await set('phrases.categories', { collaboration: false })
    await until(() => told().join() === 'before the sale')
    await set('phrases.own', [{ phrase: 'stock check', hint: 'Which?' }])
    await until(() => told().join() === 'before the sale,stock check')
    await set('phrases.categories', { hedge: false })
    await until(() => told().join() === 'before the sale,worked closely with the team,stock check')
  })

  it('leave out what exclude names', async () => {
    const { document } = await openFile('set/archive/g.story.md', weakStory)
    await diagnostic(document.uri, 'missing-part')
    await set('exclude', ['**/archive/**'])
    await until(() => shownFor(document.uri).length === 0)
  })

  it('are shown as wrong in the front matter', async () => {
    const { document } = await openFile('set/h.md', `---\nstorylint:\n  framework: strr\n---\n\n${goodStory}`)
    const wrong = await diagnostic(document.uri, 'config')
    assert.equal(document.getText(wrong.range), 'strr')
    assert.equal(ruleOf(wrong), 'config')
    assert.ok(inWorkspace('set/h.md').toString() === document.uri.toString())
  })
})
