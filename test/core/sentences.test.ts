/** Where a sentence ends. `|` marks the ends within each text. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { splitSentences } from '../../src/core/sentences.ts'
import { tokenize } from '../../src/core/words.ts'

function split(text: string) {
  const tokens = tokenize(text, 0)
  return { tokens, sentences: splitSentences(tokens, 0, tokens.length) }
}

const cases = [
  'The kitchen was closed.| We cooked outside.',
  'It fell to 3.5.| Then it rose.',
  'It takes 3.5 s.| Then it stops.',
  'It takes 40 ms.| Then it stops.',
  'The run takes 40 min.| Nobody waits.',
  'We raised 1.4 million euros.| They were pleased.',
  'It runs on v2.1.| The rest is older.',
  'I met Dr. Okafor at the ward.| She agreed.',
  'We asked Prof. Lind and Ms. Ray.| Both came.',
  'Some tools, e.g. Slack, were off.| We called.',
  'Old tools, i.e. the pagers, stayed.',
  'Paper vs. screen was the question.',
  'It was built on Node.js and app.config.ts.| It worked.',
  'The answer was no.| We left it there.',
  'See No. 5 on the list.| It is short.',
  'It opened on Oct. 3 at noon.',
  'It opened in Oct.| The rest followed.',
  'Pens, paper etc. were bought.',
  'Pens, paper etc.| We paid.',
  'We went with plan B.| The rest was easy.',
  'A letter from J. Smith arrived.',
  'They sell in the U.S. and Canada.',
  'They sell in the U.S.| We do not.',
  'The ward opens at 9 a.m. on Mondays.',
  'The ward opens at 9 a.m.| We come at eight.',
  'So did I.| Then she left.',
  'Wait... and then it rang.',
  'Wait...| Then it rang.',
  'He waited … and left.',
  'He waited…| She left.',
  'Did it work?| Yes!| It did.',
  'Really?!| I was glad.',
  'She said "it is done."| Then she left.',
  '“Why not?” she asked.| I knew.',
  'It stopped (for good.)| We moved on.',
  'It stopped (we think).| It may come back.',
  '1. Count the boxes.| Then ship them.',
  'It is done.|We went home.',
  'First line\nof one sentence.| Second one.',
  'no end at all',
]

describe('sentences', () => {
  for (const marked of cases) {
    const expected = marked.split('|').map((part) => part.trim())
    const text = marked.replaceAll('|', '')
    it(JSON.stringify(text), () =>
      deepEqual(
        split(text).sentences.map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    )
  }

  it('keeps to the tokens it is given', () => {
    const tokens = tokenize('One. Two. Three.', 0)
    deepEqual(
      splitSentences(tokens, 2, 4).map(({ from, to }) => [from, to]),
      [[2, 4]],
    )
  })

  it('puts every token into one sentence, in order', () => {
    const soup = fc
      .array(fc.constantFrom('a', 'The', 'Dr', 'e', 'g', '.', '...', '…', '?', '!', '"', ')', '3.5', 'no', 'I', '\n'))
      .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)))
    fc.assert(
      fc.property(soup, (text) => {
        const { tokens, sentences } = split(text)
        let last = 0
        for (const { from, to, start, end } of sentences) {
          equal(from, last)
          ok(to > from && end > start)
          last = to
        }
        equal(last, tokens.length)
      }),
    )
  })
})
