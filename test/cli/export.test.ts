/** `storylint export`: three formats, what would be replaced, and a page that prints a story a page. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Schema, Validator } from '@cfworker/json-schema'
import schema from '../../data/schema/export.json' with { type: 'json' }
import { styles, stylesHash } from '../../src/core/export/html.ts'
import { type Folder, folderWith, strong } from '../support/cli.ts'

/** Where the browser is; plain JavaScript, without types. */
const places: string = new URL('../../tools/editor/places.mjs', import.meta.url).href

const ours = strong.replace('our ward', 'Acme’s ward').replace('2 doses', '2 doses (€900)')

describe('storylint export', () => {
  let folder: Folder
  before(() => {
    folder = folderWith({
      '.storylint.json': '{ "confidential": { "companies": ["Acme"] } }',
      'stories/a.md': `---\nstorylint: true\nemployer: Acme\n---\n${ours}`,
      'stories/b.md': `${strong}\n<!-- Acme -->\n\n# The oven <b>&\n\n**Action:** I <script>alert("1")</script> asked.\n`,
      'README.md': '# Read me\n',
    })
  })
  after(() => folder.remove())
  const exported = async (...argv: readonly string[]) => {
    const { code, out, err } = await folder.run(['export', ...argv])
    assert.deepEqual([code, err], [0, []])
    return out
  }

  it('writes the stories as markdown, without front matter and comments', async () => {
    const text = await exported()
    assert.deepEqual(text.match(/^# .*/gm), ['# The fridge', '# The fridge', '# The oven \\<b\\>&'])
    assert.match(text, /nobody noticed that the fridge on Acme’s ward had warmed up/)
    assert.doesNotMatch(text, /employer|<!--/)
  })

  it('writes one story where one file is named', async () => {
    assert.deepEqual((await exported('stories/a.md')).match(/^# .*/gm), ['# The fridge'])
  })

  it('writes HTML without script in which everything is escaped', async () => {
    const page = await exported('--to', 'html')
    assert.match(page, /<h1>The oven &lt;b&gt;&amp;<\/h1>/)
    assert.match(page, /I  ?alert\(&quot;1&quot;\)  ?asked/)
    assert.doesNotMatch(page, /<script|<img|\son\w+=|javascript:/i)
    assert.equal(page.match(/<article>/g)?.length, 3)
  })

  it('lets no other style in than its own', async () => {
    assert.equal(stylesHash, `sha256-${createHash('sha256').update(styles).digest('base64')}`)
    const page = await exported('--to', 'html')
    assert.ok(
      page.includes(`content="default-src 'none'; style-src '${stylesHash}'; base-uri 'none'; form-action 'none'"`),
    )
  })

  it('writes JSON that fits its schema, redacted or not', async () => {
    const validator = new Validator(JSON.parse(JSON.stringify(schema)) as Schema, '7', false)
    for (const argv of [[], ['--redact']])
      assert.deepEqual(validator.validate(JSON.parse(await exported('--to=json', ...argv))).errors, [])
  })

  it('redacts by the lists of the settings', async () => {
    for (const format of ['markdown', 'html', 'json']) {
      const text = await exported('--redact', '--to', format)
      assert.doesNotMatch(text, /acme|€|900/i)
      assert.match(text, /fridge on \[company 1\]’s ward/)
      assert.match(text, /\[amount 1\]/)
    }
  })

  it('lists what it would replace and writes no story, and keeps what it is told to', async () => {
    const list = await exported('--redact', '--dry-run')
    assert.match(list, /^\[company 1\] +Acme {2}\(1 time; --keep 'company: Acme'\)$/m)
    assert.doesNotMatch(list, /nobody noticed/)
    assert.match(await exported('--redact', '--keep', 'company: Acme'), /fridge on Acme’s ward/)
  })

  it('writes to a file, whole', async () => {
    assert.equal(await exported('--to', 'html', '--output', 'bank.html'), '')
    assert.match(folder.read('bank.html'), /^<!doctype html>[\s\S]*<\/html>\n$/)
  })

  it('tells what goes together', async () => {
    const { code, err } = await folder.run(['export', '--dry-run', '--to', 'pdf'])
    assert.equal(code, 2)
    assert.deepEqual(err, [
      'storylint: --to: “pdf” is not known. Accepted: markdown, html, json.',
      'storylint: --dry-run goes with --redact.',
    ])
  })

  it('prints a story a page', async function () {
    const { browserPath } = (await import(places)) as { browserPath: () => string | undefined }
    const browser = browserPath()
    if (!browser) return this.skip()
    this.timeout(120_000)
    await exported('--to', 'html', '--output', 'bank.html')
    const [page, pdf] = [join(folder.path, 'bank.html'), join(folder.path, 'bank.pdf')]
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${folder.path}/profile`,
    ]
    execFileSync(browser, [...flags, `--print-to-pdf=${pdf}`, `file://${page}`], { stdio: 'ignore' })
    const pages = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)
    assert.equal(pages?.length, 3)
  })
})
