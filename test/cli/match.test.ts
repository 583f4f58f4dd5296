/** `storylint match`: an answer with its reason, JSON that fits its schema, and an honest “none”. */
import assert from 'node:assert/strict'
import { type Schema, Validator } from '@cfworker/json-schema'
import schema from '../../data/schema/match.json' with { type: 'json' }
import { type Folder, folderWith, strong } from '../support/cli.ts'

const late = `# The late train

<!-- storylint-competencies: delivery -->

**Problem:** The release was four weeks late.

**Action:** I negotiated a smaller one with sales.

**Result:** It went well.
`

describe('storylint match', () => {
  let folder: Folder
  before(() => (folder = folderWith({ 'stories/fridge.md': strong, 'stories/late.md': late })))
  after(() => folder.remove())

  it('says which story answers, and why', async () => {
    const { code, out, err } = await folder.run(['match', 'Tell me about a deadline that was in danger.'])
    assert.deepEqual([code, err], [0, []])
    assert.match(out, /^Asks about Delivery\.\n 1 {2}The late train {2}stories\/late\.md:1\n {4}told for Delivery; /)
    assert.match(out, /; in common: late; but no measured result, a part is missing\n/)
  })

  it('takes files behind the question, and options before it', async () => {
    const { code, out } = await folder.run(['--format=json', 'match', 'a fridge', 'stories/fridge.md'])
    const { stories } = JSON.parse(out) as { stories: { path: string }[] }
    assert.deepEqual([code, stories.map(({ path }) => path)], [0, ['stories/fridge.md']])
  })

  it('gives JSON that fits its schema', async () => {
    for (const question of ['How do you negotiate?', 'golf']) {
      const { out } = await folder.run(['match', question, '--format', 'json'])
      const validator = new Validator(JSON.parse(JSON.stringify(schema)) as Schema, '7', false)
      assert.deepEqual(validator.validate(JSON.parse(out)).errors, [])
    }
  })

  it('says so where no story answers', async () => {
    const { code, out } = await folder.run(['match', 'How many golf balls fit into a bus?'])
    assert.equal(code, 1)
    assert.match(out, /^No story answers this: /)
  })

  it('asks for the question that is lacking', async () => {
    const { code, err } = await folder.run(['match'])
    assert.deepEqual([code, err], [2, ['storylint: match needs a question: storylint match "When did you …?"']])
  })
})
