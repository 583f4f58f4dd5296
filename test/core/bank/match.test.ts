/** Which stories answer a question: by the role's own questions, in free words, and none where none does. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { stemmer } from 'stemmer'
import { bundledPacks } from '../../../src/cli/bundled-packs.ts'
import { analyse, matchStories, review, type RolePack } from '../../../src/core/index.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const general = bundledPacks.get('general') as RolePack
const bankOf = (text: string, role: RolePack = general) =>
  review(role, [analyse({ path: 'bank.md', text, settings: {}, listed: 'included' })])

/** The same story under each competency: only the tag tells them apart. */
const tagged = (role: RolePack) =>
  role.competencies
    .map(
      ({ id }, at) => `# Story ${at}

<!-- storylint-competencies: ${id} -->

**Problem:** One loaf in nine burnt.

**Action:** I turned the shelves.

**Result:** Burnt loaves fell from 11 % to 2 %.
`,
    )
    .join('\n')

describe('a question of a role', () => {
  for (const role of bundledPacks.values())
    it(`finds the story of its competency: ${role.id}`, () => {
      const bank = bankOf(tagged(role), role)
      for (const [at, { id, questions }] of role.competencies.entries()) {
        for (const question of questions) {
          const [first] = matchStories(question, bank).stories
          assert.equal(first?.card.title, `Story ${at}`, question)
          assert.deepEqual([first.competency?.competency.id, first.competency?.mark], [id, 'primary'])
        }
      }
    })
})

describe('a question in free words', () => {
  const bank = bankOf(read('test/fixtures/questions/bank.md'))
  const { questions } = JSON.parse(read('test/fixtures/questions/questions.json')) as {
    questions: { asks: string; best: string[] }[]
  }
  const places = questions.map(({ asks, best }) => {
    const titles = matchStories(asks, bank).stories.map(({ card }) => card.title)
    return { asks, titles, best, place: titles.findIndex((title) => best.includes(title)) }
  })
  const answered = places.filter(({ best }) => best.length)

  it('names stories that are there', () => {
    const titles = bank.stories.map(({ title }) => title)
    for (const { best } of questions) for (const title of best) assert.ok(titles.includes(title), title)
  })

  it('finds a best story first 25 times of 29, and 28 times among three', () => {
    assert.equal(answered.length, 29)
    const missed = (below: number) =>
      answered.filter(({ place }) => place < 0 || place >= below).map(({ asks, titles }) => `${asks} → ${titles[0]}`)
    assert.ok(missed(1).length <= 4, missed(1).join('\n'))
    assert.ok(missed(3).length <= 1, missed(3).join('\n'))
  })

  for (const { asks, titles } of places.filter(({ best }) => !best.length))
    it(`finds nothing where no story answers: “${asks}”`, () => assert.deepEqual(titles, []))
})

describe('a match', () => {
  const story = (title: string, action: string, result: string, tags = '') => `# ${title}
${tags && `\n<!-- storylint-competencies: ${tags} -->\n`}
**Problem:** The owner lost two customers.

**Action:** ${action}

**Result:** ${result}

**Learning:** I ask first now.

`
  const first = (question: string, ...stories: readonly string[]) =>
    matchStories(question, bankOf(stories.join(''))).stories[0]

  it('says which words it rests on, in the form in which the story has them', () => {
    const found = first(
      'How do you negotiate with suppliers?',
      story('Flour', 'I negotiated with our supplier for a week.', 'We pay 8 % less.'),
      story('Rye', 'I baked it at night.', 'We sold 40 more.'),
    )
    assert.deepEqual([found?.card.title, found?.words], ['Flour', ['negotiated', 'supplier']])
  })

  it('takes a word for another that means the same', () => {
    const found = first('When did you convince a sceptic?', story('Flour', 'I persuaded the miller.', 'It went well.'))
    assert.deepEqual(found?.words, ['persuaded'])
  })

  it('prefers a story that is told for it to one that carries it as well', () => {
    const question = general.competencies[0]?.questions[0] ?? ''
    const [one, other] = ['It fell by 9 %.', 'It fell by 9 %.']
    const found = matchStories(
      question,
      bankOf(story('B', 'I did it.', one, 'delivery, ownership') + story('A', 'I did it.', other, 'ownership')),
    )
    assert.deepEqual(
      found.stories.map(({ card, competency }) => [card.title, competency?.mark]),
      [
        ['A', 'primary'],
        ['B', 'secondary'],
      ],
    )
  })

  it('prefers the story with a measured result among equals', () => {
    const found = matchStories(
      'How do you negotiate?',
      bankOf(story('Weak', 'I negotiated.', 'It went well.') + story('Strong', 'I negotiated.', 'We pay 8 % less.')),
    )
    assert.deepEqual(
      found.stories.map(({ card, strength }) => [card.title, strength.measured]),
      [
        ['Strong', true],
        ['Weak', false],
      ],
    )
  })

  it('knows the kind of story that is asked for', () => {
    const found = first(
      'Tell me about a launch that failed.',
      story('Rye', 'I was wrong about the oven, and the launch failed.', 'We closed for 3 days.'),
    )
    assert.equal(found?.trait, 'failure')
  })

  it('is the same each time, and none in an empty bank', () => {
    const bank = bankOf(read('test/fixtures/questions/bank.md'))
    const ask = () => matchStories('Tell me about a decision', bank).stories.map(({ card, score }) => [card, score])
    assert.deepEqual(ask(), ask())
    assert.deepEqual(matchStories('Tell me about a decision', review(general, [])).stories, [])
  })
})

describe('the words of questions', () => {
  const data = JSON.parse(read('data/questions.json')) as { common: string[]; alike: string[] }

  it('fit their schema', () => {
    const schema = JSON.parse(read('data/schema/questions.json')) as Schema
    assert.deepEqual(new Validator(schema, '2020-12', false).validate(data).errors, [])
  })

  it('stand on one line each, and none of them is common', () => {
    const common = new Set(data.common.flatMap((line) => line.split(' ')))
    const owners = new Map<string, string>()
    for (const line of data.alike) {
      for (const word of line.split(' ')) {
        assert.ok(!common.has(word), `${word} is common`)
        const owner = owners.get(stemmer(word))
        assert.ok(owner === undefined || owner === line, `${word} stands on two lines`)
        owners.set(stemmer(word), line)
      }
    }
  })
})
