/** `storylint bank`: the same facts in three formats. */
import assert from 'node:assert/strict'
import { type Schema, Validator } from '@cfworker/json-schema'
import bankSchema from '../../data/schema/bank.json' with { type: 'json' }
import reviewSchema from '../../data/schema/review.json' with { type: 'json' }
import { type Folder, folderWith, tagged as story } from '../support/cli.ts'

const competency = (id: string, name: string) => ({ id, name, questions: [], evidence: [], cues: [] })

const files = {
  '.storylint.json': JSON.stringify({ role: 'baker', roles: ['baker.json'] }),
  'baker.json': JSON.stringify({
    id: 'baker',
    name: 'Baker',
    competencies: [competency('craft', 'Craft'), competency('calm', 'Calm'), competency('care', 'Care | attention')],
  }),
  'stories/oven.md': story('The | oven', 'craft, calm', 'Burnt loaves fell from 11 % to 2 % in a month.'),
  'stories/rye.md': story('The rye', 'calm', 'It went well.'),
  'README.md': '# Bakery\n\nHow to install it.\n',
}

interface Facts {
  competencies: { competency: string; counts: Record<string, number> }[]
  stories: { title: string; marks: (string | null)[]; parts: { name: string; balance?: string }[] }[]
  summary: Record<string, number>
}

const validate = (schema: unknown, value: unknown) =>
  new Validator(JSON.parse(JSON.stringify(schema)) as Schema, '7', false).validate(value).errors

describe('storylint bank', () => {
  let folder: Folder
  before(() => (folder = folderWith(files)))
  after(() => folder.remove())

  it('gives JSON that fits its schema, its stories that of the review', async () => {
    const { code, out, err } = await folder.run(['bank', '--format', 'json'])
    assert.deepEqual([code, err], [0, []])
    const facts = JSON.parse(out) as Facts
    assert.deepEqual(validate(bankSchema, facts), [])
    const entry = { ...reviewSchema.definitions.story, additionalProperties: true }
    for (const each of facts.stories)
      assert.deepEqual(validate({ ...entry, definitions: reviewSchema.definitions }, each), [])
    assert.deepEqual(
      facts.competencies.map(({ competency, counts }) => [competency, counts.primary, counts.secondary]),
      [
        ['care', 0, 0],
        ['craft', 1, 0],
        ['calm', 1, 1],
      ],
    )
    assert.deepEqual(Object.fromEntries(facts.stories.map(({ title, marks }) => [title, marks])), {
      'The | oven': [null, 'primary', 'secondary'],
      'The rye': [null, null, 'primary'],
    })
    assert.deepEqual(facts.summary, { stories: 2, competencies: 3, covered: 2, coverage: 66 })
  })

  it('tells a person the matrix with its totals, gaps first, and the shares of the parts', async () => {
    const { code, out } = await folder.run(['bank'])
    assert.equal(code, 0)
    assert.match(out, /^Baker\n\n {2}Competencies {2}2 of 3 have a story\n {4}· {2}1 Care \| attention: no story\n/)
    assert.match(out, / {4}The \| oven +· {2}● {2}○ +2\n/)
    assert.match(out, / {4}All +0 {2}1 {2}2\n/)
    assert.match(out, / {6}Challenge {2}46 %, more than 15 to 25 %, 5 s\n {6}Action {5}42 %, less than/)
    assert.match(out, / {6}13 s of 2 min, 2 measures {2}from 11 % to 2 %; in a month\n/)
    assert.match(out, / {6}1 warning, 1 info: unquantified-result, vague-phrase\n/)
  })

  it('gives markdown in which nothing of the stories is markup', async () => {
    const { out } = await folder.run(['bank', '--format=markdown'])
    assert.match(out, /^# Baker: 2 stories\n/)
    assert.match(out, /\| Story \| Care \\\| attention \| Craft \| Calm \| Tagged \|\n/)
    assert.match(out, /\| The \\\| oven \| {2}\| \*\*told for it\*\* \| carries it \| 2 \|\n/)
    assert.match(out, /\| \*\*Stories\*\* \| \*\*none\*\* \| 1 \| 2 \| {2}\|\n/)
  })

  it('is no wider for a story with a long name', async () => {
    const long = folderWith({ 'stories/a.md': story('Bread '.repeat(30).trim(), '', 'It went well.') })
    const { out } = await long.run(['bank'])
    long.remove()
    const row = out.split('\n').find((line) => /Bread.*…/.test(line)) ?? ''
    assert.ok(row.length > 0 && row.length < 80, row)
  })

  it('has a help of its own, and is an answer where there is no story', async () => {
    assert.match((await folder.run(['bank', '--help'])).out, /Usage: storylint bank .*--format pretty\|json\|markdown/s)
    const empty = folderWith({ 'README.md': '# Bakery\n' })
    const { code, out } = await empty.run(['bank'])
    empty.remove()
    assert.equal(code, 0)
    assert.match(out, /Stories {2}none found/)
  })
})
