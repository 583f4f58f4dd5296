/** What is shown: JSON as the contract has it, and a page for a person. */
import assert from 'node:assert/strict'
import { type Schema, Validator } from '@cfworker/json-schema'
import schema from '../../data/schema/report.json' with { type: 'json' }
import { type Folder, folderWith, strong, weak } from '../support/cli.ts'

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
  parts: { part: string; source: string; range: Range }[]
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

const bank = `# Two stories

## The lift

- **Problem:** Our hotel's lift 🛗 stood still on 11 days.
- **Result:** It fell to [number] stops & no more.

## The fridge

| Part | Text |
| --- | --- |
| Problem | It was warm at night. |
| Action | I kind of read the log for a week. |
| Result | We threw away 2 doses instead of 40. |
| Learning | |
`

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

describe('--format pretty', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.story.md': strong, 'weak.story.md': weak, 'bank.story.md': bank })
  })
  afterEach(() => folder.remove())

  it('is grouped by file and story, and ends in a sum', async () => {
    const { out, err } = await folder.run(['weak.story.md', '--framework', 'parl'])
    assert.deepEqual(err, [])
    assert.equal(
      out,
      `weak.story.md
  The fridge  PARL, 46 words, 18 s
    1:3      warning  Learning is missing. What do you do differently now?  missing-part

1 story in 1 file: 1 warning.
`,
    )
  })

  it('says that there is nothing to say', async () => {
    assert.equal((await folder.run(['a.story.md'])).out, '1 story in 1 file: nothing to report.\n')
    folder.write('README.md', '# Read me\n')
    assert.equal((await folder.run(['README.md'])).out, 'No story in 1 file. To see why, ask with --why FILE.\n')
    assert.equal((await folder.run(['none.md'])).out, '')
  })

  it('names each story once, in order', async () => {
    const { out } = await folder.run(['bank.story.md'])
    assert.match(
      out,
      /^bank\.story\.md\n {2}The lift .*\n(?: {4}\d.*\n)+ {2}The fridge .*\n(?: {4}\d.*\n)+\n2 stories in 1 file: /,
    )
    assert.match(out, /can be mended without a change of meaning: --fix\.\n$/)
  })

  it('shows errors and warnings only with --quiet', async () => {
    const { out } = await folder.run(['bank.story.md', '--quiet'])
    assert.doesNotMatch(out, / info | hint |infos?/)
    assert.match(out, / warning /)
  })

  it('says a story without a title', async () => {
    folder.write('x.story.md', 'Problem: It was warm.\n\nResult: It was [number].\n')
    assert.match((await folder.run(['x.story.md'])).out, /^x\.story\.md\n {2}\S/)
  })

  const escape = /\u001b\[/
  it('is coloured on a terminal, and nowhere else', async () => {
    assert.doesNotMatch((await folder.run(['weak.story.md'])).out, escape)
    assert.match((await folder.run(['weak.story.md'], { columns: 80 })).out, escape)
    assert.doesNotMatch((await folder.run(['weak.story.md'], { columns: 80, env: { TERM: 'dumb' } })).out, escape)
  })

  it('honours NO_COLOR and FORCE_COLOR', async () => {
    const plain = await folder.run(['weak.story.md'], { columns: 80, env: { NO_COLOR: '1' } })
    assert.doesNotMatch(plain.out, escape)
    assert.match((await folder.run(['weak.story.md'], { columns: 80, env: { NO_COLOR: '' } })).out, escape)
    assert.match((await folder.run(['weak.story.md'], { env: { FORCE_COLOR: '1' } })).out, escape)
    assert.doesNotMatch((await folder.run(['weak.story.md'], { columns: 80, env: { FORCE_COLOR: '0' } })).out, escape)
  })

  it('breaks long messages between words on a terminal', async () => {
    const env = { NO_COLOR: '1' }
    const { out } = await folder.run(['bank.story.md'], { columns: 70, env })
    const words = (text: string) => text.split(/\s+/).join(' ')
    assert.equal(words(out), words((await folder.run(['bank.story.md'])).out))
    const messages = out.split('\n').filter((line) => line.startsWith(' '.repeat(20)))
    assert.ok(messages.length > 0)
    // The rule's name follows the last row of its message.
    for (const line of messages) assert.ok(line.replace(/ {2}[a-z-]+$/, '').length <= 70, line)
  })

  it('lets neither a title nor a name of a file move the cursor', async () => {
    folder.write('x\u001b[2J\ny.story.md', weak.replace('The fridge', 'The \u001b[31mfr\u202eidge\u0007'))
    const { out } = await folder.run(['.'], { columns: 200, env: { NO_COLOR: '1' } })
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    assert.match(out, /x\\u001b\[2J y\.story\.md/)
    const { err } = await folder.run(['no\u001b[2J\n.md'])
    assert.deepEqual(err, ['storylint: no\\u001b[2J .md: there is no such file'])
  })
})

describe('--output', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'weak.story.md': weak, 'old.json': 'old' })
  })
  afterEach(() => folder.remove())

  it('writes to the file what would be shown, without colour', async () => {
    const shown = await folder.run(['weak.story.md', '--format=json'])
    const written = await folder.run(['weak.story.md', '--format=json', '--output', 'old.json'], { columns: 80 })
    assert.deepEqual([written.code, written.out, written.err], [1, '', []])
    assert.equal(folder.read('old.json'), shown.out)
    await folder.run(['weak.story.md', '--output', 'page.txt'], { columns: 80 })
    assert.equal(folder.read('page.txt'), (await folder.run(['weak.story.md'])).out)
  })

  it('leaves nothing else behind', async () => {
    await folder.run(['weak.story.md', '--output', 'old.json'])
    const { readdirSync } = await import('node:fs')
    assert.deepEqual(readdirSync(folder.path).sort(), ['old.json', 'weak.story.md'])
  })

  it('tells where a file cannot be written', async () => {
    const { code, err } = await folder.run(['weak.story.md', '--output', 'none/x.json'])
    assert.deepEqual([code, err], [2, ['storylint: none/x.json: its folder is not there']])
    const { err: onFolder } = await folder.run(['weak.story.md', '--output', '.'])
    assert.deepEqual(onFolder, ['storylint: .: it is a folder'])
  })

  it('writes into a device and does not replace it', async () => {
    const { code } = await folder.run(['weak.story.md', '--output', '/dev/null'])
    assert.equal(code, 1)
    const { statSync } = await import('node:fs')
    assert.ok(statSync('/dev/null').isCharacterDevice())
  })
})
