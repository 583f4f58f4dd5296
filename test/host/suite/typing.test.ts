/** While somebody types: nothing new in the sentence at hand, nothing flickers elsewhere, all of it once the keys rest. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Shown } from '../../../src/vscode/screens.ts'
import {
  closeAll,
  diagnostic,
  gone,
  goodStory,
  openFile,
  remove,
  rulesFor,
  set,
  shownFor,
  start,
  typeAtEnd,
  until,
  weakStory,
} from '../support.ts'

/** Everything that is shown from now on for a document, in order. */
async function watch(document: vscode.TextDocument): Promise<{ steps: Shown[]; stop: () => void }> {
  const api = await start()
  const steps: Shown[] = []
  const listening = api.onDidShow((shown) => {
    if (shown.document === document) steps.push(shown)
  })
  return { steps, stop: () => listening.dispose() }
}

const actionLine = goodStory.split('\n').findIndex((line) => line.startsWith('I traced'))

describe('typing', () => {
  before(start)
  afterEach(async () => {
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('typed'))

  it('holds back what is new in the sentence, until the keys rest', async () => {
    const { document, editor } = await openFile('typed/sentence.md', goodStory)
    const { steps, stop } = await watch(document)
    await typeAtEnd(editor, actionLine, ' I worked closely with the team')
    await diagnostic(document.uri, 'vague-phrase')
    stop()
    const first = steps.findIndex(({ held }) => held.some(({ rule }) => rule === 'vague-phrase'))
    const shown = steps.findIndex((step) => step.shown.some(({ rule }) => rule === 'vague-phrase'))
    assert.ok(first >= 0 && first < shown, 'it was never held back')
  })

  it('tells it when the cursor leaves the sentence', async () => {
    const { document, editor } = await openFile('typed/left.md', goodStory)
    const { steps, stop } = await watch(document)
    await typeAtEnd(editor, actionLine, ' I worked closely with the team.')
    await until(() => steps.some(({ held }) => held.some(({ rule }) => rule === 'vague-phrase')))
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    await diagnostic(document.uri, 'vague-phrase')
    stop()
  })

  it('lets what is elsewhere stand, moved along', async () => {
    const { document, editor } = await openFile('typed/elsewhere.md', weakStory)
    const { range } = await diagnostic(document.uri, 'unquantified-result')
    const { steps, stop } = await watch(document)
    await typeAtEnd(editor, actionLine - 4, '\nMore of it.')
    const line = range.start.line + 1
    await until(() => shownFor(document.uri).some((each) => each.range.start.line === line))
    stop()
    assert.ok(steps.length > 0)
    for (const step of steps)
      assert.ok(
        step.shown.some(({ rule }) => rule === 'unquantified-result'),
        'it flickered',
      )
  })

  it('judges the whole only when the keys rest', async () => {
    const has = (findings: readonly { rule: string }[]) => findings.some(({ rule }) => rule === 'unquantified-result')
    const { document, editor } = await openFile('typed/whole.md', goodStory)
    const { steps, stop } = await watch(document)
    const result = document.lineCount - 2
    editor.selection = new vscode.Selection(result, 0, result, document.lineAt(result).text.length)
    await vscode.commands.executeCommand('type', { text: 'Fewer checkouts failed then.' })
    await diagnostic(document.uri, 'unquantified-result')
    stop()
    // What was on screen before may be shown once more in between.
    const first = steps.findIndex((step) => has(step.held) || has(step.shown))
    assert.ok(has(steps[first]?.held ?? []), 'it did not wait')
  })

  it('takes away at once what was mended', async () => {
    const { document, editor } = await openFile('typed/mended.md', weakStory)
    await diagnostic(document.uri, 'unquantified-result')
    await typeAtEnd(editor, document.lineCount - 2, ' It fell from 11 % to 2 % in a month.')
    await gone(document.uri, 'unquantified-result')
  })

  it('waits for nothing after a save', async () => {
    const { document, editor } = await openFile('typed/saved.md', goodStory)
    const { steps, stop } = await watch(document)
    await typeAtEnd(editor, actionLine, ' I worked closely with the team')
    await document.save()
    const api = await start()
    await api.whenIdle()
    await diagnostic(document.uri, 'vague-phrase')
    stop()
    assert.deepEqual(steps.at(-1)?.held, [])
  })
})

describe('run', () => {
  before(start)
  afterEach(async () => {
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('typed'))

  it('onSave: when opened and when saved, not between', async () => {
    await set('run', 'onSave')
    const { document, editor } = await openFile('typed/on-save.md', weakStory)
    const { steps, stop } = await watch(document)
    await diagnostic(document.uri, 'missing-part')
    await typeAtEnd(editor, actionLine - 4, ' I worked closely with the team.')
    const api = await start()
    await api.whenIdle()
    assert.deepEqual(steps, [])
    await document.save()
    await diagnostic(document.uri, 'vague-phrase')
    stop()
  })

  it('manual: only when asked', async () => {
    await set('run', 'manual')
    const { document } = await openFile('typed/manual.md', weakStory)
    const api = await start()
    await document.save()
    await api.whenIdle()
    assert.deepEqual(rulesFor(document.uri), [])
    assert.match(api.status().detail ?? '', /Lint This Document/)
    await vscode.commands.executeCommand('storylint.lint')
    await diagnostic(document.uri, 'missing-part')
  })

  it('is followed as soon as it is set', async () => {
    const { document } = await openFile('typed/switched.md', weakStory)
    await diagnostic(document.uri, 'missing-part')
    await set('run', 'manual')
    await until(() => shownFor(document.uri).length === 0)
    await set('run', undefined)
    await diagnostic(document.uri, 'missing-part')
  })
})
