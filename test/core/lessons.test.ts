/** A lesson is a change, something found out, or what holds for any story; told apart without a list of whole sentences. */
import assert from 'node:assert/strict'
import { lessonIn, platitudeSpan } from '../../src/core/lessons.ts'
import type { Story } from '../../src/core/model.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { tokenize } from '../../src/core/words.ts'

function read(text: string) {
  const tokens = tokenize(text, 0)
  const [sentence] = splitSentences(tokens, 0, tokens.length)
  assert.ok(sentence)
  const story = { text, tokens } as unknown as Story
  const { start, end } = platitudeSpan(story, sentence)
  return { lesson: lessonIn(story, sentence), span: text.slice(start, end) }
}

const platitudes = [
  'Always keep your stakeholders in the loop.',
  'Good preparation is half the battle.',
  'It showed me that trust has to be earned.',
  'Listening is more important than talking.',
  'I became a better leader.',
  'You can achieve anything if you work together.',
  'I discovered that every person is different.',
  'I grew a lot, both personally and professionally.',
  'It was a steep learning curve, but worth it.',
  'Never underestimate the power of a good team.',
  'Being flexible and keeping a positive attitude goes a long way.',
  'I learned to work with different kinds of people.',
  'Teamwork.',
  'Going forward I will communicate more.',
  'I am now more confident.',
]
const changes = [
  'I check the fuse before the firmware now.',
  'I should have asked the night shift, who had known for months.',
  'From that week on each handover starts at the bed.',
  'I would put the rollback script into the first sprint.',
  'I now ask for help in the first week.',
  'I stopped asking what people want and started to look at what they do.',
]
const found = [
  "The forecast was made from last year's list, which counted cancelled orders.",
  'Drivers read the board from the cab, so letters under 12 cm are lost.',
  'Two reviewers miss the same things if they read in the same order.',
  'Legal answers in a day when the question is yes or no.',
  'Nobody reads a runbook at three in the morning; a script they run.',
]
const notPlatitudes = [
  'A pilot with volunteers tells nothing about the people who did not volunteer.',
  'My mistake was to test with my own account, which had every right.',
  'People had built what they needed out of the fax field.',
  'This is what I took along:',
  'Learned [what?].',
]

describe('lessons', () => {
  const check = (sentences: readonly string[], lesson: string) =>
    assert.deepEqual(
      sentences.filter((text) => read(text).lesson !== lesson).map((text) => `${read(text).lesson}: ${text}`),
      [],
    )

  it('that would be true of any story are platitudes', () => check(platitudes, 'platitude'))
  it('that tell what the teller does since are changes', () => check(changes, 'changed'))
  it('that tell how the thing at hand works are found out', () => check(found, 'found-out'))
  it('are no platitudes where one word of the story carries them, or where they only begin', () => {
    assert.deepEqual(
      notPlatitudes.filter((text) => read(text).lesson === 'platitude'),
      [],
    )
  })

  it('are shown by the words that are known for it, with what they are about', () => {
    assert.equal(read('It taught me the value of a clear plan, and more.').span, 'the value of a clear plan')
    assert.equal(read('In the end, small things count.').span, 'small things count')
    assert.equal(read('Listening is more important than talking.').span, 'Listening is more important than talking')
  })
})
