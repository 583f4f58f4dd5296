/** Ids are offered where a competency is being written, and nowhere else. `|` is the cursor. */
import assert from 'node:assert/strict'
import { tagPlace } from '../../src/project/tag-places.ts'

const at = (text: string) => {
  const [before = '', after = ''] = text.split('|')
  return tagPlace(before, after.split('\n')[0] as string)
}

const places: readonly (readonly [text: string, begun: string, named: readonly string[], needsBrackets?: true])[] = [
  ['---\nstorylint:\n  competencies: [|]\n---\n', '', []],
  ['---\nstorylint:\n  competencies: [craft, infl|]\n---\n', 'infl', ['craft']],
  ['---\nstorylint:\n  competencies: [|, craft]\n', '', ['craft']],
  ['---\nstorylint: { role: general, competencies: [craft,|] }\n---\n', '', ['craft']],
  ['---\nstorylint:\n  "competencies": [\n    craft,\n    i|\n  ]\n', 'i', ['craft']],
  ['---\nstorylint:\n  competencies:\n    - craft # c\n    - |\n---\n', '', ['craft', 'c']],
  ['---\r\nstorylint:\r\n  competencies:\r\n  - self-aw|\r\n---\r\n', 'self-aw', []],
  ['---\nstorylint:\n  competencies: |\n---\n', '', [], true],
  ['---\nstorylint:\n  competencies: cr|\n---\n', 'cr', [], true],
  ['# A\n\n<!-- storylint-competencies: | -->\n', '', []],
  ['# A\n\n<!-- storylint-competencies craft, infl| -->\n', 'infl', ['craft']],
  ['# A\n\n<!-- storylint-competencies: |, craft -->\n', '', ['craft']],
]

const elsewhere = [
  'I like |',
  '# A\n\ncompetencies: [|]\n',
  '---\ncompetencies: [|]\n---\n',
  '---\nstorylint:\n  role: |\n---\n',
  '---\nstorylint:\n  competencies:|\n---\n',
  '---\nstorylint:\n  competencies: [craft]|\n---\n',
  '---\nstorylint:\n  competencies: [craft]\n  role: |\n---\n',
  '---\nstorylint:\n  competencies:\n    - craft\n  role: |\n---\n',
  '---\nstorylint:\n  competencies: [craft]\n---\n\n# A [|\n',
  '---\nstorylint:\n  nocompetencies: [|]\n---\n',
  '<!-- storylint-competencies: craft --> |',
  '<!-- storylint-disable-line |',
]

describe('the place of a competency', () => {
  for (const [text, begun, named, needsBrackets = false] of places)
    it(`is here: ${JSON.stringify(text)}`, () => {
      const place = at(text)
      assert.deepEqual(place && { ...place, named: [...place.named] }, { begun, named, needsBrackets })
    })

  for (const text of elsewhere)
    it(`is not here: ${JSON.stringify(text)}`, () => {
      assert.equal(at(text), undefined)
    })
})
