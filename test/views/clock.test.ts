/** How long each part of a story is told: by an injected clock, over pauses, to the last part. */
import assert from 'node:assert/strict'
import {
  begin,
  clockTime,
  end,
  goOn,
  isRunning,
  next,
  pause,
  takenBy,
  takenParts,
} from '../../src/views/rehearsal/clock.ts'

describe('the clock of a rehearsal', () => {
  it('stands until it is started, then counts for the part that is told', () => {
    const run = begin(3)
    assert.deepEqual([takenBy(run, 9000), isRunning(run)], [[0, 0, 0], false])
    const started = goOn(run, 9000)
    assert.deepEqual(takenBy(started, 12_500), [3500, 0, 0])
    const second = next(started, 12_500)
    assert.deepEqual([second.at, takenBy(second, 13_000)], [1, [3500, 500, 0]])
  })

  it('counts no pause, however often', () => {
    let run = goOn(begin(2), 1000)
    run = pause(run, 2000)
    assert.deepEqual(takenBy(run, 60_000), [1000, 0])
    run = goOn(pause(run, 61_000), 62_000)
    assert.equal(goOn(run, 63_000), run, 'going on twice counted twice')
    assert.deepEqual(takenBy(run, 64_000), [3000, 0])
  })

  it('begins the next part from a pause, and is done behind the last', () => {
    const paused = pause(goOn(begin(2), 0), 700)
    const last = next(paused, 5000)
    assert.deepEqual([last.at, isRunning(last)], [1, true])
    const done = next(last, 6000)
    assert.deepEqual([done.isDone, isRunning(done), done.taken], [true, false, [700, 1000]])
    assert.deepEqual([next(done, 9000), goOn(done, 9000), takenBy(done, 9000)], [done, done, [700, 1000]])
  })

  it('ends early with what was told', () => {
    const { isDone, taken } = end(goOn(begin(2), 0), 4000)
    assert.deepEqual([isDone, taken], [true, [4000, 0]])
  })

  it('is told in minutes and whole seconds', () => {
    assert.deepEqual([0, 999, 1000, 65_999, 600_000].map(clockTime), ['0:00', '0:00', '0:01', '1:05', '10:00'])
  })

  it('comes to planned and taken seconds of each part', () => {
    const steps = [
      { name: 'Situation', planned: 20, opening: '', measures: [] },
      { name: 'Action', planned: 60, opening: '', measures: [] },
    ]
    assert.deepEqual(takenParts({ path: 'a.md', title: 'A', isHidden: false, steps }, [21_400, 59_600]), [
      { name: 'Situation', planned: 20, taken: 21 },
      { name: 'Action', planned: 60, taken: 60 },
    ])
  })
})
