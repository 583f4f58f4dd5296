/** Every rule has a page, and every example on the page is true: the page is the rule's specification and its test. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { analyse, defaults, type Finding, frameworks, rules, type Severity } from '../src/core/index.ts'
import { briefOf } from '../src/project/rule-brief.ts'
import { type Example, type Expected, examplesOf } from './support/rule-page.ts'

const folder = new URL('../docs/rules/', import.meta.url)
const read = (id: string) => readFileSync(new URL(`${id}.md`, folder), 'utf8')

/** Runs one rule alone over an example. */
function run(id: string, { text, options }: Example): Finding[] {
  const off = Object.fromEntries(rules.map((rule) => [rule.id, 'off' as Severity | 'off']))
  const severity = rules.find((rule) => rule.id === id)?.severity ?? 'info'
  const { framework, seconds, pace } = options
  const listed = (list: string) => options[list]?.split(',') ?? []
  const settings = {
    ...defaults,
    rules: { ...off, [id]: severity === 'off' ? 'info' : severity },
    ...(seconds && { targetSeconds: Number(seconds) }),
    ...(pace && { wordsPerMinute: Number(pace) }),
    confidential: { companies: listed('companies'), people: listed('people'), terms: listed('terms') },
  }
  return [
    ...analyse({ path: 'example.md', text, settings, assumeStory: true, options: framework ? { framework } : {} })
      .findings,
  ]
}

/** A finding as carets would show it. */
function shown(finding: Finding, text: string): Expected {
  const start = text.lastIndexOf('\n', finding.span.start - 1) + 1
  const lineEnd = text.indexOf('\n', finding.span.start)
  const line = text.slice(0, start).split('\n').length
  return {
    line,
    from: finding.span.start - start,
    to: Math.min(finding.span.end, lineEnd) - start,
    message: finding.message,
  }
}

describe('rule pages', () => {
  it('there is one for each rule, and no other', () => {
    const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''))
    const missing = rules
      .filter(({ id }) => !pages.includes(id))
      .map(({ id }) => `docs/rules/${id}.md: write it, with weak and good examples`)
    const orphans = pages
      .filter((page) => !rules.some(({ id }) => id === page))
      .map((page) => `docs/rules/${page}.md: add the rule to src/core/rules/index.ts`)
    assert.deepEqual([...missing, ...orphans], [])
  })

  for (const { id, summary } of rules) {
    if (!existsSync(new URL(`${id}.md`, folder))) continue
    describe(id, () => {
      const page = read(id)
      const examples = examplesOf(page)

      it('says in short why, with a weak and a strong line: the hover of its findings', () => {
        const { why, weak, strong } = briefOf(page)
        assert.ok(why.length > 40 && why.length < 400, `${why.length} letters: ${why}`)
        assert.match(why, /[.?!]["”]?$/)
        for (const line of [weak, strong])
          assert.ok(line && line.length < 140, `“- Weak: …” and “- Strong: …” below the first paragraph: ${line}`)
      })

      it('begins with its id and its summary', () => {
        assert.match(page, new RegExp(`^# ${id}\\n\\n`))
        assert.ok(page.includes(summary), `the page should say: ${summary}`)
      })

      it('shows what is flagged and what is not', () => {
        assert.ok(
          examples.some(({ expected }) => expected.length),
          'add an example with carets',
        )
        assert.ok(
          examples.some(({ expected }) => !expected.length),
          'add an example that stays silent',
        )
        for (const { options, at } of examples) {
          if (options['framework'])
            assert.ok(
              frameworks.some((framework) => framework.id === options['framework']),
              `line ${at}: no such framework`,
            )
        }
      })

      for (const example of examples) {
        it(`line ${example.at}: ${example.expected.length ? 'is flagged where the carets stand' : 'stays silent'}`, () => {
          const found = run(id, example).map((finding) => shown(finding, example.text))
          assert.deepEqual(found, example.expected)
        })
      }
    })
  }
})
