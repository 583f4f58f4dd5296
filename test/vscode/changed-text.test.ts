/** A text that is kept by its changes. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { changedText, type Pieces } from '../../src/vscode/changed-text.ts'

/** Places in order, two for each change, so that none overlaps another. */
const edits = fc.record({
  text: fc.string({ maxLength: 60 }),
  places: fc.array(fc.nat(60), { maxLength: 8 }),
  written: fc.array(fc.string({ maxLength: 5 }), { minLength: 4, maxLength: 4 }),
})

describe('a text after changes', () => {
  it('is the same as after one change after the other, from the end to the beginning', () => {
    fc.assert(
      fc.property(edits, ({ text, places, written }) => {
        const sorted = places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b)
        const inOrder = written.slice(0, Math.floor(sorted.length / 2)).map((each, at) => {
          const [start, end] = sorted.slice(2 * at, 2 * at + 2) as [number, number]
          return { rangeOffset: start, rangeLength: end - start, text: each }
        })
        const changes = inOrder.reverse()
        const want = changes.reduce(
          (now, { rangeOffset: from, rangeLength, text: put }) =>
            now.slice(0, from) + put + now.slice(from + rangeLength),
          text,
        )
        const pieces = [text.slice(0, 7), text.slice(7)]
        for (const before of [[text], pieces]) assert.equal(changedText(before, changes).join(''), want)
      }),
    )
  })

  it('is the text itself where nothing was changed', () => {
    assert.deepEqual(changedText(['Bread'], []), ['Bread'])
  })

  it('is the same however many keys were typed since it was read', () => {
    let pieces: Pieces = ['Bread ']
    for (let at = 0; at < 500; at++)
      pieces = changedText(pieces, [{ rangeOffset: 6 + at, rangeLength: 0, text: String(at % 10) }])
    assert.equal(pieces.join(''), `Bread ${'0123456789'.repeat(50)}`)
  })
})
