/** Lines and columns are those an editor shows. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linesOf, placeOf, rangeOf } from '../../src/core/index.ts'

const at = (text: string, offset: number) => {
  const { line, column } = placeOf(linesOf(text), offset)
  return `${line}:${column}`
}

/** Texts rich in what moves places. */
const text = fc
  .array(fc.constantFrom('a', 'bc', ' ', '\n', '\r', '\r\n', '\t', '🎷', 'é', '\u2028', '\u0085', '\ufeff'))
  .map((pieces) => pieces.join(''))

describe('position', () => {
  it('counts from 1, in UTF-16 units', () => {
    assert.equal(at('', 0), '1:1')
    assert.equal(at('ab', 2), '1:3')
    assert.equal(at('🎷x', 2), '1:3')
    assert.equal(at('a\tb', 2), '1:3')
  })

  it('ends a line at LF, CRLF and a lone CR, and nowhere else', () => {
    assert.equal(at('a\nb', 2), '2:1')
    assert.equal(at('a\r\nb', 3), '2:1')
    assert.equal(at('a\rb', 2), '2:1')
    assert.equal(at('a\r\rb', 3), '3:1')
    assert.equal(at('a\n\rb', 3), '3:1')
    assert.equal(at('a\u2028b\u0085c\fd\ve', 8), '1:9')
  })

  it('gives the end of a text after a last line end its own line', () => {
    assert.equal(at('a\n', 2), '2:1')
    assert.equal(at('a\r\n', 3), '2:1')
  })

  it('does not count a byte order mark, and does not move offsets for it', () => {
    assert.deepEqual(placeOf(linesOf('\ufeffab\nc'), 1), { line: 1, column: 1, offset: 1 })
    assert.equal(at('\ufeffab\nc', 0), '1:1')
    assert.equal(at('\ufeffab\nc', 2), '1:2')
    assert.equal(at('\ufeffab\nc', 4), '2:1')
    assert.equal(at('\ufeff', 1), '1:1')
  })

  it('takes an offset outside the text as its nearest end', () => {
    assert.deepEqual(placeOf(linesOf('ab'), -5), { line: 1, column: 1, offset: 0 })
    assert.deepEqual(placeOf(linesOf('ab'), 99), { line: 1, column: 3, offset: 2 })
  })

  it('gives both ends of a span', () => {
    assert.deepEqual(rangeOf(linesOf('a\nbc'), { start: 0, end: 4 }), {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 3, offset: 4 },
    })
  })

  it('agrees with lines that are split and counted', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (source, wish) => {
        const offset = Math.min(wish, source.length)
        const { line, column } = placeOf(linesOf(source), offset)
        // Inside a CRLF the line is not yet over, whatever the half of it looks like.
        const inside = source[offset - 1] === '\r' && source[offset] === '\n'
        const before = source
          .slice(0, inside ? offset - 1 : offset)
          .replace(/^\ufeff/, '')
          .split(/\r\n|\r|\n/)
        assert.equal(line, before.length)
        assert.equal(column, (before.at(-1) as string).length + 1 + Number(inside))
      }),
      { numRuns: 500 },
    )
  })

  it('can be walked back: line start plus column is the offset', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (source, wish) => {
        const lines = linesOf(source)
        const place = placeOf(lines, wish)
        const back = (lines.starts[place.line - 1] as number) + place.column - 1
        // Only the place before a byte order mark is shown as the place after it.
        assert.equal(back, source.startsWith('\ufeff') && place.offset === 0 ? 1 : place.offset)
      }),
    )
  })
})
