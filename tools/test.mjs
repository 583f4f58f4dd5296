// Everything that has to hold, step by step; the last line adds up the tests that ran. `npm test`
// `npm run verify` (--quick) is the part for before each commit: no package, no editor.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../esbuild.mjs'
import { chooseEditor, noBrowser } from './editor/choose.mjs'
import { hasDisplay } from './editor/desktop.mjs'
import { browserPath, project, vsix } from './editor/places.mjs'
import { setUp } from './editor/setup.mjs'
import { makeVsix } from './package.mjs'

const quick = process.argv.includes('--quick')
const notes = mkdtempSync(join(tmpdir(), 'sl-test-'))
const sum = { passed: 0, failed: 0 }
const table = []
const failures = []

// Whoever ends this run early still gets the sum of what ran.
for (const name of ['SIGINT', 'SIGTERM'])
  process.once(name, () => {
    running?.kill('SIGTERM')
    sum.failed++
    report()
    process.exit(1)
  })
let running

const bin = (name) => join(project, 'node_modules', name)
const NODE_SUITE = 'dist/test/host/index.cjs'
const WEB_SUITE = 'dist/test/web/index.js'
/** What reads the extension's own files: the rest has run against the same code. */
const PACKED = 'starting|words of the manifest|findings|hovers|role packs|walkthrough|story bank|a rehearsal|snippets'

await step('types', () => node([bin('typescript/bin/tsc'), '-p', '.']))
await step('types of the core, with nothing around it', () => node([bin('typescript/bin/tsc'), '-p', 'src/core']))
await step('types of the pages', () => node([bin('typescript/bin/tsc'), '-p', 'src/views']))
await step('lint', () => node([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']))
await step('format', () => node([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']))
const built = await step('build', () => build())
await step('unit tests', unitTests)
if (built) await step('corpus floors', () => node(['tools/corpus.mjs']))
if (built && !quick) await hostTests()
if (!built) console.log('\nWhat needs the build is left out: corpus floors, package, editors.')
rmSync(notes, { recursive: true, force: true })
report()

async function hostTests() {
  const packed = await step('package', () => makeVsix({ fresh: false }))
  let editor
  const chosen = await step('a VS Code to test in', async () => {
    editor = await chooseEditor({ forTests: true })
    if (editor === 'server' || browserPath()) setUp()
    return editor === 'server' ? 'server edition' : 'desktop'
  })
  if (!chosen) return
  await step(`Node host, ${editor}`, () => host(editor, '--tests', NODE_SUITE))
  await step(`web worker host, ${editor}`, () => host(editor, '--tests', WEB_SUITE, '--kind', 'web'))
  if (browserPath())
    await step('serverless web', () => suite(['tools/editor/run-serverless.mjs', '--tests', WEB_SUITE]))
  else console.log(`Serverless web is left out, ${noBrowser}.`)
  if (browserPath())
    await step('the pages, with axe and keys', () => suite(['--import', 'tsx', 'tools/editor/use-pages.mjs']))
  else console.log(`The pages are left out, ${noBrowser}.`)
  if (!packed) return
  process.env.TEST_GREP ||= PACKED
  await step(`the .vsix, ${editor}`, () => host(editor, '--tests', NODE_SUITE, '--vsix', vsix))
  if (editor === 'server') await step('the .vsix, with mouse and keys', () => suite(['tools/editor/use-vsix.mjs']))
}

function unitTests() {
  return suite((json) => [
    bin('mocha/bin/mocha.js'),
    ...['--reporter', 'tools/reporter.cjs', '--reporter-option', `output=${json}`],
  ])
}

function host(editor, ...args) {
  const virtual = editor === 'desktop' && !hasDisplay() ? ['xvfb-run', '-a'] : []
  return suite([`tools/editor/run-${editor}.mjs`, ...args], virtual)
}

/** Runs a suite and adds its results to the sum; a run without results has failed. */
async function suite(command, before = []) {
  const json = join(notes, `${table.length}.json`)
  const args = typeof command === 'function' ? command(json) : [...command, '--json', json]
  const fault = await node(args, before).catch((error) => error)
  const { passed, failed, skipped, faults } = readResults(json)
  sum.passed += passed
  sum.failed += failed
  failures.push(...faults)
  const counted = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
  if (fault) throw Object.assign(fault, { counted: failed > 0, message: `${fault.message} (${counted})` })
  if (!passed) throw new Error('no test ran')
  return counted
}

/** Mocha's own JSON report, or the list that a suite inside an editor sends. */
function readResults(json) {
  let results
  try {
    results = JSON.parse(readFileSync(json, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0, faults: [] }
  }
  if (results.stats) {
    const { passes: passed, failures: failed, pending: skipped } = results.stats
    return { passed, failed, skipped, faults: results.failures.map((test) => ({ ...test, error: test.err.stack })) }
  }
  const all = (state) => results.filter((result) => result.state === state)
  const faults = all('failed').map((test) => ({ ...test, fullTitle: test.title }))
  return { passed: all('passed').length, failed: faults.length, skipped: all('skipped').length, faults }
}

/** Names and times a step. One that fails is one failure in the sum, unless its own tests were counted there. */
async function step(name, work) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  let said
  let fault
  try {
    said = await work()
  } catch (error) {
    fault = error
    if (!error.counted) sum.failed++
    console.log(error.message)
  }
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`
  const end = fault ? fault.message.split('\n', 1)[0] : said
  table.push(`${fault ? '✗' : '✓'} ${seconds.padStart(8)}  ${name}${end ? `: ${end}` : ''}`)
  return !fault
}

/** Runs a Node program. One that takes too long is asked to end, which gives it time to close its editor, then ended. */
function node(args, before = [], minutes = 5) {
  const [program, ...rest] = [...before, process.execPath, ...args]
  const run = spawn(program, rest, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
  running = run
  const timers = [
    setTimeout(() => run.kill('SIGTERM'), minutes * 60_000),
    setTimeout(() => run.kill('SIGKILL'), minutes * 60_000 + 15_000),
  ]
  return new Promise((resolve, reject) => {
    run.once('error', reject)
    run.once('exit', (code, signal) => {
      timers.forEach(clearTimeout)
      if (code === 0) resolve()
      else reject(new Error(code === null ? `ended by ${signal} (it has ${minutes} minutes)` : `ended with ${code}`))
    })
  })
}

/** The failed tests once more, where the end of a long log shows them. */
function report() {
  for (const { fullTitle, error } of failures) console.log(`\n✗ ${fullTitle}\n${error}`)
  console.log(`\n${table.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed ? 1 : 0
}
