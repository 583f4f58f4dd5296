/** A story told in another framework: every word is there, under the part that tells the same, and what lacks is asked. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Change, applyEdits, frameworks, restructure } from '../../../src/core/index.ts'
import { report } from '../../support/analyse.ts'
import { type Generated, runs, storyOf } from '../../support/generated-stories.ts'
import { fill, layouts } from '../../support/layouts.ts'

const idOf = (framework: string): Change => ({ kind: 'framework', to: framework })

/** The text told in another framework, and read in it. */
function told(text: string, to: string, from?: string): string | undefined {
  const found = restructure(report(text, from === undefined ? {} : { settings: { framework: from } }), [0], idOf(to))
  return found && applyEdits(text, found.edits)
}

/** What each word of the story is told as; words of no part as nothing. */
function placesOf(text: string, framework: string): Map<string, string> {
  const { stories } = report(text, { settings: { framework } })
  assert.equal(stories.length, 1, text)
  const places = new Map<string, string>()
  for (const { text: words, part } of stories[0]?.story.passages ?? [])
    for (const word of words.match(/word\w+x/g) ?? []) places.set(word, stories[0]?.story.parts[part]?.part ?? '')
  return places
}

const wordsIn = (text: string): string[] => text.match(/word\w+x/g) ?? []
const required = (id: string) => frameworks.find((each) => each.id === id)?.parts.filter((part) => part.required) ?? []

function isToldIn(text: string, framework: string): void {
  const { stories } = report(text, { settings: { framework } })
  const names = new Set(stories.flatMap(({ story }) => story.parts.flatMap(({ label }) => label?.names ?? [])))
  for (const { name, accepts } of required(framework))
    assert.ok(
      accepts.some((accepted) => names.has(accepted)),
      `${name} lacks in\n${text}`,
    )
}

/** Each part's words still stand one after the other. */
function holdsAll({ parts }: Generated, text: string): void {
  const words = wordsIn(text)
  for (const part of parts)
    assert.deepEqual(
      words.filter((word) => part.words.includes(word)),
      part.words,
      text,
    )
}

describe('telling a story in another framework', () => {
  const offered = Object.entries(layouts).filter(([name]) => !/HTML|columns/.test(name))
  for (const { id, own } of frameworks.filter((framework) => framework.id !== 'star')) {
    it(`STAR to ${id}, in ${own && id !== 'risk-plan' ? 'some layouts' : 'every layout'}`, () => {
      for (const [name, layout] of own && id !== 'risk-plan' ? offered.filter((_, at) => at % 5 === 0) : offered) {
        const text = fill(layout)
        const out = told(text, id)
        assert.ok(out !== undefined, name)
        isToldIn(out, id)
        for (const word of ['mill', 'harvest', 'belt', 'once'])
          assert.equal(out.split(word).length, text.split(word).length, out)
        assert.equal(told(out, id, id), undefined, 'a second time changes nothing')
        assert.equal(out.includes('\r\n'), text.includes('\r\n'))
        assert.doesNotMatch(out.replaceAll('\r\n', ''), /\r/)
      }
    })
  }

  it('is not offered in HTML, and not where rows of a table are stories', () => {
    for (const name of ['HTML table', 'HTML definition list'])
      assert.equal(told(fill(layouts[name] as string), 'parl'), undefined)
  })
})

const examples: readonly (readonly [name: string, from: string, to: string, text: string, want: string])[] = [
  [
    'STAR to PARL: both texts of the problem in order, and the learning is asked for',
    'star',
    'parl',
    '# Rain\n\n## Situation\n\nIt rained.\n\n## Task\n\nI had to stay dry.\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
    '# Rain\n\n## Problem\n\nIt rained.\n\nI had to stay dry.\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n\n## Learning\n\n[What do you do differently now?]\n',
  ],
  [
    'PARL to STAR: the learning stays, the task is asked for',
    'parl',
    'star',
    '**Problem:** It rained.\n\n**Action:** I left.\n\n**Result:** Dry.\n\n**Learning:** Leave.\n',
    '**Situation:** It rained.\n\n**Task:** [What was yours to achieve, and by when?]\n\n**Action:** I left.\n\n**Result:** Dry.\n\n**Learning:** Leave.\n',
  ],
  [
    'a question that nobody answered is let go, not told as a text',
    'star',
    'parl',
    '- Situation: It rained.\n- Task: [What was yours to achieve, and by when?]\n- Action: I left.\n- Result: Dry.\n- Learning: Leave.\n',
    '- Problem: It rained.\n- Action: I left.\n- Result: Dry.\n- Learning: Leave.\n',
  ],
  [
    'what has no home stays under its own label',
    'star',
    'failure-autopsy',
    '> **Situation:** It rained.\n>\n> **Action:** I left.\n>\n> **Result:** Wet.\n',
    '> **Situation:** It rained.\n>\n> **Decision:** I left.\n>\n> **Ignored data:** [Which figure, warning or complaint was there, and why did it not count for you?]\n>\n> **Failure:** Wet.\n>\n> **Change:** [What do you do differently now, and what has it caught since?]\n',
  ],
  [
    'names of the writer stay where both frameworks have the part',
    'star',
    'starl',
    '## Background\n\nIt rained.\n\n## My role\n\nDry feet.\n\n## What I did\n\nI left.\n\n## Outcome\n\nDry.\n\n## Takeaway\n\nLeave.\n',
    '## Background\n\nIt rained.\n\n## My role\n\nDry feet.\n\n## What I did\n\nI left.\n\n## Outcome\n\nDry.\n\n## Takeaway\n\nLeave.\n',
  ],
  [
    'code below the words of a part stays in it',
    'parl',
    'soar',
    '## Problem\n\nIt rained.\n\n```\nlog\n```\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
    '## Situation\n\nIt rained.\n\n```\nlog\n```\n\n## Obstacle\n\n[What stood in the way?]\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
  ],
  [
    'a remark beside a label that goes is told with its text',
    'star',
    'car',
    '**SITUATION** (20 s)\n\nIt rained.\n\n**TASK** (5 s)\n\nStay dry.\n\n**ACTION** (60 s)\n\nI left.\n\n**RESULT** (9 s)\n\nDry.\n',
    '**CHALLENGE** (20 s)\n\nIt rained.\n\n(5 s) Stay dry.\n\n**ACTION** (60 s)\n\nI left.\n\n**RESULT** (9 s)\n\nDry.\n',
  ],
]

describe('text in, text out', () => {
  for (const [name, from, to, text, want] of examples) {
    it(name, () => assert.equal(told(text, to, from) ?? text, want))
  }

  it('the front matter follows where it names the framework, and for a framework that labels do not tell', () => {
    const text =
      '---\nstorylint:\n  framework: star\n---\n\n**Situation:** It rained.\n\n**Action:** I left.\n\n**Result:** Dry.\n'
    assert.equal(restructure(report(text), [0], idOf('car'))?.choose, 'car')
    const bare = text.replace(/^---[^]*?---\n\n/, '')
    assert.equal(restructure(report(bare), [0], idOf('car'))?.choose, undefined)
    assert.equal(restructure(report(bare), [0], idOf('hsi'))?.choose, 'hsi')
    assert.equal(restructure(report(bare, { settings: { framework: 'star' } }), [0], idOf('car'))?.choose, 'car')
  })

  it('of several stories one alone, where labels tell its framework; all of them where the file names one', () => {
    const one = (name: string) =>
      `## ${name}\n\n**Situation:** It rained.\n\n**Task:** Dry.\n\n**Action:** I left.\n\n**Result:** Dry.\n\n`
    const text = `# Bank\n\n${one('A')}${one('B')}`
    const found = restructure(report(text), [1], idOf('parl'))
    const out = applyEdits(text, found?.edits ?? []) ?? ''
    assert.deepEqual(
      report(out).stories.map(({ story }) => story.framework.id),
      ['star', 'parl'],
    )
    assert.ok(out.startsWith(text.slice(0, text.indexOf('## B'))))
    const chosen = report(text, { settings: { framework: 'star' } })
    assert.equal(restructure(chosen, [1], idOf('parl')), undefined)
    assert.equal(restructure(chosen, [0, 1], idOf('parl'))?.choose, 'parl')
  })
})

describe('generated stories told in another framework', function () {
  this.timeout(600_000)
  const target = fc.constantFrom(...frameworks.map(({ id }) => id))

  it('lose no word, keep the order within a part, and have the parts of the new framework', () => {
    fc.assert(
      fc.property(storyOf(), target, (story, to) => {
        fc.pre(to !== story.framework.id)
        const out = told(story.text, to, story.framework.id)
        assert.ok(out !== undefined, story.text)
        holdsAll(story, out)
        isToldIn(out, to)
      }),
      runs(80),
    )
  })

  it('come back with the same parts', () => {
    fc.assert(
      fc.property(storyOf(), target, (story, to) => {
        const from = story.framework.id
        fc.pre(to !== from)
        const there = told(story.text, to, from)
        const back = there === undefined ? undefined : told(there, from, to)
        assert.ok(back !== undefined, `${story.text}\n→ ${to}\n${there}`)
        holdsAll(story, back)
        assert.deepEqual(
          placesOf(back, from),
          placesOf(story.text, from),
          `${story.text}\n→ ${to}\n${there}\n→ ${back}`,
        )
        assert.equal(told(told(back, to, from) ?? '', from, to), back)
      }),
      runs(40),
    )
  })
})
