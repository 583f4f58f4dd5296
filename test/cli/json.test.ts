/** JSON as the contract has it: one document that fits its schema, with every place right. */
import assert from 'node:assert/strict'
import { type Schema, Validator } from '@cfworker/json-schema'
import schema from '../../data/schema/report.json' with { type: 'json' }
import { bank, type Folder, folderWith, prose, strong } from '../support/cli.ts'

interface Place {
  line: number
  column: number
  offset: number
}
interface Range {
  start: Place
  end: Place
}
interface Finding {
  rule: string
  severity: string
  message: string
  story?: number
  part?: string
  range: Range
  suggestions?: { title: string; safe: boolean; edits: { range: Range; text: string }[] }[]
}
interface Story {
  title: string
  range: Range
  parts: { part: string; source: string; range: Range; evidence?: { text: string; range: Range }[] }[]
  notFound: string[]
  competencies: string[]
  proxies: { kind: string; text: string; range: Range }[]
  measures: { text: string; range: Range }[]
}
interface Report {
  version: number
  files: { path: string; isStory: boolean; role?: string; stories: Story[]; findings: Finding[] }[]
  summary: Record<string, number>
}

const validator = new Validator(JSON.parse(JSON.stringify(schema)) as Schema, '7', false)

function reportIn(out: string): Report {
  const report = JSON.parse(out) as Report
  assert.deepEqual(validator.validate(report).errors, [])
  return report
}

const slice = (text: string, { start, end }: Range) => text.slice(start.offset, end.offset)

/** What stands there for who counts lines and columns. */
function byLines(text: string, { start, end }: Range): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (start.line === end.line) return (lines[start.line - 1] as string).slice(start.column - 1, end.column - 1)
  return (lines[start.line - 1] as string).slice(start.column - 1)
}

describe('--format json', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.story.md': strong, 'bank.story.md': bank, 'README.md': '# Read me\n' })
  })
  afterEach(() => folder.remove())
  const json = async (...argv: string[]) => reportIn((await folder.run(['--format', 'json', ...argv])).out)

  it('is one document that fits its schema, and nothing else', async () => {
    const report = await json('.')
    assert.equal(report.version, 1)
    assert.deepEqual(
      report.files.map(({ path, isStory, stories }) => [path, isStory, stories.map(({ title }) => title)]),
      [
        ['README.md', false, []],
        ['a.story.md', true, ['The fridge']],
        ['bank.story.md', true, ['The lift', 'The fridge']],
      ],
    )
  })

  it('is a document where there is no file as well', async () => {
    const { code, out } = await folder.run(['--format=json', 'none.md'])
    assert.equal(code, 2)
    assert.deepEqual(reportIn(out), {
      version: 1,
      files: [],
      summary: { files: 0, stories: 0, errors: 0, warnings: 0, infos: 0, hints: 0 },
    })
  })

  it('adds up', async () => {
    const { files, summary } = await json('.')
    const findings = files.flatMap((file) => file.findings)
    const count = (name: string) => findings.filter(({ severity }) => severity === name).length
    assert.deepEqual(summary, {
      files: 3,
      stories: 3,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
    })
    assert.ok(findings.length >= 3)
  })

  it('has the role that is set, and none where none is', async () => {
    assert.equal((await json('a.story.md')).files[0]?.role, undefined)
    assert.equal((await json('a.story.md', '--role', 'general')).files[0]?.role, 'general')
  })

  for (const [name, form] of [
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ] as const) {
    it(`has every place right, by offset and by line and column, with ${name}`, async () => {
      const text = form(bank)
      folder.write('x.story.md', text)
      const [file] = (await json('x.story.md')).files
      assert.ok(file)
      const [lift, fridge] = file.stories
      assert.equal(slice(text, lift?.range as Range).startsWith('## The lift'), true)
      assert.equal(slice(text, fridge?.parts[1]?.range as Range).startsWith('Action'), true)
      const open = file.findings.find(({ rule }) => rule === 'placeholder') as Finding
      assert.equal(slice(text, open.range), '[number]')
      const ranges = file.stories.flatMap(({ range, parts, measures }) => [
        range,
        ...parts.map((part) => part.range),
        ...measures.map((measure) => measure.range),
      ])
      for (const range of [...ranges, ...file.findings.map((finding) => finding.range)]) {
        const whole = slice(text, range).split(/\r\n|\r|\n/)[0] as string
        assert.equal(byLines(text, range).startsWith(whole) || whole === '', true, JSON.stringify(range))
      }
      for (const measure of file.stories.flatMap(({ measures }) => measures)) {
        assert.equal(slice(text, measure.range), measure.text)
      }
    })
  }

  for (const [name, form] of [
    ['LF', (text: string) => text],
    ['CRLF, behind a byte order mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ] as const) {
    it(`tells the words that spoke for each part it read, and what it did not find, with ${name}`, async () => {
      const text = form(`${bank}\n${prose}`)
      folder.write('x.story.md', text)
      const stories = (await json('x.story.md', '--framework', 'parl')).files[0]?.stories
      const read = stories?.at(-1) as Story
      assert.equal(read.title, 'The ferry queue')
      assert.deepEqual(
        read.parts.map(({ part, source }) => [part, source]),
        [
          ['problem', 'inferred'],
          ['action', 'inferred'],
        ],
      )
      assert.deepEqual(read.notFound, ['result', 'learning'])
      const words = read.parts.flatMap(({ evidence }) => evidence ?? [])
      assert.ok(words.length > 1)
      for (const { text: quoted, range } of words) {
        assert.equal(slice(text, range), quoted)
        assert.equal(byLines(text, range), quoted)
      }
      const { start, end } = (read.parts[1] as Story['parts'][number]).range
      for (const { range } of read.parts[1]?.evidence ?? [])
        assert.ok(start.offset <= range.start.offset && range.end.offset <= end.offset)
    })
  }

  it('has no evidence where a label names the part, and no part to look for', async () => {
    const [story] = (await json('a.story.md')).files[0]?.stories as [Story]
    assert.ok(story.parts.length === 4 && story.parts.every((part) => !('evidence' in part)))
    assert.deepEqual(story.notFound, [])
  })

  it('lists the competencies of each story, and what shows its result without a figure', async () => {
    const told = strong.replace(/We threw away.*/, 'The other wards copied the plan.')
    const tagged = `<!-- storylint-competencies: ownership, influence -->\n\n${told}`
    folder.write('tagged.story.md', tagged)
    const [story] = (await json('tagged.story.md')).files[0]?.stories as [Story]
    assert.deepEqual(story.competencies, ['ownership', 'influence'])
    const [proxy, ...more] = story.proxies
    assert.ok(proxy && !more.length)
    assert.equal(slice(tagged, proxy.range), proxy.text)
    assert.match(proxy.text, /copied/)
  })

  it('offers fixes with their edits, and leaves the key out where there is none', async () => {
    const [file] = (await json('bank.story.md')).files
    const safe = file?.findings.flatMap(({ suggestions = [] }) => suggestions).find((suggestion) => suggestion.safe)
    assert.ok(safe, 'a phrase that can be deleted')
    assert.match(slice(bank, safe.edits[0]?.range as Range), /kind of/)
    assert.equal(safe.edits[0]?.text, '')
    assert.ok(file?.findings.every(({ suggestions }) => suggestions === undefined || suggestions.length > 0))
  })

  it('tells the story and the part of a finding', async () => {
    const [file] = (await json('bank.story.md')).files
    const open = file?.findings.find(({ rule }) => rule === 'placeholder')
    assert.deepEqual([open?.story, open?.part], [0, 'result'])
  })

  it('leaves out and does not count what --quiet hides', async () => {
    const { files, summary } = await json('bank.story.md', '--quiet')
    assert.ok(files[0]?.findings.every(({ severity }) => severity === 'error' || severity === 'warning'))
    assert.deepEqual([summary.infos, summary.hints], [0, 0])
    assert.ok((summary.warnings as number) > 0)
  })
})
