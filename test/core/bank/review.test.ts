/** A bank of a few stories: what its checklist, its coverage and its cards say. */
import assert from 'node:assert/strict'
import { analyse, defaults, review, type RolePack } from '../../../src/core/index.ts'

const role: RolePack = {
  id: 'baker',
  name: 'Baker',
  owns: '',
  looksFor: [],
  turnsDown: [],
  rounds: [],
  rules: {},
  metrics: { technical: [], user: [], business: [] },
  checklist: [
    {
      id: 'bank',
      title: 'The bank',
      items: [
        { id: 'measured', text: 'Two measured results', when: { atLeast: 2, stories: { measured: true } } },
        { id: 'failed', text: 'One failure', when: { atLeast: 1, stories: { failure: true } } },
        { id: 'short', text: 'All in time', when: { atLeast: 'all', stories: { withinTime: true } } },
        { id: 'whole', text: 'All whole', when: { atLeast: 'all', stories: { withoutFinding: 'missing-part' } } },
        { id: 'wide', text: 'Each competency', when: { everyCompetency: true } },
        { id: 'aloud', text: 'Told aloud once' },
      ],
    },
  ],
  competencies: [
    { id: 'ownership', name: 'Ownership', evidence: [], questions: [], cues: [] },
    { id: 'influence', name: 'Influence', evidence: [], questions: [], cues: ['{persuade}', 'without authority'] },
    { id: 'craft', name: 'Craft', evidence: [], questions: [], cues: [] },
  ],
}

const oven = `---
storylint:
  framework: car
  competencies: [ownership]
---

# The oven

## Challenge

One loaf in nine burnt.

## Action

I turned the shelves and wrote the times on the door.

## Result

Burnt loaves fell from 11 % to 2 % within a month, and the owner kept the shelves.
`

const stall = `# The stall

<!-- storylint-competencies: ownership, influence -->

## Challenge

The stall failed to sell rye. The launch failed.

## Action

I persuaded the owner, without authority over her, to bake half.

## Result

It went well.
`

const file = (path: string, text: string) => analyse({ path, text, settings: defaults, listed: 'included' })
const itemsOf = (texts: readonly string[], ticked: readonly string[] = []) => {
  const reports = texts.map((text, at) => file(`${at}.md`, text))
  const [group] = review(role, reports, new Set(ticked)).checklist
  return Object.fromEntries((group?.items ?? []).map(({ item, done, have, need }) => [item.id, { done, have, need }]))
}

describe('review', () => {
  it('ticks what the bank shows, and says how much of it there is', () => {
    const one = itemsOf([oven, stall])
    assert.deepEqual(one.measured, { done: false, have: 1, need: 2 })
    assert.equal(one.failed?.done, true)
    assert.deepEqual(one.short, { done: true, have: 2, need: 2 })
    assert.deepEqual(one.wide, { done: false, have: 2, need: 3 })
    assert.equal(itemsOf([oven, stall, oven.replace('oven', 'other oven')]).measured?.done, true)
  })

  it('ticks nothing in an empty bank', () => {
    for (const { done } of Object.values(itemsOf([]))) assert.equal(done, false)
  })

  it('believes the person about what only a person can know', () => {
    assert.equal(itemsOf([oven]).aloud?.done, false)
    assert.equal(itemsOf([oven], ['aloud']).aloud?.done, true)
    assert.equal(itemsOf([oven], ['measured']).measured?.done, false)
  })

  it('puts gaps first, then what one story carries', () => {
    const { coverage } = review(role, [file('a.md', oven), file('b.md', stall)])
    assert.deepEqual(
      coverage.map(({ competency, state, stories }) => [competency.id, state, stories.map(({ title }) => title)]),
      [
        ['craft', 'gap', []],
        ['influence', 'single', ['The stall']],
        ['ownership', 'covered', ['The oven', 'The stall']],
      ],
    )
  })

  it('takes words for a hint only, and only where the tag is lacking', () => {
    const untagged = stall.replace(/<!--.*-->/, '')
    const { coverage, stories } = review(role, [file('b.md', untagged)])
    const influence = coverage.find(({ competency }) => competency.id === 'influence')
    assert.equal(influence?.state, 'gap')
    assert.deepEqual(influence?.hinted, stories)
    const [hint] = stories[0]?.hints ?? []
    assert.deepEqual(
      hint?.signs.map(({ text, start, end }) => [text, untagged.slice(start, end)]),
      [
        ['persuaded', 'persuaded'],
        ['without authority', 'without authority'],
      ],
    )
    assert.deepEqual(review(role, [file('b.md', stall)]).stories[0]?.hints, [])
  })

  it('hears a word once that two cues find', () => {
    const cues = ['{persuade}', 'persuaded', 'persuaded the owner', 'half']
    const twice = { ...role, competencies: [{ id: 'influence', name: 'Influence', evidence: [], questions: [], cues }] }
    const untagged = file('b.md', stall.replace(/<!--.*-->/, ''))
    assert.deepEqual(
      review(twice, [untagged]).stories[0]?.hints.map(({ signs }) => signs.length),
      [2],
    )
    const other = file('b.md', stall.replace(/<!--.*-->/, '').replace('half', 'some'))
    assert.deepEqual(review(twice, [other]).stories[0]?.hints, [])
  })

  it('shows the weakest story first, with its parts in the order of the framework', () => {
    const broken = oven
      .replace('# The oven', '# The other')
      .replace(/## Action[^#]*/, '')
      .replace(/ fell.*month/, '')
    const { stories } = review(role, [file('a.md', oven), file('b.md', broken)])
    assert.deepEqual(
      stories.map(({ title }) => title),
      ['The other', 'The oven'],
    )
    assert.deepEqual(
      stories[0]?.parts.map(({ name, state }) => [name, state]),
      [
        ['Challenge', 'told'],
        ['Action', 'missing'],
        ['Result', 'told'],
      ],
    )
    assert.ok(Math.abs((stories[1]?.parts.reduce((sum, { share }) => sum + share, 0) ?? 0) - 1) < 1e-9)
  })

  it('tells a story that is tagged with more than one answer can show', () => {
    const many: RolePack = {
      ...role,
      competencies: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, evidence: [], questions: [], cues: [] })),
    }
    const tagged = (ids: string) => file('a.md', oven.replace('[ownership]', `[${ids}]`))
    assert.equal(review(many, [tagged('a, b, c, d')]).overloaded.length, 1)
    assert.equal(review(many, [tagged('a, b, c, x, y')]).overloaded.length, 0)
  })

  it('finds a result that is told twice, in other words too', () => {
    const again = oven
      .replace('# The oven', '# Writing things down')
      .replace('Burnt loaves fell from 11 % to 2 % within a month', 'In a month burnt loaves went from 11% to 2%')
    const other = oven
      .replace('# The oven', '# The till')
      .replace('Burnt loaves fell from 11 % to 2 % within a month, and the owner kept the shelves', 'Queues halved')
    const { twins } = review(role, [file('a.md', oven), file('b.md', again), file('c.md', other)])
    assert.deepEqual(
      twins.map(({ stories }) => stories.map(({ title }) => title)),
      [['The oven', 'Writing things down']],
    )
  })

  it('makes no card anew for a report that did not change', () => {
    const [a, b] = [file('a.md', oven), file('b.md', stall)]
    const first = review(role, [a, b])
    const second = review(role, [a, file('b.md', stall.replace('well', 'badly'))])
    const cardOf = (one: typeof first) => one.stories.find(({ path }) => path === 'a.md')
    assert.equal(cardOf(first), cardOf(second))
  })

  it('has every place in the file', () => {
    const report = file('a.md', oven)
    const [card] = review(role, [report]).stories
    assert.ok(card)
    assert.equal(report.text.slice(card.head.start, card.head.end), 'The oven')
    for (const { text, start, end } of card.measures) assert.equal(report.text.slice(start, end), text)
    assert.ok(card.measures.length > 0)
  })
})

describe('tags', () => {
  const tagsIn = (text: string) => file('a.md', text).stories.map(({ competencies }) => competencies)
  const bank = `${stall}\n# The cart\n\n${stall.slice(stall.indexOf('## Challenge'))}`

  it('in the front matter are for every story of the file, in a comment for the one it stands in', () => {
    const front = '---\nstorylint:\n  framework: car\n  competencies: [craft]\n---\n\n'
    assert.deepEqual(tagsIn(front + bank), [['ownership', 'influence', 'craft'], ['craft']])
  })

  it('in a comment are no unknown comment, and are taken with commas, spaces or a colon', () => {
    const report = file('a.md', stall.replace('competencies: ownership, influence', 'competencies ownership influence'))
    assert.deepEqual(report.stories[0]?.competencies, ['ownership', 'influence'])
    assert.ok(!report.findings.some(({ rule }) => rule === 'config'))
  })
})

describe('the lens', () => {
  const ranking = oven.replace(
    'One loaf in nine burnt.',
    'Bakers gave up on our model and lost customers. It had to answer within 200 ms on a till.',
  )
  const told = ranking.replace(
    'I turned the shelves',
    'We believed that the hour of sale predicts waste. I turned the shelves',
  )
  const cardOf = (text: string) => review(role, [file('a.md', text)]).stories[0]

  it('counts where customer, constraint and core are all told', () => {
    assert.equal(cardOf(told)?.hasLens, true)
    assert.equal(cardOf(ranking)?.hasLens, false)
    assert.equal(cardOf(oven)?.hasLens, false)
  })
})
