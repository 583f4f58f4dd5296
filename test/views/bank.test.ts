/** What the page of the bank knows: which stories a filter leaves, and how a change is put on it. */
import assert from 'node:assert/strict'
import { applied } from '../../src/views/bank/apply.ts'
import { isFiltering, passes, stillThere } from '../../src/views/bank/filter.ts'
import type { BankModel, BankRow } from '../../src/views/messages/bank.ts'

const said = { text: '', said: '' }
const row = (key: string, more: Partial<BankRow> = {}): BankRow => ({
  ...{ key, title: key, about: '', framework: 'star', marks: {}, total: said, parts: [], partsSaid: '' },
  ...{ time: { ...said, spoken: 1, target: 2 }, measures: said, findings: [], weaknesses: [] },
  ...more,
})
const bank = (...rows: readonly BankRow[]): BankModel => ({
  head: {
    ...{ state: 'filled', caption: '', summary: '', frameworks: [['star', 'STAR']] },
    columns: [{ id: 'care', name: 'Care', state: 'single', total: said }],
  },
  rows,
})
const keys = ({ rows }: BankModel) => rows.map(({ key }) => key)

describe('page of the bank: filter', () => {
  const one = row('one', { marks: { care: 'maybe' }, weaknesses: ['long', 'mend'] })

  it('leaves what has all that is asked for', () => {
    for (const filter of [{}, { competency: 'care' }, { weakness: 'long', framework: 'star' }] as const)
      assert.ok(passes(one, filter), JSON.stringify(filter))
    for (const filter of [{ competency: 'craft' }, { weakness: 'untagged' }, { competency: 'care', framework: 'car' }])
      assert.ok(!passes(one, filter as object), JSON.stringify(filter))
  })

  it('forgets what is there no more, such as the competency of another role', () => {
    assert.deepEqual(stillThere({ competency: 'craft', framework: 'star' }, bank()), { framework: 'star' })
    assert.deepEqual(stillThere({ competency: 'care', weakness: 'long' }, bank()), {
      competency: 'care',
      weakness: 'long',
    })
    assert.ok(isFiltering({ framework: 'star' }) && !isFiltering({}))
  })
})

describe('page of the bank: changes', () => {
  const [a, b] = [row('a'), row('b')]

  it('put one row in the place of the old, and leave the others as they are', () => {
    const now = row('b', { title: 'B' })
    const after = applied(bank(a, b), { rows: [now] })
    assert.ok(after.rows[0] === a && after.rows[1] === now)
  })

  it('bring, move and take away rows', () => {
    assert.deepEqual(keys(applied(bank(a, b), { rows: [row('c')], order: ['c', 'b', 'a'] })), ['c', 'b', 'a'])
    assert.deepEqual(keys(applied(bank(a, b), { rows: [], order: ['b'] })), ['b'])
  })
})
