/** What a person sees on opening a file: findings in a story, nothing anywhere else, nothing left behind. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  diagnostic,
  goodStory,
  openFile,
  openUntitled,
  readme,
  remove,
  rulesFor,
  shownFor,
  start,
  until,
  weakStory,
} from '../support.ts'

describe('findings', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('found'))

  it('stand on the words at fault, with the rule, its page and its severity', async () => {
    const { document } = await openFile('found/weak.md', weakStory)
    const missing = await diagnostic(document.uri, 'missing-part')
    assert.equal(document.getText(missing.range), 'Checkout that timed out')
    assert.match(missing.message, /Task is missing/)
    assert.equal(missing.severity, vscode.DiagnosticSeverity.Warning)
    assert.equal(missing.source, 'storylint')
    assert.ok(typeof missing.code === 'object')
    assert.equal(missing.code.target.toString(), 'storylint-rule:/missing-part.md')
    const result = await diagnostic(document.uri, 'unquantified-result')
    assert.equal(document.getText(result.range), 'Result')
  })

  it('are none in a good story', async () => {
    const { document } = await openFile('found/good.md', goodStory)
    assert.deepEqual(rulesFor(document.uri), [])
  })

  it('are none in a README', async () => {
    const { document } = await openFile('found/README.md', readme)
    assert.deepEqual(rulesFor(document.uri), [])
  })

  it('are shown in a draft that has no file yet', async () => {
    const { document } = await openUntitled(weakStory)
    await diagnostic(document.uri, 'missing-part')
  })

  it('go when the front matter says so', async () => {
    const { document } = await openFile('found/off.story.md', `---\nstorylint: false\n---\n\n${weakStory}`)
    assert.deepEqual(rulesFor(document.uri), [])
  })

  it('go when the file is closed', async () => {
    const { document } = await openFile('found/closed.md', weakStory)
    await diagnostic(document.uri, 'missing-part')
    await closeAll()
    await until(() => shownFor(document.uri).length === 0)
  })

  it('go when the document is no markdown any more, and come back with it', async () => {
    const { document } = await openFile('found/language.md', weakStory)
    await diagnostic(document.uri, 'missing-part')
    const plain = await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await until(() => shownFor(plain.uri).length === 0)
    await vscode.languages.setTextDocumentLanguage(plain, 'markdown')
    await diagnostic(plain.uri, 'missing-part')
  })

  it('are not looked for in what is no file of the person', async () => {
    const api = await start()
    const provider = { provideTextDocumentContent: () => weakStory }
    const registered = vscode.workspace.registerTextDocumentContentProvider('git-like', provider)
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('git-like:/stories/old.story.md'))
    assert.equal(document.languageId, 'markdown')
    await vscode.window.showTextDocument(document)
    await api.whenIdle()
    assert.equal(api.report(document.uri), undefined)
    assert.deepEqual(rulesFor(document.uri), [])
    registered.dispose()
  })
})
