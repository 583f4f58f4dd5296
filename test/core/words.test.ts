/** What a token is. */
import { deepEqual, equal } from 'node:assert/strict'
import fc from 'fast-check'
import { tokenize } from '../../src/core/words.ts'

const raws = (text: string) => tokenize(text, 0).map(({ raw }) => raw)
const kinds = (text: string) =>
  tokenize(text, 0)
    .map(({ kind }) => kind[0])
    .join('')

describe('words', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['It cost 1,250.50 euros.', ['It', 'cost', '1,250.50', 'euros', '.']],
    ['1.4 million, then 3,5.', ['1.4', 'million', ',', 'then', '3,5', '.']],
    ['40ms and 3x', ['40', 'ms', 'and', '3', 'x']],
    ['release v2.1.', ['release', 'v2.1', '.']],
    ['P99, F1 and Q2', ['P99', ',', 'F1', 'and', 'Q2']],
    ['a 4-week run', ['a', '4', '-', 'week', 'run']],
    ['a four-week run', ['a', 'four-week', 'run']],
    ['we didn’t sign-off', ['we', 'didn’t', 'sign-off']],
    ["the drivers' rota", ['the', 'drivers', "'", 'rota']],
    ['70\u202f000 francs', ['70\u202f000', 'francs']],
    ['1\u00a0234\u00a0567', ['1\u00a0234\u00a0567']],
    ['in 2019\u00a0300 left', ['in', '2019', '300', 'left']],
    ['12\u00a0%', ['12', '%']],
    ['5\u202fms', ['5', 'ms']],
    ['$61k → $22k', ['$', '61', 'k', '→', '$', '22', 'k']],
    ['Node.js', ['Node', '.', 'js']],
    ['naïve café Łódź', ['naïve', 'café', 'Łódź']],
    ['✅ done 1️⃣ two', ['✅', 'done', '1', 'two']],
    ['👩‍🔧 fixed', ['👩', '🔧', 'fixed']],
    ['wait...', ['wait', '.', '.', '.']],
    ['2023-03-12', ['2023', '-', '03', '-', '12']],
    ['', []],
    [' \t\r\n\ufeff', []],
  ]
  for (const [text, expected] of cases) it(JSON.stringify(text), () => deepEqual(raws(text), expected))

  it('tells words, numbers and signs', () => equal(kinds('Up 4 % in May'), 'wnsww'))

  it('gives the text in lower case, with straight apostrophes and plain hyphens', () =>
    deepEqual(
      tokenize('We DIDN’T sign\u2011off', 0).map(({ text }) => text),
      ['we', "didn't", 'sign-off'],
    ))

  it('places tokens in the story and marks those in a quotation', () => {
    const found = tokenize('she said "no" twice', 100, [{ start: 109, end: 113 }])
    deepEqual(
      found.map(({ start, quoted }) => [start, quoted]),
      [
        [100, false],
        [104, false],
        [109, true],
        [110, true],
        [112, true],
        [114, false],
      ],
    )
  })

  it('keeps what is left of a very long run of one sign together, and reads it as that sign', () => {
    const found = tokenize(`so ${'?'.repeat(5000)} ok${'’'.repeat(1002)}`, 0)
    const [last] = found.slice(-1)
    equal(found.length, 1 + 1001 + 1 + 1001)
    deepEqual([found[1001]?.text, found[1001]?.start, found[1001]?.end], ['?', 1003, 5003])
    deepEqual([last?.text, last?.raw], ["'", '’’'])
    equal(tokenize('😀'.repeat(1200), 0).length, 1200)
  })

  it('leaves out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0
        for (const { start, end, raw } of tokenize(text, 0)) {
          equal(raw, text.slice(start, end))
          equal(text.slice(last, start).replace(/[\s\u200b\u200d\u20e3\ufe00-\ufe0f\ufeff\0-\x20\x7f]/g, ''), '')
          last = end
        }
      }),
    )
  })
})
