/** A tag lands where the story is, in every layout, and the rest of the text stays as it was. */
import assert from 'node:assert/strict'
import { analyse, applyEdits, defaults } from '../../src/core/index.ts'
import { tagStory } from '../../src/project/tags.ts'
import { fill, layouts } from '../support/layouts.ts'

const read = (text: string) => analyse({ path: 'a.md', text, settings: defaults, assumeStory: true })

/** The text with one more tag; the same text where there was nothing to do. */
function tagged(text: string, at: number, competency: string): string {
  const edit = tagStory(read(text), at, competency)
  return edit ? (applyEdits(text, [edit]) as string) : text
}

const tagsIn = (text: string) => read(text).stories.map(({ competencies }) => competencies)

/** What each story tells, wherever it stands. */
const told = (text: string) =>
  read(text).stories.map(({ story }) => story.parts.map(({ part, words }) => `${part} ${words}`))

const body = '# The mill\n\nSituation: We stood still.\n\nAction: I changed it.\n\nResult: Nine days a year less.\n'

const inFrontMatter: readonly (readonly [name: string, before: string, after: string])[] = [
  ['no front matter', '', '---\nstorylint:\n  competencies: [craft]\n---\n\n'],
  ['other keys', '---\na: 1\n---\n', '---\na: 1\nstorylint:\n  competencies: [craft]\n---\n'],
  ['switched on', '---\nstorylint: true\n---\n', '---\nstorylint:\n  competencies: [craft]\n---\n'],
  [
    'other settings',
    '---\nstorylint:\n  role: general # r\n---\n',
    '---\nstorylint:\n  competencies: [craft]\n  role: general # r\n---\n',
  ],
  [
    'a list in brackets',
    '---\nstorylint:\n  competencies: [ownership, "influence" ] # c\n---\n',
    '---\nstorylint:\n  competencies: [ownership, "influence", craft ] # c\n---\n',
  ],
  ['an empty list', '---\nstorylint: { competencies: [] }\n---\n', '---\nstorylint: { competencies: [craft] }\n---\n'],
  ['no value', '---\nstorylint:\n  competencies:\n---\n', '---\nstorylint:\n  competencies: [craft]\n---\n'],
  [
    'a word that should be a list',
    '---\nstorylint:\n  competencies: ownership\n---\n',
    '---\nstorylint:\n  competencies: [ownership, craft]\n---\n',
  ],
  [
    'a list of lines',
    '---\nstorylint:\n  competencies:\n    - ownership # o\n    - influence\n  role: general\n---\n',
    '---\nstorylint:\n  competencies:\n    - ownership # o\n    - influence\n    - craft\n  role: general\n---\n',
  ],
  [
    'a list of lines that ends the front matter',
    '---\nstorylint:\n  competencies:\n  - ownership # o\n---\n',
    '---\nstorylint:\n  competencies:\n  - ownership # o\n  - craft\n---\n',
  ],
]

/** Two of each layout, where that makes a file of two stories. */
const pairs = Object.entries(layouts)
  .map(([name, layout]): [string, string] => {
    const one = fill(layout).replace(/^---[^]*?---\n/, '')
    return [name, `${one.replace('mill', 'other mill')}\n${one}`]
  })
  .filter(([, text]) => read(text).stories.length === 2)

describe('tagging a story', () => {
  for (const [name, before, after] of inFrontMatter)
    it(`in front matter: ${name}`, () => {
      assert.equal(tagged(before + body, 0, 'craft'), after + body)
      assert.ok(tagsIn(after + body)[0]?.includes('craft'))
    })

  it('changes nothing where it has the tag', () => {
    const once = tagged(body, 0, 'craft')
    assert.equal(tagged(once, 0, 'craft'), once)
    assert.equal(tagged(body, 1, 'craft'), body)
  })

  it('names one more in a comment that is there', () => {
    for (const [before, after] of [
      ['storylint-competencies: ownership', 'storylint-competencies: ownership, craft'],
      ['storylint-competencies', 'storylint-competencies craft'],
      ['storylint-competencies:', 'storylint-competencies: craft'],
    ] as const)
      assert.equal(
        tagged(body.replace('mill\n', `mill\n\n<!-- ${before} -->\n`), 0, 'craft'),
        body.replace('mill\n', `mill\n\n<!-- ${after} -->\n`),
      )
  })

  it('writes a comment where front matter is no YAML', () => {
    assert.match(
      tagged(`---\na: [\n---\n${body}`, 0, 'craft'),
      /# The mill\n\n<!-- storylint-competencies: craft -->\n/,
    )
  })

  for (const [name, layout] of Object.entries(layouts)) {
    it(`that is alone in its file: ${name}`, () => {
      const once = tagged(fill(layout), 0, 'craft')
      const twice = tagged(once, 0, 'influence')
      assert.deepEqual(tagsIn(twice)[0], ['craft', 'influence'], twice)
      assert.deepEqual(told(twice), told(fill(layout)))
    })
  }

  for (const [name, text] of pairs)
    it(`one of two: ${name}`, () => {
      const after = tagged(tagged(tagged(text, 1, 'craft'), 1, 'influence'), 0, 'influence')
      assert.deepEqual(tagsIn(after), [['influence'], ['craft', 'influence']], after)
      assert.deepEqual(told(after), told(text))
    })
})
