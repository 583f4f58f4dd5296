/** What a hover and a command say of the parts that were read from prose. */
import assert from 'node:assert/strict'
import type { FileReport, Part, Story } from '../../src/core/index.ts'
import { acceptedText, noReadingText, readAt, readingText } from '../../src/vscode/reading-text.ts'
import { gate, report } from '../support/analyse.ts'

const text = `Foreword.

# The ferry queue

> The queue blocked the road. Nobody
> was *really* happy. I counted the cars. I moved
> the \`booth\` uphill.
`

const spanOf = (words: string, within: string) => {
  const start = within.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

type ReadPart = readonly [part: string, words: string, ...evidence: string[]]

/** The text above with these parts read in it, whatever the weights would say today. */
function withParts(...parts: readonly ReadPart[]): FileReport {
  const found = report(text, { settings: { ...report(text).settings, framework: 'star' } })
  const [place] = found.stories
  assert.ok(place)
  const { story } = place
  const read = parts.map(([part, words, ...evidence]): Part => {
    const spans = evidence.map((each) => spanOf(each, story.text))
    return { part, source: 'inferred', span: spanOf(words, story.text), words: 1, evidence: spans }
  })
  return { ...found, stories: [{ ...place, story: { ...story, parts: read } }] }
}

const quoteAt = (found: FileReport, words: string, offset = 0) => {
  const read = readAt(found, text.indexOf(words) + offset)
  return read && read.place.story.text.slice(read.part.span.start, read.part.span.end)
}

describe('a part that was read', () => {
  const action = 'I counted the cars. I moved\n> the `booth` uphill.'
  const found = withParts(
    ['problem', 'The queue blocked the road. Nobody\n> was *really* happy.', 'was *really* happy'],
    ['action', action, 'I moved\n> the'],
  )

  it('is told on its first sentence, in whatever story it stands', () => {
    assert.equal(quoteAt(found, 'I counted'), action)
    assert.equal(quoteAt(found, 'cars'), action)
    assert.equal(quoteAt(found, 'The queue', 3), text.slice(text.indexOf('The queue'), text.indexOf(' I counted')))
  })
  it('is told on the words that spoke for it, and not elsewhere', () => {
    assert.equal(quoteAt(found, 'moved'), action)
    assert.equal(quoteAt(found, 'uphill'), undefined)
    assert.equal(quoteAt(found, 'Nobody'), undefined)
    assert.equal(quoteAt(found, 'ferry'), undefined)
    assert.equal(readAt(found, 0), undefined)
  })
  it('is told neither where a label names it nor where nothing was read', () => {
    const [place] = found.stories as [FileReport['stories'][number]]
    const labelled = place.story.parts.map((part): Part => ({ ...part, source: 'label' }))
    const other = { ...found, stories: [{ ...place, story: { ...place.story, parts: labelled } }] }
    assert.equal(quoteAt(other, 'I counted'), undefined)
    assert.equal(quoteAt(withParts(), 'I counted'), undefined)
    assert.equal(readAt({ ...found, stories: [] }, 30), undefined)
  })
})

describe('the words of a reading', () => {
  const said = (parts: ReadPart, from = 5, to = from): string => {
    const read = readAt(withParts(parts), text.indexOf(parts[1]))
    assert.ok(read)
    return readingText(read, from, to).split('\n\n')[0] as string
  }

  it('name the lines, the part as the framework calls it, and the words as they are told', () => {
    assert.equal(
      said(['action', 'I counted the cars. I moved\n> the `booth` uphill.', 'I counted', 'I moved\n> the'], 6, 7),
      'I read lines 6–7 as the **action**: `I counted`, `I moved the`.',
    )
    assert.equal(
      said(['problem', 'Nobody\n> was *really* happy.', 'was *really* happy'], 5, 6),
      'I read lines 5–6 as the **situation**: `was really happy`.',
    )
  })
  it('count sentences where a line holds more than the part', () => {
    assert.equal(
      said(['action', 'I counted the cars.', 'counted']),
      'I read this sentence as the **action**: `counted`.',
    )
    assert.equal(
      said(['problem', 'The queue blocked the road. Nobody\n> was *really* happy.', 'blocked']),
      'I read these 2 sentences as the **situation**: `blocked`.',
    )
  })
  it('say so where no word spoke, and name a word once', () => {
    assert.equal(
      said(['learning', 'I counted the cars.']),
      'I read this sentence as the **learning**: no word of its own says so, but its place in the story does.',
    )
    assert.match(said(['action', 'I counted the cars.', 'cars', 'cars']), /: `cars`\.$/)
  })
  it('never say that it is certain', () => {
    const read = readAt(withParts(['action', 'I counted the cars.']), text.indexOf('I counted'))
    assert.match(readingText(read as NonNullable<typeof read>, 6, 6), /This is a reading and may be wrong\./)
  })
})

describe('accepting a reading', () => {
  it('is told with the number of labels', () => {
    assert.match(acceptedText(1), /^1 part labelled\. /)
    assert.match(acceptedText(4), /^4 parts labelled\. /)
  })

  const why = (found: FileReport) => noReadingText(found, found.stories[0]?.story as Story | undefined)
  it('says why there is none', () => {
    assert.match(why(gate('# Shopping\n\nMilk.\n')), /^This file is not linted/)
    assert.equal(why(report('# A\n\nI left.\n')), 'I read no part in this story: there is none to label.')
    assert.equal(why(report('')), 'I read no part in this story: there is none to label.')
    assert.equal(
      why(report('**Action:** I dug a well.\n\n**Result:** Water.\n')),
      'This story has labels, and they decide.',
    )
    assert.equal(
      why(withParts(['action', 'I counted the cars.'])),
      'No label fits where the parts of this story stand.',
    )
  })
})
