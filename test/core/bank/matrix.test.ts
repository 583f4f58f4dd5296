/** Stories against competencies, and the shares of their parts against what the framework gives them. */
import assert from 'node:assert/strict'
import { analyse, frameworks, readyPack, review } from '../../../src/core/index.ts'

const words = (count: number) => `${Array.from({ length: count }, () => 'bread').join(' ')}.`

const told = (title: string, tags: string, shares: readonly number[], front = '') => {
  const [challenge = 0, action = 0, result = 0] = shares
  return `---
storylint:
  framework: car
  ${front || `competencies: [${tags}]`}
---

# ${title}

## Challenge

${words(challenge)}

## Action

${words(action)}

## Result

${words(result)}
`
}

const role = readyPack({
  id: 'baker',
  name: 'Baker',
  competencies: ['care', 'craft', 'price'].map((id) => ({
    ...{ id, name: id, evidence: [], questions: [] },
    cues: id === 'price' ? ['{haggle}', 'bread'] : [],
  })),
})
const reviewed = (...texts: readonly string[]) =>
  review(
    role,
    texts.map((text, at) => analyse({ path: `${at}.md`, text, settings: {}, listed: 'included' })),
  )

describe('the matrix', () => {
  it('marks what a story is told for first, and what else it carries', () => {
    const { matrix, coverage, stories } = reviewed(
      told('One', 'elsewhere, craft, care', [20, 60, 20]),
      told('Two', 'craft', [20, 60, 20]),
    )
    assert.deepEqual(
      matrix.columns.map(({ competency, state, counts }) => [competency.id, state, counts]),
      [
        ['price', 'gap', { primary: 0, secondary: 0, maybe: 0 }],
        ['care', 'single', { primary: 0, secondary: 1, maybe: 0 }],
        ['craft', 'covered', { primary: 2, secondary: 0, maybe: 0 }],
      ],
    )
    assert.deepEqual(
      matrix.columns.map(({ competency }) => competency),
      coverage.map(({ competency }) => competency),
    )
    assert.deepEqual(
      matrix.rows.map(({ card }) => card),
      stories,
    )
    assert.deepEqual(Object.fromEntries(matrix.rows.map(({ card, marks }) => [card.title, marks])), {
      One: [undefined, 'secondary', 'primary'],
      Two: [undefined, undefined, 'primary'],
    })
  })

  it('shows what words hint at, and counts it apart', () => {
    const text = told('One', 'craft', [20, 60, 20]).replace('bread bread', 'haggled bread')
    const { rows, columns } = reviewed(text).matrix
    assert.deepEqual(rows[0]?.counts, { primary: 1, secondary: 0, maybe: 1 })
    const price = columns.findIndex(({ competency }) => competency.id === 'price')
    assert.deepEqual(columns[price]?.counts, { primary: 0, secondary: 0, maybe: 1 })
    assert.equal(rows[0]?.marks[price], 'maybe')
  })

  it('takes the tags of the story itself before those of its file', () => {
    const text = told('One', 'craft', [20, 60, 20]).replace(
      '## Challenge',
      '<!-- storylint-competencies: care -->\n\n## Challenge',
    )
    assert.deepEqual(reviewed(text).stories[0]?.competencies, ['care', 'craft'])
  })
})

describe('the parts of a card', () => {
  const partsOf = (...shares: readonly number[]) => reviewed(told('One', 'craft', shares)).stories[0]?.parts ?? []

  it('are held against the shares that the framework gives them', () => {
    const balances = (...shares: readonly number[]) => partsOf(...shares).map(({ balance }) => balance)
    assert.deepEqual(balances(20, 55, 25), ['within', 'within', 'within'])
    assert.deepEqual(balances(60, 30, 10), ['more', 'less', 'less'])
    assert.deepEqual(partsOf(20, 55, 25)[1]?.target, [0.45, 0.6])
  })

  it('say how long each takes at the pace of the settings', () => {
    assert.deepEqual(
      partsOf(25, 50, 75).map(({ seconds }) => seconds),
      [10, 20, 30],
    )
  })

  it('have no balance where nothing is told', () => {
    const [, action] = partsOf(20, 0, 20)
    assert.ok(action && !('balance' in action) && action.target)
  })

  it('have targets that a whole answer can keep', () => {
    for (const { id, parts } of frameworks) {
      const told = parts.filter(({ share }) => share)
      if (!told.length) continue
      const needed = told.filter(({ required }) => required)
      assert.equal(told.length, parts.length, `${id} gives a share to some of its parts only`)
      assert.ok(needed.reduce((sum, { share }) => sum + (share?.[0] ?? 0), 0) <= 1, `${id} asks for more than all`)
      assert.ok(needed.reduce((sum, { share }) => sum + (share?.[1] ?? 0), 0) >= 1, `${id} leaves room for nothing`)
      for (const { share: [least, most] = [0, 0] } of told) assert.ok(least < most, id)
    }
  })
})
