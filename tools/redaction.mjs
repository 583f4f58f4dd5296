// Plants names, addresses, numbers and amounts in every paragraph of the stories of a folder, exports them redacted, and
// tells what is left in any format. `node --import tsx tools/redaction.mjs FOLDER`
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, exportBank, exportHtml, exportJson, exportMarkdown, readyPack, review } from '../src/core/index.ts'

const folder = process.argv[2] ?? 'examples'
const formats = { markdown: exportMarkdown, html: exportHtml, json: exportJson }
const confidential = {
  companies: ['Zentrix Labs', 'Quombo'],
  people: ['Ilva Thorsby', 'Ilva'],
  terms: ['Project Heron'],
}
const planted = [
  'Zentrix Labs paid Ilva Thorsby €73,412 for CORE-98317',
  'write to ilva.thorsby@quombo.example, +47 21 55 98 317 or (555) 019-8317',
  '[Project Heron](https://jira.quombo.example/browse/CORE-98317) cost USD 8.4173m and 98,317 hours',
]
const secrets =
  /zentrix|quombo|ilva|thorsby|heron|98[ ,]?317|73[ ,]?412|8\.4173|(?<![\p{L}\p{N}])(?:€|\$|£)\s?\d|[\w.]+@[\w.]+\.\w+/giu

/** Behind a line of prose, where a story goes on in the same sentence. */
const plant = (line, at) =>
  /^[\s>*-]*(?:\p{L}|\*\*)[^|#<`]{40,}[.!?]$/u.test(line) ? `${line} And ${planted[at % planted.length]}.` : line

const role = readyPack({ id: 'check', name: 'Check' })
let [files, stories, replaced, left] = [0, 0, 0, 0]
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md'))) {
  const text = readFileSync(join(folder, name), 'utf8').split('\n').map(plant).join('\n')
  const reports = [analyse({ path: name, text, settings: {}, listed: 'included' })]
  const bank = exportBank(review(role, reports), { redact: { confidential } })
  files++
  stories += bank.stories.length
  replaced += bank.replacements.reduce((sum, { count }) => sum + count, 0)
  for (const [format, write] of Object.entries(formats)) {
    const found =
      write(bank)
        .replace(/<style>[\s\S]*<\/style>/, '')
        .match(secrets) ?? []
    left += found.length
    if (found.length) console.log(`${name}, ${format}: ${[...new Set(found)].join(' | ')}`)
  }
}
console.log(`${files} files, ${stories} stories: ${replaced} places replaced, ${left} left.`)
process.exitCode = left ? 1 : 0
