/** What the trees of the panel show of a bank: words for eyes and ears, places that lead somewhere, ids that last. */
import assert from 'node:assert/strict'
import { analyse, readyPack, review, type RolePack, type StoryCard } from '../../src/core/index.ts'
import { checklistNodes } from '../../src/vscode/bank/checklist-nodes.ts'
import { coverageNodes } from '../../src/vscode/bank/coverage-nodes.ts'
import { changedIds, indexOf, type PanelNode } from '../../src/vscode/bank/nodes.ts'
import { passes, toldFilter } from '../../src/vscode/bank/story-filter.ts'
import { storyNodes } from '../../src/vscode/bank/story-nodes.ts'

const role: RolePack = readyPack({
  id: 'baker',
  name: 'Baker',
  checklist: [
    {
      id: 'bank',
      title: 'The bank',
      items: [
        {
          id: 'measured',
          text: 'Two measured results',
          why: 'One is chance.',
          when: { atLeast: 2, stories: { measured: true } },
        },
        { id: 'wide', text: 'Each competency', when: { everyCompetency: true } },
        { id: 'aloud', text: 'Told aloud once' },
      ],
    },
  ],
  competencies: [
    { id: 'ownership', name: 'Ownership', evidence: ['You decided.'] },
    { id: 'influence', name: 'Influence', cues: ['{persuade}', 'without authority'] },
  ],
})

const oven = `---
storylint:
  framework: star
  competencies: [ownership]
---

# The oven

## Situation

One loaf in nine burnt.

## Action

I persuaded the owner, without authority over her, to turn the shelves.

## Result

Burnt loaves fell from 11 % to 2 % within a month, and the owner kept the shelves for good.
`

const read = (path: string, text: string) => analyse({ path, text, settings: {}, listed: 'included' })
const keyOf = ({ path, index }: StoryCard) => `${path}#${index}`
const bankOf = (files: Readonly<Record<string, string>>, ticked: readonly string[] = []) =>
  review(
    role,
    Object.entries(files).map(([path, text]) => read(path, text)),
    new Set(ticked),
  )

/** All of a tree, parents before children. */
const flat = (nodes: readonly PanelNode[]): PanelNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])
const labels = (nodes: readonly PanelNode[]) => nodes.map(({ label, description = '' }) => [label, description])

const trees = (bank: ReturnType<typeof bankOf>) => ({
  checklist: checklistNodes(bank, keyOf),
  stories: storyNodes(bank.stories, keyOf, (id) => id.toUpperCase()),
  coverage: coverageNodes(bank, keyOf),
})

describe('panel: checklist', () => {
  it('has a box only where the person ticks, and evidence where the bank does', () => {
    const [group] = checklistNodes(bankOf({ 'a.md': oven }, ['aloud']), keyOf)
    assert.deepEqual([group?.label, group?.description], ['The bank', '1 of 3'])
    const [measured, wide, aloud] = group?.children ?? []
    assert.deepEqual([measured?.description, measured?.ticked], ['1 of 2 stories', undefined])
    assert.deepEqual(
      measured?.children.map(({ label }) => label),
      ['The oven'],
    )
    assert.equal(wide?.description, '1 of 2 competencies')
    assert.deepEqual([measured?.wanted, wide?.wanted, aloud?.wanted], [{}, {}, undefined])
    assert.deepEqual([aloud?.ticked, aloud?.item, aloud?.children], [true, 'aloud', []])
    assert.equal(aloud?.said, 'Told aloud once, ticked')
    assert.match(measured?.said ?? '', /^Two measured results: not yet ticked by your stories, 1 of 2 stories$/)
  })
})

describe('panel: stories', () => {
  const [story] = storyNodes(bankOf({ 'a.md': oven }).stories, keyOf, (id) => id.toUpperCase())

  it('tells framework, spoken time and findings', () => {
    assert.match(story?.description ?? '', /^STAR · \d+ s · 1 finding$/)
    assert.equal(story?.icon?.[0], 'warning')
  })

  it('tells each part, there or not, and what the result can be checked by', () => {
    const [situation, task, action, result, measures] = story?.children ?? []
    assert.match(situation?.description ?? '', /^\d+ %$/)
    assert.deepEqual([task?.label, task?.description, task?.said], ['Task', 'missing', 'Task, missing'])
    assert.match(action?.said ?? '', /^Action, told, \d+ %$/)
    assert.equal(result?.label, 'Result')
    assert.match(measures?.label ?? '', /measures?$/)
    for (const node of [situation, action, result])
      assert.ok((node?.target?.span.start ?? 0) > oven.indexOf('# The oven'))
    assert.deepEqual(task?.target?.span, story?.target?.span, 'what is missing leads to the title')
  })
})

describe('panel: coverage', () => {
  it('has gaps first, and suggestions that are marked and cover nothing', () => {
    const nodes = coverageNodes(bankOf({ 'a.md': oven }), keyOf)
    assert.deepEqual(labels(nodes), [
      ['Influence', 'no story · 1 suggestion'],
      ['Ownership', 'rests on one story'],
    ])
    assert.deepEqual(
      nodes.map(({ wanted }) => wanted),
      [{ competency: 'influence' }, { competency: 'ownership' }],
    )
    const [hint] = nodes[0]?.children ?? []
    assert.equal(hint?.hint, 'influence')
    assert.equal(hint?.description, 'suggested: you wrote “persuaded”, “without authority”')
    assert.match(hint?.said ?? '', /^Suggested, not yet tagged: The oven/)
  })

  it('shows results that are told twice, and stories that carry too much', () => {
    const many = oven.replace('[ownership]', '[ownership, influence]')
    const nodes = coverageNodes(bankOf({ 'a.md': many, 'b.md': many.replace('The oven', 'Bread') }), keyOf)
    const twice = nodes.find(({ label }) => label === 'Same result twice')
    assert.match(labels(twice?.children ?? [])[0]?.join(': ') ?? '', /^The oven — Bread: both: /)
    assert.deepEqual(labels(nodes.slice(0, 2)), [
      ['Ownership', '2 stories'],
      ['Influence', '2 stories'],
    ])
  })
})

describe('panel: trees', () => {
  const bank = bankOf({ 'a.md': oven, 'b.md': oven.replace('The oven', 'Bread') })

  it('give each node an id of its own, words to listen to, and the same ids again', () => {
    const again = trees(bankOf({ 'a.md': oven, 'b.md': oven.replace('The oven', 'Bread') }))
    for (const [name, tree] of Object.entries(trees(bank)) as [keyof typeof again, PanelNode[]][]) {
      const ids = flat(tree).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length, name)
      assert.ok(
        flat(tree).every(({ said }) => said.length > 0),
        name,
      )
      assert.deepEqual(changedIds(indexOf(tree), indexOf(again[name])), [], name)
    }
  })

  it('are shown anew only where something is seen to change', () => {
    const before = indexOf(trees(bank).stories)
    const longer = oven.replace('The oven', 'Bread').replace('One loaf', 'On most days of that winter one loaf')
    const after = indexOf(trees(bankOf({ 'a.md': oven, 'b.md': longer })).stories)
    assert.deepEqual(changedIds(before, after), ['b.md#0'])
    const more = indexOf(trees(bankOf({ 'a.md': oven, 'b.md': longer, 'c.md': oven })).stories)
    assert.deepEqual(changedIds(after, more), [''])
    assert.equal(more.parentOf('c.md#0/0'), 'c.md#0')
  })

  it('do not change where only the places move', () => {
    const moved = oven.replace('---\n\n#', '---\n\n\n\n#')
    assert.notEqual(read('a.md', moved).stories[0]?.start, read('a.md', oven).stories[0]?.start)
    assert.deepEqual(
      changedIds(indexOf(trees(bankOf({ 'a.md': oven })).stories), indexOf(trees(bankOf({ 'a.md': moved })).stories)),
      [],
    )
  })
})

describe('panel: filter', () => {
  const [card] = bankOf({ 'bread/a.md': oven }).stories as [StoryCard]

  it('shows what has all that is asked for', () => {
    for (const filter of [
      {},
      { text: 'OVEN' },
      { text: 'bread/' },
      { text: 'owner' },
      { weak: true },
      { framework: 'star' },
    ] as const)
      assert.ok(passes(card, filter), toldFilter(filter))
    for (const filter of [
      { text: 'mill' },
      { framework: 'parl' },
      { competency: 'influence' },
      { text: 'oven', framework: 'parl' },
    ])
      assert.ok(!passes(card, filter), toldFilter(filter))
    assert.ok(!passes({ ...card, weakness: 0 }, { weak: true }))
  })

  it('says what it is', () => {
    assert.equal(toldFilter({ text: 'oven', weak: true, framework: 'star' }), '“oven” · weak · star')
    assert.equal(toldFilter({}), '')
  })
})
