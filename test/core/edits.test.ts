/** Edits land where they say, and those that fight are not made together. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, type Edit, type Finding, safeEdits } from '../../src/core/index.ts'

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text })

const finding = (...suggestions: readonly { safe: boolean; edits: readonly Edit[] }[]): Finding => ({
  rule: 'vague-phrase',
  severity: 'info',
  message: 'm',
  span: { start: 0, end: 1 },
  suggestions: suggestions.map((suggestion) => ({ title: 't', ...suggestion })),
})

/** Edits of a text of 30 characters that do not overlap, in random order. */
const apart = fc
  .uniqueArray(fc.nat(30), { maxLength: 10 })
  .chain((places) => {
    const sorted = [...places].sort((a, b) => a - b)
    const spans = sorted.flatMap((start, index) => (index % 2 ? [] : [[start, sorted[index + 1] ?? start] as const]))
    return fc.tuple(...spans.map(([start, end]) => fc.string({ maxLength: 3 }).map((text) => edit(start, end, text))))
  })
  .chain((edits) => fc.shuffledSubarray(edits, { minLength: edits.length }))

describe('edits', () => {
  it('replaces, inserts and deletes, in any order', () => {
    assert.equal(applyEdits('one two three', [edit(8, 13, 'four'), edit(0, 0, '> '), edit(3, 7, '')]), '> one four')
    assert.equal(applyEdits('abc', []), 'abc')
    assert.equal(applyEdits('', [edit(0, 0, 'x')]), 'x')
  })

  it('inserts twice at one place in the order given, and before what is replaced there', () => {
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]), 'a12b')
    assert.equal(applyEdits('ab', [edit(1, 2, 'X'), edit(1, 1, '1')]), 'a1X')
    assert.equal(applyEdits('ab', [edit(0, 1, 'X'), edit(1, 1, '1')]), 'X1b')
  })

  it('refuses overlaps, places outside and spans turned round', () => {
    assert.equal(applyEdits('abcd', [edit(0, 2, 'x'), edit(1, 3, 'y')]), undefined)
    assert.equal(applyEdits('abcd', [edit(0, 3, 'x'), edit(1, 1, 'y')]), undefined)
    assert.equal(applyEdits('abcd', [edit(0, 2, 'x'), edit(0, 2, 'x')]), undefined)
    assert.equal(applyEdits('ab', [edit(0, 3, 'x')]), undefined)
    assert.equal(applyEdits('ab', [edit(-1, 1, 'x')]), undefined)
    assert.equal(applyEdits('ab', [edit(2, 1, 'x')]), undefined)
  })

  it('does in one go what one by one from the end does', () => {
    const source = 'The quick brown fox jumps over'
    fc.assert(
      fc.property(apart, (edits) => {
        const expected = [...edits]
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end), source)
        assert.equal(applyEdits(source, edits), expected)
      }),
    )
  })

  it('takes the first safe suggestion of each finding, and no other', () => {
    const unsafe = { safe: false, edits: [edit(0, 1, 'U')] }
    const first = { safe: true, edits: [edit(4, 5, 'A')] }
    const second = { safe: true, edits: [edit(8, 9, 'B')] }
    assert.deepEqual(safeEdits([finding(unsafe), finding(unsafe, first, second), finding()]), {
      edits: first.edits,
      count: 1,
    })
  })

  it('leaves for the next round what touches an edit taken before, as a whole', () => {
    const one = finding({ safe: true, edits: [edit(4, 6, 'A')] })
    const two = finding({ safe: true, edits: [edit(6, 8, 'B'), edit(20, 21, 'B')] })
    const three = finding({ safe: true, edits: [edit(20, 21, 'C')] })
    assert.deepEqual(safeEdits([one, two, three]), { edits: [edit(4, 6, 'A'), edit(20, 21, 'C')], count: 2 })
  })

  it('picks edits that can always be made together', () => {
    const any = fc.record({ start: fc.nat(20), length: fc.nat(6) })
    const findings = fc.array(fc.array(any, { maxLength: 2 }), { maxLength: 8 })
    fc.assert(
      fc.property(findings, (spans) => {
        const all = spans.map((edits) =>
          finding({ safe: true, edits: edits.map(({ start, length }) => edit(start, start + length, '.')) }),
        )
        // A suggestion that fights with itself is no rule's doing and not for picking to mend.
        const sound = all.filter(
          ({ suggestions }) => applyEdits('x'.repeat(30), suggestions[0]?.edits ?? []) !== undefined,
        )
        assert.notEqual(applyEdits('x'.repeat(30), safeEdits(sound).edits), undefined)
      }),
    )
  })
})
