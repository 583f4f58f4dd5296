/** What the page of the bank is told: the facts of the review, in words, and of a change only what changed. */
import assert from 'node:assert/strict'
import { analyse, readyPack, review, type StoryCard } from '../../src/core/index.ts'
import { pageDocument } from '../../src/vscode/views/document.ts'
import { bankModel, changeOf } from '../../src/vscode/views/bank-model.ts'
import { applied } from '../../src/views/bank/apply.ts'

const role = readyPack({
  id: 'baker',
  name: 'Baker',
  competencies: ['care', 'craft'].map((id) => ({
    ...{ id, name: id === 'care' ? 'Care' : 'Craft', evidence: [], questions: [], cues: [] },
  })),
})

const oven = `---
storylint:
  framework: star
  competencies: [craft]
---

# The oven

## Situation

One loaf in nine came out burnt.

## Action

I moved the shelves, measured the heat on each of them, and turned the loaves every six minutes.

## Result

Burnt loaves fell from 11 % to 2 % within a month.
`

const keyOf = ({ path, index }: StoryCard) => `${path}#${index}`
const seen = (files: Readonly<Record<string, string>>, chosen: typeof role | null = role) => {
  const read = (path: string, text: string) =>
    analyse({ path, text, settings: { targetSeconds: 12 }, listed: 'included' })
  const reports = Object.entries(files).map(([path, text]) => read(path, text))
  const pack = chosen ?? readyPack({ id: 'none', name: 'No role' })
  return bankModel({
    review: review(pack, reports),
    role: chosen ?? undefined,
    keyOf,
    nameOf: (id) => id.toUpperCase(),
  })
}

describe('the bank, told to its page', () => {
  const { head, rows } = seen({ 'a.md': oven })

  it('has gaps first, and says what is lacking', () => {
    assert.deepEqual(
      head.columns.map(({ name, state, total }) => [name, state, total.text]),
      [
        ['Care', 'gap', '0'],
        ['Craft', 'single', '1'],
      ],
    )
    assert.equal(head.summary, 'No story yet: Care.')
    assert.deepEqual(head.frameworks, [['star', 'STAR']])
  })

  it('has a row with marks, parts against their shares, time, measures and findings', () => {
    const [row] = rows
    assert.ok(row)
    assert.deepEqual(
      [row.key, row.title, row.about, row.marks],
      ['a.md#0', 'The oven', 'STAR · a.md', { craft: 'primary' }],
    )
    assert.deepEqual(
      row.parts.map(({ letter, balance, isMissing }) => [letter, balance, isMissing]),
      [
        ['S', 'more', false],
        ['T', undefined, true],
        ['A', 'within', false],
        ['R', 'within', false],
      ],
    )
    assert.match(
      row.partsSaid,
      /^Situation \d+ %, more than the \d+ to \d+ %; Task is missing; .*Result \d+ % of \d+ to \d+ %$/,
    )
    assert.match(row.time.said, /^\d+ s, over the 12 s it may take$/)
    assert.match(row.measures.said, /in the result: from 11 % to 2 %/)
    assert.deepEqual(row.findings.map(({ severity, said }) => [severity, said.replace(/\d+$/, '#')])[0], [
      'warning',
      'Warnings: #',
    ])
    assert.deepEqual(row.weaknesses, ['mend', 'incomplete', 'unbalanced', 'long'])
  })

  it('shows stories where no role is chosen, and says what one is good for', () => {
    const { head: bare, rows: all } = seen({ 'a.md': oven }, null)
    assert.deepEqual([bare.role, bare.columns.length, all.length, bare.state], [undefined, 0, 1, 'filled'])
    assert.match(bare.summary, /^Choose a role/)
    assert.deepEqual([bankModel(undefined).head.state, seen({}).head.state], ['reading', 'empty'])
  })
})

describe('a change of the bank, told to its page', () => {
  const before = seen({ 'a.md': oven, 'b.md': oven.replace('The oven', 'Bread') })

  it('is nothing where nothing is seen to change', () => {
    const moved = seen({ 'a.md': oven.replace('---\n\n#', '---\n\n\n#'), 'b.md': oven.replace('The oven', 'Bread') })
    assert.equal(changeOf(before, moved), undefined)
  })

  it('is one row after an edit of one story', () => {
    const after = seen({ 'a.md': oven, 'b.md': oven.replace('The oven', 'Rye bread') })
    const change = changeOf(before, after)
    assert.deepEqual(
      [change?.rows.map(({ title }) => title), change?.head, change?.order],
      [['Rye bread'], undefined, undefined],
    )
    assert.deepEqual(change && applied(before, change), after)
  })

  it('is the head and one row after a tag, and the order after a file has come or gone', () => {
    const tagged = seen({ 'a.md': oven, 'b.md': oven.replace('The oven', 'Bread').replace('[craft]', '[care, craft]') })
    const change = changeOf(before, tagged)
    assert.deepEqual([change?.rows.length, change?.head?.columns.map(({ id }) => id)], [1, ['care', 'craft']])
    const gone = changeOf(before, seen({ 'a.md': oven }))
    assert.deepEqual([gone?.rows, gone?.order], [[], ['a.md#0']])
    assert.deepEqual(gone && applied(before, gone).rows.length, 1)
  })
})

describe('the document of a page', () => {
  const document = pageDocument({
    ...{ title: 'A "bank" <b>', language: 'en', source: 'https://own', nonce: 'n0' },
    ...{ script: 'https://own/bank.js', style: 'https://own/bank.css' },
  })

  it('runs one script, takes one style sheet, and reaches nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(document)?.[1]
    assert.equal(
      policy,
      "default-src 'none'; style-src https://own; script-src 'nonce-n0'; base-uri 'none'; form-action 'none'",
    )
    assert.equal(document.match(/<script/g)?.length, 1)
    assert.doesNotMatch(document, /unsafe|<style|style=|\son\w+=/)
  })

  it('takes no markup from its title', () => assert.match(document, /<title>A &quot;bank&quot; &lt;b&gt;<\/title>/))
})
