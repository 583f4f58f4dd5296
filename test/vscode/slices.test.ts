/** Long work in slices: others get their turn, and what nobody wants any more is left undone. */
import assert from 'node:assert/strict'
import { inSlices } from '../../src/vscode/slices.ts'

describe('work in slices', () => {
  function* steps(done: string[], count: number): Generator<void, string> {
    for (let step = 0; step < count; step++) {
      done.push('step')
      yield
    }
    return 'result'
  }
  const always = (): boolean => true

  it('gives others their turn after each full slice, and tells once that it rests', async () => {
    const done: string[] = []
    setTimeout(() => done.push('other'), 0)
    const result = await inSlices(steps(done, 3), always, () => done.push('rests'), 0)
    assert.equal(result, 'result')
    assert.deepEqual(done, ['step', 'rests', 'other', 'step', 'step'])
  })

  it('is done in one go where it fits into a slice', async () => {
    const done: string[] = []
    assert.equal(await inSlices(steps(done, 3), always, () => done.push('rests'), Infinity), 'result')
    assert.deepEqual(done, ['step', 'step', 'step'])
  })

  it('ends where nobody wants it any more', async () => {
    const done: string[] = []
    const result = await inSlices(
      steps(done, 9),
      () => done.length < 3,
      () => {},
      0,
    )
    assert.equal(result, undefined)
    assert.deepEqual(done, ['step', 'step', 'step'])
  })
})
