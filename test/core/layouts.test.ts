/** The same story in every layout that people use is read as the same story. */
import assert from 'node:assert/strict'
import type { Story } from '../../src/core/index.ts'
import { report, storiesOf } from '../support/analyse.ts'
import { fill, layouts, told } from '../support/layouts.ts'

const words = (story: Story, name: string) => {
  const index = story.parts.findIndex(({ label }) => label?.names.includes(name))
  return story.passages
    .filter(({ part }) => part === index)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join(' ')
}

describe('layouts', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(name, () => {
      const text = fill(layout)
      const stories = storiesOf(text)
      assert.equal(stories.length, 1)
      const story = stories[0] as Story
      assert.deepEqual(
        {
          situation: words(story, 'situation'),
          task: words(story, 'task'),
          action: words(story, 'action'),
          result: words(story, 'result'),
        },
        told,
      )
      assert.equal(story.framework.id, 'star')
      assert.deepEqual(report(text).findings, [])
      for (const { label } of story.parts) {
        assert.match(
          story.text.slice(label?.span.start, label?.span.end),
          /^(?:[STAR]|\(?[STAR]\)?|[STAR]\*\*\w+|(?:[STAR] |[STAR]\*\* )?\(?(?:Situation|Task|Action|Result)\)?(?: \([STAR]\))?)$/i,
        )
      }
    })
  }

  it('keeps the same part in several pieces', () => {
    const [story] = storiesOf(
      '# T\n\nProblem: a b c\n\nAction: one two\n\nResult: three\n\nAction: four five\n\nResult: six\n\nLearning: seven\n',
    )
    assert.deepEqual(
      story?.parts.map(({ part }) => part),
      ['problem', 'action', 'result', 'action', 'result', 'learning'],
    )
  })

  it('takes names joined by a slash for both', () => {
    const [story] = storiesOf(
      '# T\n\n## Situation / Task\n\nIt rained.\n\n## Actions\n\nI left.\n\n## Results and learnings\n\nDry twice in a row.\n',
    )
    assert.deepEqual(
      story?.parts.map(({ label }) => label?.names),
      [['situation', 'task'], ['action'], ['result', 'learning']],
    )
  })

  it('keeps sub-headings of a part in the part', () => {
    const [story] = storiesOf(
      '# T\n\n## Problem\n\nA b.\n\n## Action\n\n### Steps\n\nI dug.\n\n### Finding water\n\nI drew.\n\n## Result\n\nWater.\n\n## Learning\n\nDig.\n',
    )
    assert.equal(story?.parts.length, 4)
    assert.equal(words(story as Story, 'action'), 'I dug. I drew.')
  })

  it('keeps prose above the first label as prose of no part', () => {
    const [story] = storiesOf('# T\n\nAn opening line.\n\n**Action:** I left.\n\n**Result:** It ended.\n')
    assert.deepEqual(
      story?.passages.map(({ part }) => part),
      [-1, 0, 1],
    )
  })

  it('leaves a section of another kind behind the parts out of them', () => {
    const [story] = storiesOf('# T\n\n## Action\n\nI left.\n\n## Result\n\nIt ended.\n\n## Evidence\n\nA link.\n')
    assert.equal(words(story as Story, 'result'), 'It ended.')
  })
})

describe('banks', () => {
  const parl = (n: number, style: (name: string) => string) =>
    ['Problem', 'Action', 'Result', 'Learning'].map((name) => `${style(name)}I told ${n} things.\n\n`).join('')
  const heading = (hashes: string) => (name: string) => `${hashes} ${name}\n\n`
  const bold = (name: string) => `**${name}:** `
  const titles = (text: string) => storiesOf(text).map(({ title }) => title)

  it('one story a second-level heading', () => {
    const text = `# Bank\n\nRead me.\n\n## One\n\n${parl(1, heading('###'))}## Two\n\n${parl(2, heading('###'))}`
    assert.deepEqual(titles(text), ['One', 'Two'])
  })

  it('one story a first-level heading, labels in bold', () => {
    assert.deepEqual(titles(`# One\n\n${parl(1, bold)}# Two\n\n${parl(2, bold)}`), ['One', 'Two'])
  })

  it('titles and parts on the same level', () => {
    assert.deepEqual(titles(`## One\n\n${parl(1, heading('##'))}## Two\n\n${parl(2, heading('##'))}`), ['One', 'Two'])
  })

  it('bold questions and rules between stories', () => {
    const text = `**Q: First?**\n\n${parl(1, bold)}---\n\n**Q: Second?**\n\n${parl(2, bold)}`
    assert.deepEqual(titles(text), ['Q: First?', 'Q: Second?'])
  })

  it('no title at all: the first part comes again after a result', () => {
    assert.equal(storiesOf(parl(1, bold) + parl(2, bold)).length, 2)
  })

  it('a table with a story a row', () => {
    const text =
      '| Question | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| First | I s1 | t1 | I a1 | r1 |\n| Second | I s2 | t2 | I a2 | r2 |\n'
    const stories = storiesOf(text)
    assert.deepEqual(
      stories.map(({ title }) => title.trim()),
      ['First', 'Second'],
    )
    assert.deepEqual(
      stories.map((story) => words(story, 'result')),
      ['r1', 'r2'],
    )
  })

  it('sections between stories are no stories', () => {
    const text = `# One\n\n${parl(1, bold)}# Questions to ask them\n\n- Who decides?\n\n# Two\n\n${parl(2, bold)}# Notes\n\nNothing.\n`
    assert.deepEqual(titles(text), ['One', 'Two'])
    assert.ok(!storiesOf(text)[0]?.text.includes('Who decides'))
  })

  it('a story ends where the next begins', () => {
    const text = `# One\n\n${parl(1, bold)}# Two\n\n${parl(2, bold)}`
    const [one, two] = report(text).stories
    assert.equal(text.slice(two?.start).startsWith('# Two'), true)
    assert.ok((one?.start ?? 0) + (one?.story.text.length ?? 0) <= (two?.start ?? 0))
  })
})
