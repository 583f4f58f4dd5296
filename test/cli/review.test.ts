/** `storylint review`: the same bank in three formats, and what its exit code says. */
import assert from 'node:assert/strict'
import { type Schema, Validator } from '@cfworker/json-schema'
import schema from '../../data/schema/review.json' with { type: 'json' }
import { type Folder, folderWith, tagged as story } from '../support/cli.ts'

const pack = {
  id: 'baker',
  name: 'Baker',
  checklist: [
    {
      id: 'bank',
      title: 'The bank',
      items: [
        { id: 'measured', text: 'Two measured results', when: { atLeast: 2, stories: { measured: true } } },
        { id: 'aloud', text: 'Told *aloud* once' },
      ],
    },
  ],
  competencies: [
    { id: 'craft', name: 'Craft', questions: [], evidence: [], cues: [] },
    { id: 'care', name: 'Care | attention', questions: [], evidence: [], cues: [] },
  ],
}

const files = {
  '.storylint.json': JSON.stringify({ role: 'baker', roles: ['baker.json'] }),
  'baker.json': JSON.stringify(pack),
  'stories/oven.md': story('The oven', 'craft', 'Burnt loaves fell from 11 % to 2 % in a month.'),
  'stories/rye.md': story('The rye', 'craft', 'It went well for everybody who came.'),
  'README.md': '# Bakery\n\nHow to install it.\n',
}

interface Review {
  role: { id: string }
  stories: { title: string; path: string }[]
  checklist: { items: { id: string; done: boolean; have?: number; need?: number; stories: number[] }[] }[]
  coverage: { competency: string; state: string; stories: number[] }[]
  summary: Record<string, number>
}

const validator = new Validator(JSON.parse(JSON.stringify(schema)) as Schema, '7', false)

async function reviewOf(folder: Folder, ...argv: readonly string[]): Promise<Review> {
  const { code, out, err } = await folder.run(['review', '--format', 'json', ...argv])
  assert.deepEqual([code, err], [0, []])
  const review = JSON.parse(out) as Review
  assert.deepEqual(validator.validate(review).errors, [])
  return review
}

describe('storylint review', () => {
  let folder: Folder
  before(() => (folder = folderWith(files)))
  after(() => folder.remove())

  it('gives JSON that fits its schema, for the role that the settings name', async () => {
    const { role, stories, checklist, coverage, summary } = await reviewOf(folder)
    assert.equal(role.id, 'baker')
    assert.deepEqual(
      stories.map(({ title }) => title),
      ['The rye', 'The oven'],
    )
    const [measured] = checklist[0]?.items ?? []
    assert.deepEqual([measured?.done, measured?.have, measured?.need], [false, 1, 2])
    assert.deepEqual(
      measured?.stories.map((index) => stories[index]?.title),
      ['The oven'],
    )
    assert.deepEqual(
      coverage.map(({ competency, state, stories: tagged }) => [competency, state, tagged.length]),
      [
        ['care', 'gap', 0],
        ['craft', 'covered', 2],
      ],
    )
    assert.deepEqual(summary, { stories: 2, competencies: 2, covered: 1, coverage: 50, items: 2, done: 0 })
  })

  it('is for another role where one is asked for', async () => {
    const { role, coverage } = await reviewOf(folder, '--role', 'spotify-tpm')
    assert.equal(role.id, 'spotify-tpm')
    assert.equal(coverage.length, 9)
  })

  it('says for a person what is done and what lacks', async () => {
    const { code, out } = await folder.run(['review'])
    assert.equal(code, 0)
    assert.match(out, /^Baker\n/)
    assert.match(out, /· Two measured results {2}1 of 2\n/)
    assert.match(out, /· Care \| attention: no story\n/)
    assert.match(out, /The rye {2}stories\/rye\.md:7\n/)
  })

  it('gives markdown in which nothing of the stories is markup', async () => {
    const { out } = await folder.run(['review', '--format=markdown'])
    assert.match(out, /^# Baker: 2 stories\n/)
    assert.match(out, /- \[ \] Two measured results \(1 of 2\)\n/)
    assert.match(out, /- \[ \] Told \\\*aloud\\\* once\n/)
    assert.match(out, /\| Care \\\| attention \| \*\*none\*\* \| {2}\|\n/)
  })

  it('knows what the person ticked', async () => {
    const progress = { version: 1, roles: { baker: { ticked: ['aloud'] } } }
    folder.write('.storylint/progress.json', JSON.stringify(progress))
    const { checklist } = await reviewOf(folder)
    assert.equal(checklist[0]?.items.find(({ id }) => id === 'aloud')?.done, true)
    folder.write('.storylint/progress.json', '{ "version"')
    const { code, err } = await folder.run(['review'])
    assert.equal(code, 2)
    assert.match(err.join(), /progress\.json: it is not of the form .*nothing in it counts as ticked/)
    folder.write('.storylint/progress.json', '')
  })

  it('fails where too few competencies have a story', async () => {
    assert.equal((await folder.run(['review', '--min-coverage', '50'])).code, 0)
    assert.equal((await folder.run(['review', '--min-coverage', '51'])).code, 1)
  })

  it('is written to a file, whole', async () => {
    const { code, out } = await folder.run(['review', '--output', 'bank.txt'])
    assert.deepEqual([code, out], [0, ''])
    assert.match(folder.read('bank.txt'), /^Baker\n/)
  })

  it('has a help of its own', async () => {
    const { code, out } = await folder.run(['review', '--help'])
    assert.equal(code, 0)
    for (const name of ['role', 'format', 'min-coverage', 'output', 'config'])
      assert.ok(out.includes(`--${name}`), name)
  })

  for (const [argv, message] of [
    [['--min-coverage', 'half'], '--min-coverage takes a percentage from 0 to 100, not “half”.'],
    [['--format', 'html'], '--format: “html” is not known. Accepted: pretty, json, markdown.'],
    [['--quiet'], '--quiet is not an option. See storylint --help.'],
    [['nowhere'], 'nowhere: there is no such file'],
  ] as const)
    it(`${argv.join(' ')} is told in a line`, async () => {
      const { code, err } = await folder.run(['review', ...argv])
      assert.deepEqual([code, err], [2, [`storylint: ${message}`]])
    })

  it('names the nearest role where there is none of that name', async () => {
    const { code, err } = await folder.run(['review', '--role', 'bakr'])
    assert.equal(code, 2)
    assert.match(err.join(), /^storylint: --role: “bakr” is not a role\. Did you mean “baker”\?/)
  })
})
