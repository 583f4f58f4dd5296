/** Colours of labels, measures and places to fill in; the faint line under what was read. None where no story is. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, openFile, readme, remove, set, start, until } from '../support.ts'

const prose = `The depot was losing parcels and customers complained every week.

I decided to count them myself, and I moved the scanner to the door.

Lost parcels fell from 60 a week to 4.
`

/** As the editor draws them: "storyLabel Situation". */
async function colours(document: vscode.TextDocument): Promise<string[]> {
  const { uri, lineCount } = document
  const range = new vscode.Range(0, 0, lineCount, 0)
  const [legend, tokens] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      uri,
      range,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', uri, range),
  ])
  const found: string[] = []
  let [line, column] = [0, 0]
  for (let at = 0; at < (tokens?.data.length ?? 0); at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = tokens.data.slice(at, at + 4)
    column = lines > 0 ? columns : column + columns
    line += lines
    found.push(`${legend.tokenTypes[type]} ${document.lineAt(line).text.slice(column, column + length)}`)
  }
  return found
}

describe('colours', () => {
  let api: Awaited<ReturnType<typeof start>>
  before(async () => {
    api = await start()
  })
  afterEach(async () => {
    for (const key of ['run', 'highlightInferred']) await set(key, undefined)
    await closeAll()
  })
  after(() => remove('colours'))

  it('are given to labels, measures and places to fill in', async () => {
    const text = goodStory.replace('Failed checkouts fell', '[Who] saw that failed checkouts fell')
    const { document } = await openFile('colours/a.story.md', text)
    assert.deepEqual(
      (await colours(document)).filter((each) => !/one in nine/.test(each)),
      [
        'storyLabel Situation',
        'storyLabel Task',
        'storyLabel Action',
        'storyLabel Result',
        'storyPlaceholder [Who]',
        'storyMeasure from 11 % to 2 %',
      ],
    )
  })

  it('are none in a text that is no story, nor in manual mode before somebody asks', async () => {
    const { document } = await openFile('colours/README.md', `${readme}\n**Result:** from 40 % to 10 %, [number].\n`)
    assert.deepEqual(await colours(document), [])
    await set('run', 'manual')
    const second = await openFile('colours/b.story.md', goodStory)
    assert.deepEqual(await colours(second.document), [])
    await vscode.commands.executeCommand('storylint.lint')
    await until(async () => (await colours(second.document)).includes('storyLabel Result'))
  })

  it('underline the words by which a part was read, unless that is switched off', async () => {
    const { document } = await openFile('colours/c.story.md', prose)
    const texts = () => api.inferred(document.uri).map((range) => document.getText(range))
    assert.ok(texts().length > 0)
    assert.ok(texts().every((words) => prose.includes(words)))
    await set('highlightInferred', false)
    await until(() => texts().length === 0)
    const labelled = await openFile('colours/d.story.md', goodStory)
    assert.deepEqual(api.inferred(labelled.document.uri), [])
  })
})
