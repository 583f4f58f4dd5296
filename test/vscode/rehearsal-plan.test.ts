/** What is rehearsed: cues of a story, times by its framework's shares, and a question that one of the stories answers. */
import assert from 'node:assert/strict'
import { analyse, cuesOf, readyPack, review } from '../../src/core/index.ts'
import { chosenByQuestion, chosenStory, planOf } from '../../src/vscode/views/rehearsal-plan.ts'

const story = (title: string, tags: string, framework = 'star') => `---
storylint:
  framework: ${framework}
  competencies: [${tags}]
---

# ${title}

## Situation

In the winter of the flood, one loaf in nine came out burnt, and nobody knew why.

## Action

I moved **the shelves** for \`oven two\`.

## Result

Burnt loaves fell from 11 % to 2 % within a month.
`

const role = readyPack({
  id: 'baker',
  name: 'Baker',
  competencies: ['care', 'craft', 'price'].map((id) => ({
    ...{ id, name: id, evidence: [], cues: [], questions: [`${id} one?`, `${id} two?`] },
  })),
})
const bank = (...texts: readonly string[]) => {
  const reports = texts.map((text, at) =>
    analyse({ path: `${at}.md`, text, settings: { targetSeconds: 100 }, listed: 'included' }),
  )
  return { review: review(role, reports), reports }
}
const first = (text: string) => {
  const { review: found, reports } = bank(text)
  const [card] = found.stories
  const [report] = reports
  assert.ok(card && report)
  return cuesOf(report, card)
}

describe('the cues of a story', () => {
  const cues = first(story('The oven', 'craft'))

  it('are the names of its parts, their first words and their measures, and no more', () => {
    assert.deepEqual(
      cues.map(({ name, opening }) => [name, opening]),
      [
        ['Situation', 'In the winter of the flood, one …'],
        ['Task', ''],
        ['Action', 'I moved the shelves for .'],
        ['Result', 'Burnt loaves fell from 11 % to …'],
      ],
    )
    assert.ok(cues[3]?.measures.includes('from 11 % to 2 %'))
    assert.deepEqual([cues[1]?.measures, cues[2]?.measures], [[], []])
  })

  it('have the times that the framework gives its parts, of the whole target', () => {
    const [situation = 0, task = 0, action = 0, result = 0] = cues.map(({ plannedSeconds }) => plannedSeconds)
    assert.ok(action > result && result > task && action > situation, String([situation, task, action, result]))
    assert.ok(Math.abs(situation + task + action + result - 100) <= 2)
  })

  it('have the times that the writer gave them, where the framework gives none', () => {
    const hsi = first(
      '---\nstorylint:\n  framework: hsi\n---\n\n# A\n\n## Hypothesis\n\nOne two three four five six.\n\n## Signal\n\nOne two three.\n\n## Impact\n\nOne.\n',
    )
    assert.deepEqual(
      hsi.map(({ plannedSeconds }) => plannedSeconds),
      [60, 30, 10],
    )
  })
})

describe('what is rehearsed', () => {
  const found = bank(story('The oven', 'craft, care'), story('The mill', 'care'))
  const titled = (title: string) =>
    found.review.stories.find((card) => card.title === title) as (typeof found.review.stories)[0]

  it('is a story with a question of what it is told for', () => {
    assert.equal(chosenStory(found, titled('The oven'), () => 0).question, 'craft one?')
    assert.equal(chosenStory(found, titled('The oven'), () => 0.99).question, 'craft two?')
    assert.equal(chosenStory(bank(story('Bread', 'elsewhere')), titled('The oven'), () => 0).isHidden, false)
  })

  it('or a question, with the story hidden that is told for it first; never one that no story answers', () => {
    const dice = [0, 0.2, 0.4, 0.6, 0.8, 0.99]
    const asked = dice.map((number) => chosenByQuestion(found, () => number))
    assert.deepEqual(
      new Set(asked.map((each) => `${each?.question} ${each?.card.title}`)),
      new Set(['care one? The mill', 'care two? The mill', 'craft one? The oven', 'craft two? The oven']),
    )
    assert.ok(asked.every((each) => each?.isHidden))
    assert.equal(
      chosenByQuestion(bank(story('Bread', 'elsewhere')), () => 0),
      undefined,
    )
  })

  it('becomes a plan that holds nothing of the story but its cues', () => {
    const plan = planOf(
      { card: titled('The oven'), isHidden: true, question: 'Why?' },
      first(story('The oven', 'care')),
      93,
    )
    assert.deepEqual(
      [plan.path, plan.title, plan.question, plan.isHidden, plan.last],
      ['0.md', 'The oven', 'Why?', true, 93],
    )
    assert.ok(!JSON.stringify(plan).includes('nobody knew why'))
  })
})
