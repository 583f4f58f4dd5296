// Uses the very .vsix as a person would, with mouse and keys: sees a finding, fixes it, sees it gone. Each step is one test.
//   node tools/editor/use-vsix.mjs [--vsix=FILE] [--headed]
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { project, vsix } from './places.mjs'
import { saveResults } from './results.mjs'
import { installVsix, startServer } from './server.mjs'
import { setUp } from './setup.mjs'
import { makeState } from './state.mjs'
import { handsOn } from './workbench.mjs'

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string', default: vsix },
    folder: { type: 'string', default: 'test/host/workspace' },
    json: { type: 'string' },
    shots: { type: 'string', default: 'artifacts' },
    headed: { type: 'boolean', default: false },
  },
})

const FILE = 'checkout.story.md'
const FINDING = 'This result holds no measure'
const FIX = 'Add a measure'

setUp()
const state = makeState({ folder: resolve(project, options.folder) })
const results = []
const undo = [state.remove]
let page
try {
  await use()
} catch (error) {
  console.error(error.stack)
  mkdirSync(options.shots, { recursive: true })
  await page?.screenshot({ path: join(options.shots, 'use-vsix.png'), timeout: 5000 }).catch(() => {})
}
for (const step of undo.reverse()) await step()
saveResults(options.json, results)
process.exit(results.every((result) => result.state === 'passed') ? 0 : 1)

async function use() {
  let outside
  let hands
  await test('the .vsix installs', () => installVsix(state, resolve(project, options.vsix)))
  await test('the workbench opens', async () => {
    const server = await startServer(state)
    undo.push(server.stop)
    const opened = await openBrowser(options)
    undo.push(() => opened.browser.close())
    ;({ page, outside } = opened)
    page.setDefaultTimeout(30_000)
    hands = handsOn(page)
    await page.goto(`${server.base}/?folder=${encodeURIComponent(state.folder)}`)
    await page.getByRole('treeitem', { name: FILE }).dblclick()
  })
  await test('the story has a squiggle', () => hands.squiggles.first().waitFor())
  await test('Problems says what is wrong', async () => {
    await hands.press('Control+Shift+M')
    await hands.problem(FINDING).waitFor()
  })
  await test('a quick fix asks for the measure', async () => {
    await hands.quickFixes(FINDING, FIX)
    await hands.menuItem(FIX).click()
    await hands.line('from __ to __').waitFor()
  })
  await test('the gaps are filled in one after the other, and no finding is left', async () => {
    for (const words of ['9 s', '2 s', 'three weeks', 'the spring before']) {
      await page.keyboard.type(words)
      await hands.press('Tab')
      if ((await hands.line('__').count()) === 0) break
    }
    await hands.line('from 9 s to 2 s').waitFor()
    await hands.squiggles.first().waitFor({ state: 'detached' })
    await hands.problem('').waitFor({ state: 'detached' })
  })
  await test('the file holds it once it is saved', async () => {
    await hands.press('Control+S')
    await page.locator('.tab.dirty').waitFor({ state: 'detached' })
    assert.match(readFileSync(join(state.folder, FILE), 'utf8'), /from 9 s to 2 s, over three weeks/)
  })
  await test('nothing outside this machine was asked for', () => assert.deepEqual(outside, []))
}

async function test(title, work) {
  const began = Date.now()
  const add = (result) => results.push({ title, ms: Date.now() - began, ...result })
  try {
    await work()
  } catch (error) {
    add({ state: 'failed', error: String(error.stack) })
    console.log(`  ✗ ${title}`)
    throw error
  }
  add({ state: 'passed' })
  console.log(`  ✓ ${title} (${Date.now() - began} ms)`)
}
