/** A framework is put where somebody wants to tell a story: in the style of the text, on lines of its own, and nothing is torn apart. */
import assert from 'node:assert/strict'
import { applyEdits, asksTitle, type Framework, frameworks, insertFramework } from '../../src/core/index.ts'
import { report } from '../support/analyse.ts'
import { labelStyles, tables, written } from '../support/label-styles.ts'

const framework = (id: string) => frameworks.find((each) => each.id === id) as Framework
const needed = ({ parts }: Framework) => parts.filter(({ required }) => required)
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

const withFramework = (text: string, at: number, one: Framework): string =>
  applyEdits(text, [insertFramework(report(text), at, one)]) as string

/** `|` is the cursor. */
function inserted(text: string, id = 'car'): string {
  const at = text.indexOf('|')
  return withFramework(text.replace('|', ''), at, framework(id))
}

const car = (style: (name: string, asks: string) => string) =>
  needed(framework('car'))
    .map(({ name, asks }) => style(name, `[${asks}]`))
    .join('')
    .trimEnd()
const inHeadings = (level: number) => car((name, asks) => `${'#'.repeat(level)} ${name}\n\n${asks}\n\n`)
const runIn = car((name, asks) => `**${name}:** ${asks}\n\n`)

const told = needed(framework('star')).map(({ name }) => ({ name, words: 'I told the miller to stop 9 times.' }))
const layouts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(labelStyles).map(([name, style]) => [name, written(told, style)])),
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`table, ${name}`, table(told)])),
}

describe('a framework inserted', () => {
  const places: readonly (readonly [name: string, text: string, want: string])[] = [
    ['into an empty text', '|', `# ${asksTitle}\n\n${inHeadings(2)}\n`],
    ['below a title', '# Rain\n\n|\n', `# Rain\n\n${inHeadings(2)}\n`],
    ['at a title', '# Ra|in', `# Rain\n\n${inHeadings(2)}\n`],
    ['below a lower title', '# Bank\n\n## Rain\n|\n\n## Sun\n', `# Bank\n\n## Rain\n\n${inHeadings(3)}\n\n## Sun\n`],
    ['behind front matter, not into it', '|---\na: 1\n---\n', `---\na: 1\n---\n\n# ${asksTitle}\n\n${inHeadings(2)}\n`],
    [
      'behind a paragraph',
      'It |rained\nfor days.\n\nThen not.\n',
      `It rained\nfor days.\n\n# ${asksTitle}\n\n${inHeadings(2)}\n\nThen not.\n`,
    ],
    [
      'where only code has a heading',
      '```\n# a\n```\n\n|',
      `\`\`\`\n# a\n\`\`\`\n\n# ${asksTitle}\n\n${inHeadings(2)}\n`,
    ],
    [
      'behind the story that it would tear apart',
      '# Rain\n\n**Problem:** It rained.\n|\n**Action:** I left.\n\n# Sun\n',
      `# Rain\n\n**Problem:** It rained.\n\n**Action:** I left.\n\n# ${asksTitle}\n\n${runIn}\n\n# Sun\n`,
    ],
    [
      'below a new title, in the style of the other stories',
      '## Sun\n|\n## Rain\n\n**Problem:** It rained.\n\n**Action:** I left.\n',
      `## Sun\n\n${runIn}\n\n## Rain\n\n**Problem:** It rained.\n\n**Action:** I left.\n`,
    ],
  ]
  for (const [name, text, want] of places) it(name, () => assert.equal(inserted(text), want))

  it('is laid over a story where it is a lens', () => {
    const text = inserted('# Rain\n\n**Problem:** It rained.|\n\n**Action:** I left.\n', 'three-c')
    assert.match(text, /rained\.\n\n\*\*Customer:\*\* \[.*\]\n\n\*\*Constraint:.*\n\n\*\*Core:.*\n\n\*\*Action:/)
    assert.ok(!text.includes(asksTitle))
  })

  for (const [name, text] of Object.entries(layouts))
    it(`beside a story (${name}) is a second story of that framework, and the first keeps its words`, () => {
      for (const one of frameworks.filter(({ lens }) => !lens))
        for (const at of [0, Math.floor(text.length / 2), text.length]) {
          const after = withFramework(text, at, one)
          const [first, second, ...others] = report(after).stories
          assert.deepEqual(others, [])
          assert.equal(first?.story.text.trim(), report(text).stories[0]?.story.text.trim())
          assert.equal(second?.story.framework.id, one.id)
          assert.deepEqual(
            second?.story.parts.map(({ label }) => label?.names[0]),
            needed(one).map(({ id }) => id),
          )
          assert.deepEqual(words(after).slice(0, words(text).length), words(text))
        }
    })
})
