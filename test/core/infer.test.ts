/** Prose without labels: its parts are found with the words that say so, doubts are asked, and a reading can be accepted. */
import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import type { Story } from '../../src/core/index.ts'
import { applyEdits, labelInferredParts } from '../../src/core/index.ts'
import { findingsOf, storiesOf } from '../support/analyse.ts'
import cues from '../../data/cues.json' with { type: 'json' }
import roles from '../../data/roles.json' with { type: 'json' }

const storyOf = (text: string): Story => storiesOf(text)[0] as Story
const partsOf = (story: Story) => story.parts.map(({ part }) => part)
const told = (story: Story, part: string) =>
  story.parts.filter((each) => each.part === part).map(({ span }) => story.text.slice(span.start, span.end))
const four = ['problem', 'action', 'result', 'learning']

const depot = `# The parcel shelf

Our depot lost about one parcel a day, and nobody knew where. The drivers blamed each other. I stood at the shelf for three mornings and wrote down who put what where. I found that the labels of two streets looked alike, so I printed them in two colours.

In December we lost three parcels, and since then not one. I learned to look at the shelf before I look at the people.
`
const kitchen = `> The kitchen of our school served 300 meals a day and threw a fifth of them away. Parents had
> complained twice. I weighed the bins for two weeks and found that *soup days* were the worst. I asked
> the cook to halve the ladle and put a sign up for seconds. After that the waste
> fell from 60 kg a week to 18. I learned to weigh a thing before I talk about it.
`
const stop = `# Bus times

- The board at our stop was out of date, and people complained because they missed the bus every day.
- I wrote to the operator and asked for the file with the times.
- I built a small page that reads the file and put it on the screen in the hall.
- Within two months 400 people a day looked at it.
- Next time I would ask the operator first.
`
const noResult = `# The night desk

At our hotel the night desk was slow, and guests complained about waiting for their keys. The manager was worried because two groups had already left. I asked the porters what took them longest. I wrote down every check-in for a week and I moved the key cabinet next to the printer. Then I designed a short form and I trained both porters on it.
`

describe('reading prose', () => {
  it('finds the four parts of a paragraph, each with the words that speak for it', () => {
    const story = storyOf(depot)
    assert.deepEqual(partsOf(story), four)
    assert.deepEqual(story.notFound, [])
    assert.match(told(story, 'problem')[0] as string, /^Our depot lost/)
    assert.match(told(story, 'action')[0] as string, /^I stood .* two colours\.$/s)
    assert.match(told(story, 'result')[0] as string, /^In December/)
    assert.match(told(story, 'learning')[0] as string, /^I learned/)
    for (const part of story.parts) {
      assert.equal(part.source, 'inferred')
      const words = part.evidence?.map(({ start, end }) => story.text.slice(start, end)) ?? []
      assert.ok(words.length >= 1 && words.length <= 3, `${part.part}: ${words}`)
      for (const word of words) assert.match(word, /\p{L}/u)
      for (const { start, end } of part.evidence ?? []) assert.ok(part.span.start <= start && end <= part.span.end)
    }
  })

  it('reads lists and quotes like paragraphs', () => {
    assert.deepEqual(partsOf(storyOf(stop)), four)
    assert.deepEqual(partsOf(storyOf(kitchen)), four)
  })

  it('leaves titles, questions and "Answer:" out of every part', () => {
    const asked = `Tell me about a time you fixed something.\n\nA: ${depot.split('\n\n').slice(1).join('\n\n')}`
    const story = storyOf(asked)
    assert.deepEqual(partsOf(story), four)
    assert.match(told(story, 'problem')[0] as string, /^Our depot/)
    const titled = storyOf(depot.replace('# ', ''))
    assert.match(told(titled, 'problem')[0] as string, /^Our depot/)
  })

  it('leaves a prompt out that stands in the paragraph of its answer, and counts no word of it', () => {
    const answer = depot.split('\n\n').slice(1).join('\n\n')
    const asked = storyOf(`Tell me about a time you fixed something. ${answer}`)
    assert.match(told(asked, 'problem')[0] as string, /^Our depot/)
    assert.equal(asked.words, storyOf(answer).words)
  })

  it('leaves what is said to the interviewer before the story out of every part', () => {
    const body = depot.split('\n\n').slice(1).join('\n\n')
    const greeted = storyOf(
      `Think of a day that went wrong. What did you do? Sure, of course! Thanks for asking me. ${body}`,
    )
    assert.deepEqual(partsOf(greeted), four)
    assert.match(told(greeted, 'problem')[0] as string, /^Our depot/)
    const reminded = storyOf(depot.replace('I learned to look', 'Think of the shelf first. I learned to look'))
    assert.match(
      reminded.parts.map(({ span }) => reminded.text.slice(span.start, span.end)).join(),
      /Think of the shelf/,
    )
  })

  it('says nothing of a text of one or two short sentences, and nothing at all of none', () => {
    const short = storyOf('I fixed the pump. It ran.')
    assert.deepEqual([short.parts, short.notFound], [[], []])
    assert.deepEqual(storyOf('Hm.').notFound, [])
  })

  it('gives the same reading wherever the story stands', () => {
    const story = storyOf(depot)
    const [, second] = storiesOf(`# One\n\n${noResult.slice(18)}\n${depot}`)
    assert.deepEqual(second?.parts, story.parts)
  })
})

describe('a part that prose lacks', () => {
  it('is asked for, never called missing', () => {
    const found = findingsOf('missing-part', noResult).filter(({ part }) => part === 'result')
    assert.equal(found.length, 1)
    assert.equal(found[0]?.severity, 'info')
    assert.match(found[0]?.message ?? '', /^I find no result in this text\. /)
  })

  it('is asked for in two sentences that run on, as dictated ones do', () => {
    const dictated = storyOf(
      'at the garage we had three cars waiting and the lift was broken and the customers complained because nobody called them back. so I called all three of them and I borrowed a lift from the garage next door and moved the cars over.',
    )
    assert.deepEqual(dictated.notFound, ['result', 'learning'])
  })

  it('is not asked for where "we" tell it', () => {
    const ours = storyOf(depot.replace(/\bI\b/g, 'we'))
    assert.ok(!ours.notFound.includes('action'))
  })

  it('is not asked for where it is told', () => {
    for (const text of [depot, kitchen, stop]) assert.deepEqual(findingsOf('missing-part', text), [])
  })

  it('a lower severity stays as it is chosen', () => {
    const [finding] = findingsOf('missing-part', noResult, { options: { rules: { 'missing-part': 'hint' } } })
    assert.equal(finding?.severity, 'hint')
  })
})

describe('a result in prose', () => {
  const bare = depot.replace(
    'In December we lost three parcels, and since then not one.',
    'As a result things got much better at the depot, and the manager was very happy.',
  )
  it('without a measure is asked about', () => {
    const [finding, ...more] = findingsOf('unquantified-result', bare)
    assert.deepEqual(more, [])
    assert.equal(finding?.severity, 'info')
    assert.match(finding?.message ?? '', /^I read this as the result and find no measure in it\. .*\?$/)
  })
  it('with a measure is left alone', () => {
    for (const text of [depot, kitchen, stop]) assert.deepEqual(findingsOf('unquantified-result', text), [])
  })
})

describe('labels for some parts only', () => {
  it('the text above a lone label is read', () => {
    const story = storyOf(
      depot.replace('I learned', '\n\n**Learning:** I learned').replace('# The parcel shelf\n\n', ''),
    )
    assert.deepEqual(new Set(partsOf(story)), new Set(four))
    assert.deepEqual(
      story.parts.filter(({ label }) => label).map(({ part }) => part),
      ['learning'],
    )
  })
  it('a label decides for its words', () => {
    const story = storyOf(
      '**Problem:** I wrote a script and I built a page.\n\n**Action:** It fell from 60 to 18.\n\n**Result:** Fine.\n',
    )
    assert.deepEqual(partsOf(story), ['problem', 'action', 'result'])
    assert.ok(story.parts.every(({ source }) => source !== 'inferred'))
  })
  it('a learning told at the end of a labelled result is found, with its words', () => {
    const story = storyOf(
      '**Problem:** It rained.\n\n**Action:** I left.\n\n**Result:** Dry twice. I learned to look up.\n',
    )
    const learning = story.parts.find(({ part }) => part === 'learning')
    assert.deepEqual(
      learning?.evidence?.map(({ start, end }) => story.text.slice(start, end)),
      ['I learned'],
    )
  })
})

describe('accepting the reading', () => {
  const wordsIn = (text: string) => text.replace(/\*\*\w+:\*\*/g, '').match(/[\p{L}\p{N}]+/gu)
  const accept = (text: string): string => {
    const [placed] = [storiesOf(text)[0] as Story]
    const start = text.indexOf(placed.text)
    const edits = labelInferredParts(placed).map(({ span, text: label }) => ({
      span: { start: span.start + start, end: span.end + start },
      text: label,
    }))
    return applyEdits(text, edits) ?? 'edits overlap'
  }
  const layouts = { paragraphs: depot, quote: kitchen, list: stop, 'windows lines': depot.replaceAll('\n', '\r\n') }
  for (const [name, text] of Object.entries(layouts)) {
    it(`${name}: the same parts, labelled; no word lost; a second time changes nothing`, () => {
      const before = storyOf(text)
      const labelled = accept(text)
      const stories = storiesOf(labelled)
      assert.equal(stories.length, 1)
      assert.deepEqual(partsOf(stories[0] as Story), partsOf(before))
      assert.ok(stories[0]?.parts.every(({ source }) => source === 'label'))
      assert.deepEqual(wordsIn(labelled), wordsIn(text))
      assert.equal(accept(labelled), labelled)
    })
  }

  it('parts a paragraph with an empty line, inside a quote too', () => {
    assert.match(accept(kitchen), /twice\.\n>\n> \*\*Action:\*\* I weighed/)
    assert.match(accept(depot), /each other\.\n\n\*\*Action:\*\* I stood/)
  })

  it('is offered with the question about a missing part', () => {
    const text = kitchen.replace(' I learned to weigh a thing before I talk about it.', '')
    const [finding] = findingsOf('missing-part', text)
    assert.deepEqual(
      finding?.suggestions.map(({ title, safe }) => [title, safe]),
      [['Label the parts as I read them', false]],
    )
  })
})

describe('the data behind the reading', () => {
  it('is small, and every weight is a whole number', () => {
    assert.ok(statSync(new URL('../../data/roles.json', import.meta.url)).size < 60_000)
    for (const line of roles.features) assert.match(line, /^\S+(?: -?\d+){5}$/)
  })
  it('cues are named after a part and use classes that exist', () => {
    const classes = new Set([...Object.keys(cues.classes), 'ing', 'number', 'did'])
    for (const [name, frames] of Object.entries(cues.cues)) {
      assert.match(name, /^(?:problem|action|result|learning|other)-[a-z]+$/)
      for (const frame of frames) {
        for (const [, used] of frame.matchAll(/\{(.+?)\}/g)) assert.ok(classes.has(used as string), `${name}: ${frame}`)
        assert.ok(!/[A-Z]| {2}/.test(frame), `${name}: ${frame}`)
      }
    }
  })
  it('no word sequence is longer than two words: no sentence of the texts is in it', () => {
    for (const line of roles.features) assert.ok((line.split(' ')[0] as string).split('_').length <= 2)
  })
})
