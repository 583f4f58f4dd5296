/** How long a story takes to say, how that is told, and how its words fall to its parts. */
import assert from 'node:assert/strict'
import { analyse, partShares, secondsFor, spokenTime, type Story, wordsIn } from '../../src/core/index.ts'

function read(text: string, framework = 'star'): Story {
  const { stories } = analyse({ path: 'a.md', text, settings: { framework }, assumeStory: true })
  assert.ok(stories[0])
  return stories[0].story
}

const labelled = `# The bakery

**Situation:** We burnt bread daily.

**Task:** Mine was to stop it.

**Action:** I turned the shelves and wrote down each loaf.

**Result:** Burnt loaves fell from 11 % to 2 %.

**Action:** I kept the list.
`

describe('spoken time', () => {
  it('is told as people tell it', () => {
    assert.deepEqual([0, 45, 60, 65, 112, 3600].map(spokenTime), [
      '0 s',
      '45 s',
      '1 min',
      '1 min 5 s',
      '1 min 52 s',
      '60 min',
    ])
  })

  it('follows from the pace', () => {
    assert.deepEqual([secondsFor(150, 150), secondsFor(150, 100), secondsFor(0, 150)], [60, 90, 0])
  })

  it('counts the words that are said, and no title or label', () => {
    const story = read(labelled)
    const whole = { start: 0, end: story.text.length }
    assert.equal(wordsIn(story, whole), story.words)
    assert.equal(wordsIn(story, { start: 0, end: labelled.indexOf('We burnt') }), 0)
    const from = labelled.indexOf('I turned')
    assert.equal(wordsIn(story, { start: from, end: from + 'I turned the'.length }), 3)
  })
})

describe('shares of the parts', () => {
  it('put pieces of one part together, in the order of the framework', () => {
    const shares = partShares(read(labelled))
    assert.deepEqual(
      shares.map(({ name, words, pieces }) => [name, words, pieces.length]),
      [
        ['Situation', 4, 1],
        ['Task', 5, 1],
        ['Action', 13, 2],
        ['Result', 7, 1],
      ],
    )
    assert.equal(Math.round(shares.reduce((sum, { share }) => sum + share, 0) * 1000), 1000)
  })

  it('name what is missing, with nothing in it', () => {
    const shares = partShares(read(labelled.replace(/\*\*Result.*\n/, '')))
    assert.deepEqual(
      shares.filter(({ pieces }) => pieces.length === 0).map(({ name, share }) => [name, share]),
      [['Result', 0]],
    )
  })
})
