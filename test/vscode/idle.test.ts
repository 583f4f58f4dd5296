/** Waiting for the end of work, without a clock: nothing that work starts is missed. */
import assert from 'node:assert/strict'
import { counted, createIdle } from '../../src/vscode/idle.ts'
import { createTimer } from '../../src/vscode/timer.ts'

describe('idle', () => {
  it('is at once where nothing is under way', () => createIdle().whenIdle())

  it('waits for what a timer starts, too', async () => {
    const idle = createIdle()
    const done: string[] = []
    createTimer(idle).set(0, () => void counted(idle, async () => void done.push(await Promise.resolve('linted'))))
    await idle.whenIdle()
    assert.deepEqual(done, ['linted'])
  })

  it('counts work that fails as done', async () => {
    const idle = createIdle()
    const failing = counted(idle, () => Promise.reject(new Error('no')))
    await idle.whenIdle()
    await assert.rejects(failing)
  })

  it('waits only for the last of a timer that is set anew, and not for one that is cleared', async () => {
    const idle = createIdle()
    const timer = createTimer(idle)
    const done: number[] = []
    for (const number of [1, 2, 3]) timer.set(0, () => done.push(number))
    assert.equal(timer.isSet(), true)
    await idle.whenIdle()
    assert.deepEqual(done, [3])
    timer.set(60_000, () => done.push(4))
    timer.clear()
    await idle.whenIdle()
    assert.equal(timer.isSet(), false)
  })
})
