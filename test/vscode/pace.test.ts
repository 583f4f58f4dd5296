/** Long work in slices: in order, a few asked ahead and no more, and a pause as soon as a slice is full. */
import assert from 'node:assert/strict'
import { askAhead, createPace } from '../../src/vscode/bank/pace.ts'

describe('asking ahead', () => {
  it('gives every answer, in order, and never waits for more than so many', async () => {
    let open = 0
    let most = 0
    const ask = async (number: number): Promise<number> => {
      most = Math.max(most, ++open)
      await new Promise((go) => setImmediate(go))
      return number * 2
    }
    const answers: number[] = []
    for await (const answer of askAhead([1, 2, 3, 4, 5, 6, 7], ask, 2)) {
      open--
      answers.push(answer)
    }
    assert.deepEqual(answers, [2, 4, 6, 8, 10, 12, 14])
    assert.ok(most <= 3, `${most} at once`)
  })

  it('asks nothing for nobody, and ends with its reader', async () => {
    for await (const answer of askAhead([], async () => 1)) assert.fail(String(answer))
    let asked = 0
    for await (const answer of askAhead(Array(100).fill(0), async () => ++asked, 3)) if (answer === 2) break
    assert.ok(asked < 10, `${asked} asked`)
  })
})

describe('pace', () => {
  it('gives others their turn once a slice is full, and not before', async () => {
    const turns: string[] = []
    setTimeout(() => turns.push('other'), 0)
    const eager = createPace(Infinity)
    for (let i = 0; i < 100; i++) await eager()
    turns.push('eager')
    await createPace(0)()
    turns.push('paced')
    assert.deepEqual(turns, ['eager', 'other', 'paced'])
  })
})
