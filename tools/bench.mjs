// Prints how long a lint takes beside the bare markdown parser, both taken in turn in one run, and how large the
// bundles are. Asserts nothing: it is read by a person. `npm run bench`; with `-- --peers` see `bench/compare.mjs`,
// with `-- --editor` `bench/editor.mjs`.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from '../esbuild.mjs'
import { analyse, defaults, readyPack, review } from '../src/core/index.ts'
import { parser } from '../src/core/parser.ts'
import { checklistNodes } from '../src/vscode/bank/checklist-nodes.ts'
import { coverageNodes } from '../src/vscode/bank/coverage-nodes.ts'
import { changedIds, indexOf } from '../src/vscode/bank/nodes.ts'
import { storyNodes } from '../src/vscode/bank/story-nodes.ts'
import { bankOf, seeds, story, vary } from './bench-texts.mjs'
import { project } from './editor/places.mjs'

const read = (path) => readFileSync(join(project, path), 'utf8')
const bank = (n) => bankOf(n, 1e6)

function timed(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Times the lint and the parser in turn, each first in every other round; the rounds of the warm-up do not count. */
function compare(make, rounds, warmUp) {
  const lint = []
  const parse = []
  for (let i = 0; i < rounds + warmUp; i++) {
    const text = make(i)
    const takes = [
      () => lint.push(timed(() => analyse({ path: 'bench.md', text, settings: defaults, assumeStory: true }))),
      () => parse.push(timed(() => parser.parse(text))),
    ]
    for (const take of i % 2 ? takes : takes.reverse()) take()
  }
  return { lint: lint.slice(warmUp), parse: parse.slice(warmUp) }
}

function rank(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

function row(name, { lint, parse }) {
  const ratios = lint.map((time, i) => time / parse[i])
  const ms = (time) => time.toFixed(2)
  return {
    '': name,
    rounds: lint.length,
    'lint median, ms': ms(rank(lint, 0.5)),
    'lint p95, ms': ms(rank(lint, 0.95)),
    'parser median, ms': ms(rank(parse, 0.5)),
    'parser p95, ms': ms(rank(parse, 0.95)),
    'ratio of medians': ms(rank(lint, 0.5) / rank(parse, 0.5)),
    'median ratio': ms(rank(ratios, 0.5)),
  }
}

/** What the side panel costs: a review of so many files for a role, the first and one after an edit of one file, and its trees. */
function panel(files, rounds) {
  const role = readyPack(JSON.parse(read('data/roles/spotify-tpm.json')))
  const report = (i, n) =>
    analyse({ path: `${i}.md`, text: vary(seeds[i % seeds.length], n), settings: {}, assumeStory: true })
  const keyOf = ({ path, index }) => `${path}#${index}`
  const times = { first: [], edit: [], trees: [] }
  for (let n = 0; n < rounds; n++) {
    const reports = Array.from({ length: files }, (_, i) => report(i, n + i))
    let before = indexOf([])
    const show = (found) => {
      const lists = [
        checklistNodes(found, keyOf),
        storyNodes(found.stories, keyOf, String),
        coverageNodes(found, keyOf),
      ]
      const after = indexOf(lists.flat())
      changedIds(before, after)
      before = after
    }
    let found
    times.first.push(timed(() => (found = review(role, reports))))
    show(found)
    reports[n % files] = report(n % files, n + files)
    times.edit.push(timed(() => (found = review(role, reports))))
    times.trees.push(timed(() => show(found)))
  }
  const shown = ([name, all]) => ({
    '': `panel, ${files} files, ${name}`,
    rounds,
    'median, ms': rank(all, 0.5).toFixed(2),
    'p95, ms': rank(all, 0.95).toFixed(2),
  })
  return Object.entries({
    'first review': times.first,
    'review after an edit': times.edit,
    'trees after it': times.trees,
  }).map(shown)
}

function print(rows) {
  const names = Object.keys(rows[0])
  const wide = names.map((name) =>
    Math.max(...[name, ...rows.map((each) => String(each[name]))].map((text) => text.length)),
  )
  const line = (cells) => cells.map((cell, i) => (i ? String(cell).padStart(wide[i]) : cell.padEnd(wide[i]))).join('  ')
  console.log([line(names), ...rows.map((each) => line(Object.values(each)))].join('\n'), '\n')
}

function bundle(path) {
  const code = readFileSync(join(project, path))
  const kb = (bytes) => Math.round(bytes / 1024)
  return { bundle: path, 'minified, KB': kb(statSync(join(project, path)).size), 'gzip, KB': kb(gzipSync(code).length) }
}

async function parserAndPanel() {
  const words = story.split(/\s+/).filter((word) => /\w/.test(word)).length
  const large = (bank(0).length / 1e6).toFixed(1)
  print([
    row(
      `story, ${words} words`,
      compare((i) => vary(story, i), 2000, 300),
    ),
    row(`bank, ${large} MB`, compare(bank, 9, 2)),
  ])
  print(panel(300, 20))
  await build({ tests: false })
  print(
    ['dist/extension.cjs', 'dist/engine.cjs', 'dist/web/extension.js', 'dist/web/engine.js', 'dist/cli.mjs'].map(
      bundle,
    ),
  )
}

if (process.argv.includes('--peers')) await import('./bench/compare.mjs')
else if (process.argv.includes('--editor')) await import('./bench/editor.mjs')
else await parserAndPanel()
