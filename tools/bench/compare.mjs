// Compares Storylint with the linters of prose and markdown that a person would pick, and writes `docs/performance.md`.
// Each linter and text has a process of its own. `npm run bench -- --peers [--sizes story,100 KB,1 MB,10 MB] [--cap seconds]`
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { project } from '../editor/places.mjs'
import { shipped } from '../../esbuild.mjs'
import { bankOf, story } from '../bench-texts.mjs'
import { names } from './linters.mjs'
import { pageOf } from './page.mjs'

const here = join(project, 'tools/bench')
const out = join(here, 'out')
const sizes = { story: 0, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 }
const rounds = { story: 200, '100 KB': 15, '1 MB': 5, '10 MB': 2 }

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const wanted = option('sizes', Object.keys(sizes).join(',')).split(',')
const capMs = Number(option('cap', '120')) * 1000

async function setUp() {
  mkdirSync(out, { recursive: true })
  if (!existsSync(join(here, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
  const entry = { contents: "export * from './src/core/index.ts'", resolveDir: project, loader: 'ts' }
  await build({ ...shipped, stdin: entry, platform: 'node', format: 'cjs', outfile: join(out, 'core.cjs') })
  for (const size of wanted) writeFileSync(fileOf(size), sizes[size] ? bankOf(0, sizes[size]) : story)
}

const fileOf = (size) => join(out, `${size.replace(' ', '')}.md`)

function run(script, args) {
  const began = performance.now()
  const done = spawnSync(process.execPath, [join(here, script), ...args], { encoding: 'utf8', timeout: capMs })
  const tookMs = performance.now() - began
  if (done.error) return { over: true }
  if (done.status !== 0)
    return {
      failed:
        done.stderr
          .trim()
          .split('\n')
          .find((line) => /Error/.test(line)) ?? 'failed',
    }
  return { ...JSON.parse(done.stdout.trim().split('\n').at(-1)), tookMs }
}

function measure(name, size, before) {
  // What was too long for a tenth of the text is too long for all of it.
  if (before?.over || before?.failed) return before
  const cold = Array.from({ length: size === 'story' ? 3 : 1 }, () => run('one.mjs', [name, fileOf(size), '0', '0']))
  const bad = cold.find(({ over, failed }) => over || failed)
  if (bad) return bad
  const warm = run('one.mjs', [name, fileOf(size), String(rounds[size]), String(capMs / 3)])
  return { ...warm, cold: cold.map(({ tookMs }) => tookMs), alone: cold[0].mb }
}

await setUp()
const results = {}
for (const name of names) {
  let last
  results[name] = {}
  for (const size of wanted) {
    last = results[name][size] = measure(name, size, last)
    console.log(name, size, last.over ? `over ${capMs / 1000} s` : (last.failed ?? Math.round(last.first)))
  }
}
const keys = Object.fromEntries(
  wanted.map((size) => [size, run('keystroke.mjs', [fileOf(size), size === '10 MB' ? '30' : '100'])]),
)
const machine = {
  cpu: os.cpus()[0].model,
  cores: os.cpus().length,
  gb: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  system: `${os.platform()} ${os.arch()}`,
  load: os.loadavg()[1],
}
const inEditor = join(out, 'editor.json')
const editor = existsSync(inEditor) ? JSON.parse(readFileSync(inEditor, 'utf8')) : undefined
writeFileSync(join(project, 'docs/performance.md'), pageOf({ results, keys, sizes: wanted, capMs, machine, editor }))
