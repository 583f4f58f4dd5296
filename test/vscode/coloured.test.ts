/** What of a file is coloured, and which words are underlined as read: nothing where the file is no story. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyse } from '../../src/core/index.ts'
import { colouredIn, colourKinds, inferredIn } from '../../src/vscode/coloured.ts'
import { otherPages } from '../support/other-pages.ts'

const read = (text: string, path = 'a.story.md') =>
  analyse({ path, text, settings: {}, listed: path.endsWith('.story.md') ? 'included' : undefined } as never)
const words = (text: string) =>
  colouredIn(read(text)).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

const labelled = `# The bakery

**Problem:** We burnt 11 % of the bread.

**Action:** I turned the shelves on [number] days.

**Result:** It fell from 11 % to 2 %.
`

const prose = `The depot was losing parcels and customers complained every week.

I decided to count them myself, and I moved the scanner to the door.

Lost parcels fell from 60 a week to 4.
`

describe('colours', () => {
  it('are for labels, measures and places to fill in, in the order of the text', () => {
    assert.deepEqual(words(labelled), [
      'storyLabel: Problem',
      'storyMeasure: 11 %',
      'storyLabel: Action',
      'storyPlaceholder: [number]',
      'storyLabel: Result',
      'storyMeasure: from 11 % to 2 %',
    ])
  })

  it('never overlap', () => {
    const text = `${labelled}\n\n${prose}`
    const all = colouredIn(read(text))
    for (const [at, { start }] of all.entries()) assert.ok(at === 0 || start >= (all[at - 1]?.end ?? 0))
  })

  it('are none in pages that are no stories', () => {
    for (const [name, text] of Object.entries(otherPages)) {
      const report = read(text, 'notes.md')
      assert.deepEqual([...colouredIn(report), ...inferredIn(report)], [], name)
    }
  })

  it('are declared in the manifest', () => {
    const { semanticTokenTypes, semanticTokenScopes } = JSON.parse(readFileSync('package.json', 'utf8')).contributes
    assert.deepEqual(
      semanticTokenTypes.map(({ id }: { id: string }) => id),
      [...colourKinds],
    )
    assert.deepEqual(Object.keys(semanticTokenScopes[0].scopes), [...colourKinds])
  })
})

describe('words that a part was read by', () => {
  it('are underlined in prose, and none under labels', () => {
    const spans = inferredIn(read(prose))
    assert.ok(spans.length >= 2)
    for (const { start, end } of spans) assert.ok(end > start && end <= prose.length)
    assert.ok(spans.some(({ start, end }) => /decided|moved/.test(prose.slice(start, end))))
    assert.deepEqual(inferredIn(read(labelled)), [])
  })
})
