/** Each kind's own examples, in the data: `yes` shows it, `no` does not. */
import assert from 'node:assert/strict'
import data from '../../../data/traits.json' with { type: 'json' }
import { traits } from '../../../src/core/bank/model.ts'
import { findTraits } from '../../../src/core/bank/traits.ts'
import { frameProblem } from '../../../src/core/phrases.ts'
import { splitSentences } from '../../../src/core/sentences.ts'
import { tokenize } from '../../../src/core/words.ts'

const untitled = { title: '', head: { start: 0, end: 0 } }

function kindsOf(text: string): string[] {
  const tokens = [...tokenize(text, 0, [])]
  return Object.keys(findTraits({ ...untitled, tokens, sentences: [...splitSentences(tokens, 0, tokens.length)] }))
}

describe('traits', () => {
  for (const trait of traits) {
    for (const text of data[trait].yes)
      it(`${trait}: ${text}`, () => assert.ok(kindsOf(text).includes(trait), kindsOf(text).join()))
    for (const text of data[trait].no) it(`not ${trait}: ${text}`, () => assert.ok(!kindsOf(text).includes(trait)))
    it(`${trait}: every frame can be read`, () => {
      for (const frame of data[trait].frames) assert.equal(frameProblem(frame), undefined, frame)
    })
  }

  it('takes a title at its word: it may be the question that the story answers', () => {
    const title = 'Tell me about a time you failed'
    const { failure } = findTraits({ title, head: { start: 2, end: 33 }, tokens: [], sentences: [] })
    assert.deepEqual(failure, { start: 2 + title.indexOf('you'), end: 33 })
  })

  it('gives the place of the first words that say so', () => {
    const text = 'We opened. The launch failed. I was wrong.'
    const tokens = [...tokenize(text, 0, [])]
    const { failure } = findTraits({ ...untitled, tokens, sentences: [...splitSentences(tokens, 0, tokens.length)] })
    assert.equal(text.slice(failure?.start, failure?.end), 'launch failed')
  })
})
