/** What should not leave is gone from every format of an export, in whatever layout the story is told. */
import assert from 'node:assert/strict'
import {
  analyse,
  exportBank,
  exportHtml,
  exportJson,
  exportMarkdown,
  type ExportOptions,
  readyPack,
  review,
} from '../../../src/core/index.ts'
import { layouts } from '../../support/layouts.ts'

const formats = { markdown: exportMarkdown, html: exportHtml, json: exportJson }
const confidential = { companies: ['Acme', 'Blue Harbor'], people: ['Jane Doe', 'Jane'], terms: ['Falcon'] }
const redact = { confidential }

/** Gone as a whole word, in any case. */
const secrets = [
  ...['acme', 'blue harbor', 'blue-harbor', 'blueharbor', 'jane', 'doe', 'falcon', 'jane.doe', 'example.com'],
  ...['5550147', '555 0147', '010-4477', 'CORE-1423', '1423', 'jira', '10.0.12.7'],
  ...['1,200,000', '1200000', '1.2 million', '12,400', '12400', '900', '41', 'three hundred', '2.5'],
]

const told = {
  s: 'Acme’s till stopped 41 times and lost 12,400 orders, says Jane Doe (jane.doe@example.com, +49 30 5550147).',
  t: 'Blue Harbor gave us €900 a day for CORE-1423, and USD 1,200,000 for Falcon at 10.0.12.7.',
  a: 'I called Jane at (555) 010-4477, read [the page](https://jira.acme.example.com/CORE-1423), and ran `blue_harbor`.',
  r: 'ACME lost three hundred orders, not 12 400, and saved EUR2.5m.',
}

const fill = (layout: string) =>
  layout.replace(/\{([star])\}/g, (_, part: keyof typeof told) => told[part]).replaceAll('The mill', 'The Acme mill')

const frontMatter = `---
storylint:
  framework: star
  competencies: [acme-move]
employer: Acme
---

`

function exported(text: string, options: ExportOptions = { redact }, path = 'acme/jane-12400.md') {
  const role = readyPack({ id: 'acme', name: 'Falcon lead at Acme' })
  return exportBank(review(role, [analyse({ path, text, settings: {}, assumeStory: true })]), options)
}

const isIn = (text: string, secret: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${secret.replace(/[.()]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(text)

/** The stylesheet holds numbers of its own. */
const written = (html: string) => html.replace(/<style>[\s\S]*<\/style>/, '').replace(/sha256-[^']+/, '')

describe('a redacted export', () => {
  for (const [name, layout] of Object.entries(layouts))
    it(`holds nothing that should not leave: ${name}`, () => {
      const bank = exported(frontMatter + fill(layout))
      assert.ok(bank.stories.length > 0)
      for (const [format, write] of Object.entries(formats)) {
        const text = written(write(bank))
        // What JSON tells about the time and its own version is none of the story's figures.
        const left = secrets.filter((secret) =>
          isIn(format === 'json' ? text.replace(/"\w+Seconds": \d+/g, '') : text, secret),
        )
        assert.deepEqual(left, [], `${format}\n${text}`)
      }
    })

  it('holds them all where nobody asks to redact', () => {
    const text = exportMarkdown(exported(frontMatter + fill(layouts['ATX headings'] ?? ''), {}))
    for (const secret of ['Acme', 'jane.doe@example.com', '+49 30 5550147', '€900', '12,400'])
      assert.ok(text.includes(secret), secret)
  })

  it('names the same thing the same way, in the text, the title, the path and the tags', () => {
    const { stories, role } = exported(`${frontMatter}# Acme\n\n**Action:** ACME, acme-prod and Acme’s.\n`)
    const [story] = stories
    assert.equal(story?.title, '[company 1]')
    assert.equal(story?.text, '**Action:** [company 1], [company 1]-prod and [company 1]’s.')
    assert.equal(story?.path, 'company-1/person-1-figure-1.md')
    assert.deepEqual(story?.competencies, [{ name: '[company 1]-move' }])
    assert.equal(role, '[name 1] lead at [company 1]')
  })

  it('keeps links links, and makes none of a placeholder', () => {
    const textOf = (text: string) => exported(`# T\n\n${text}\n`).stories[0]?.text
    assert.equal(
      textOf('[Acme](https://acme.example.com/a) <https://b.example.com>'),
      '[\\[company 1\\]](link-1) <link-2>'.replace('\\[company 1\\]', '[company 1]'),
    )
    assert.equal(textOf('Acme: x'), '\\[company 1\\]: x')
    assert.equal(textOf('Acme(x)'), '\\[company 1\\](x)')
  })

  it('leaves percentages where that is wanted', () => {
    const text = '# T\n\n**Result:** Orders rose by 12 %, from 40 % to 52 percent, and 7 stayed.\n'
    const kept = exported(text, { redact: { ...redact, keepPercentages: true } }).stories[0]?.text
    assert.equal(kept, '**Result:** Orders rose by 12 %, from 40 % to 52 percent, and [figure 1] stayed.')
    assert.doesNotMatch(exported(text).stories[0]?.text ?? '', /12|40|52/)
  })

  it('leaves the numbers of a list', () => {
    const { text } = exported('# T\n\n1. I did it.\n2. Then 7 left.\n').stories[0] ?? {}
    assert.equal(text, '1. I did it.\n2. Then [figure 1] left.')
  })

  it('gives the same amount the same name, whatever stands around it', () => {
    const { text } = exported('# T\n\nIt cost over $5m a year, then $5m, then $6m per head.\n').stories[0] ?? {}
    assert.equal(text, 'It cost over [amount 1] a year, then [amount 1], then [amount 2] per head.')
  })

  it('tells each replacement before it is made, and leaves what is unticked', () => {
    const text = '# Acme\n\n**Action:** Acme paid €900 to Jane.\n'
    const { replacements } = exported(text)
    assert.deepEqual(
      replacements.map(({ text: original, placeholder, count, kind }) => [original, placeholder, count, kind]),
      [
        ['Acme', 'company 1', 4, 'company'],
        ['€900', 'amount 1', 1, 'amount'],
        ['Jane', 'person 1', 2, 'person'],
        ['12400', 'figure 1', 1, 'figure'],
        ['Falcon', 'name 1', 1, 'name'],
      ],
    )
    const except = new Set(replacements.filter(({ kind }) => kind === 'amount').map(({ key }) => key))
    const kept = exported(text, { redact: { ...redact, except } })
    assert.equal(kept.stories[0]?.text, '**Action:** [company 1] paid €900 to [person 1].')
    assert.deepEqual(
      kept.replacements.map(({ made }) => made),
      replacements.map(({ kind }) => kind !== 'amount'),
    )
  })

  it('takes the lists of the stories’ own settings as well', () => {
    const settings = { confidential: { companies: ['Nimbus'] } }
    const report = analyse({ path: 'a.md', text: '# Nimbus\n\nI left Nimbus.\n', settings, assumeStory: true })
    const { stories } = exportBank(review(readyPack({ id: 'x', name: 'X' }), [report]), { redact })
    assert.equal(stories[0]?.text, 'I left [company 1].')
  })

  it('shortens no title before the names in it are found', () => {
    const long = `${'bread '.repeat(18)}Acme ${'bread '.repeat(10)}`
    assert.doesNotMatch(exported(`I baked ${long}.\n\nI sold it.\n`).stories[0]?.title ?? '', /Ac/)
  })
})
