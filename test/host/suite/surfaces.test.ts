/** Everything that is not a finding: the status item, the reasons, the rule pages, and what starting costs. */
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
  set,
  shownFor,
  start,
  until,
  weakStory,
} from '../support.ts'

/** Runs a command that asks in a list, and dismisses the list. */
async function dismissed<T>(command: string): Promise<T> {
  let answer: { value: T } | undefined
  void vscode.commands.executeCommand<T>(command).then((value) => (answer = { value }))
  return until(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    return answer
  }).then(({ value }) => value)
}

describe('status', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('surface'))

  it('tells framework, spoken time and findings of a story', async () => {
    await openFile('surface/a.md', weakStory)
    const { text, detail, severity, accessibilityInformation } = (await start()).status()
    assert.match(text, /^STAR · \d+ s · 2 findings/)
    assert.equal(detail, 'Storylint: no role chosen')
    assert.equal(severity, vscode.LanguageStatusSeverity.Information)
    assert.match(accessibilityInformation?.label ?? '', /^Storylint: no role chosen\. STAR, /)
  })

  it('tells why a file is no story', async () => {
    await openFile('surface/README.md', readme)
    const { text, detail } = (await start()).status()
    assert.equal(text, 'No story')
    assert.match(detail ?? '', /^Storylint: Not linted: /)
  })

  it('follows the cursor from story to story', async () => {
    const bank = [weakStory, goodStory.replace('Checkout', 'Till')].join('\n')
    const { document, editor } = await openFile('surface/bank.md', bank)
    const api = await start()
    await until(() => api.status().detail?.includes('story 1 of 2'))
    const end = document.lineAt(document.lineCount - 2).range.end
    editor.selection = new vscode.Selection(end, end)
    await until(() => api.status().detail?.includes('story 2 of 2: “Till that timed out”'))
  })
})

describe('commands', () => {
  before(start)
  afterEach(closeAll)
  after(() => remove('surface'))

  it('are all there', async () => {
    const known = new Set(await vscode.commands.getCommands(true))
    const names =
      'lint lintWorkspace stopWorkspaceLint why treatAsStory stopLinting acceptReading selectLongestPart tellInFramework writeLabels moveResult options newStory insertFramework newRolePack openRule openReadingPage openSettings openPathSettings showLog neverFlag pickRole filterStories clearStoryFilter readBankAgain stopReadingBank toggleItem openFromPanel acceptHint openRolePage openSample openBank splitBank joinStories rehearse'
    for (const name of names.split(' ')) assert.ok(known.has(`storylint.${name}`), name)
  })

  it('say why a file is linted, and why one is not', async () => {
    await openFile('surface/b.md', weakStory)
    assert.match(await dismissed('storylint.why'), /^Linted: its labels/)
    await openFile('surface/c.story.md', weakStory)
    assert.match(await dismissed('storylint.why'), /^Linted: its path matches/)
    await openFile('surface/README.md', readme)
    assert.match(await dismissed('storylint.why'), /^Not linted: /)
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'x' }),
    )
    assert.equal(await dismissed('storylint.why'), 'Not linted: it is not markdown.')
  })

  it('treat a file as a story, and stop', async () => {
    const { document } = await openUntitled('# A\n\nWe shipped it.\n')
    const api = await start()
    assert.equal(api.report(document.uri)?.recognition.isStory, false)
    await vscode.commands.executeCommand('storylint.treatAsStory')
    assert.match(document.getText(), /^---\nstorylint: true\n---\n\n# A/)
    assert.equal(api.report(document.uri)?.recognition.by, 'front-matter')
    await vscode.commands.executeCommand('storylint.stopLinting')
    assert.match(document.getText(), /^---\nstorylint: false\n---\n/)
    assert.deepEqual(shownFor(document.uri), [])
  })

  it('change the framework of a file, chosen from lists', async () => {
    const { document } = await openUntitled(weakStory)
    void vscode.commands.executeCommand('storylint.options')
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return document.getText().startsWith('---\nstorylint:\n  framework: parl\n---\n')
    })
    const api = await start()
    await until(() => api.status().text.startsWith('PARL'))
  })

  it('open the page of a rule as a preview, without a network', async () => {
    await openFile('surface/d.md', weakStory)
    await vscode.commands.executeCommand('storylint.openRule', 'missing-part')
    const tab = await until(() => vscode.window.tabGroups.activeTabGroup.activeTab)
    assert.ok(tab.input instanceof vscode.TabInputCustom, 'it is no preview')
    assert.equal(tab.input.uri.toString(), 'storylint-rule:/missing-part.md')
    const page = await vscode.workspace.openTextDocument(tab.input.uri)
    assert.match(page.getText(), /missing-part/)
    assert.equal(page.languageId, 'markdown')
  })

  it('open the page on reading prose as a preview, where the pages of the rules link to it', async () => {
    await vscode.commands.executeCommand('storylint.openReadingPage')
    const tab = await until(() => vscode.window.tabGroups.activeTabGroup.activeTab)
    assert.ok(tab.input instanceof vscode.TabInputCustom, 'it is no preview')
    const linked = vscode.Uri.joinPath(vscode.Uri.parse('storylint-rule:/missing-part.md'), '../../reading-prose.md')
    assert.equal(tab.input.uri.toString(), linked.toString())
    assert.match((await vscode.workspace.openTextDocument(linked)).getText(), /^# How prose is read/)
  })

  it('open the page that the link of a finding names as a preview too', async () => {
    const { document } = await openFile('surface/e.md', weakStory)
    const { code } = await diagnostic(document.uri, 'missing-part')
    assert.ok(typeof code === 'object')
    await vscode.commands.executeCommand('vscode.open', code.target)
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom)
  })
})

describe('fix all', () => {
  before(start)
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global)
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('surface'))

  it('on save mends what cannot change meaning, and nothing else', async () => {
    const { document, editor } = await openFile('surface/f.md', goodStory.replace('I traced', 'I basically traced'))
    const api = await start()
    const safe =
      api.report(document.uri)?.findings.filter(({ suggestions }) => suggestions.some((each) => each.safe)) ?? []
    assert.ok(safe.length > 0, 'the sample has nothing that can be mended safely')
    const settings = { 'source.fixAll.storylint': 'explicit' }
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', settings, vscode.ConfigurationTarget.Global)
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n'))
    await document.save()
    assert.equal(document.getText(), `${goodStory}\n`)
  })
})

describe('starting', () => {
  it('costs next to nothing: the parser is loaded with the first document', async () => {
    const { activationMs } = await start()
    console.log(`    activate(): ${activationMs.toFixed(1)} ms`)
    assert.ok(activationMs >= 0)
  })
})
