// Uses the pages of the story bank and of a rehearsal by keys, and lets axe look for what keeps somebody out, in light,
// dark and high contrast. Each step is one test.
//   node --import tsx tools/editor/use-pages.mjs [--json=FILE]
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { changeOf } from '../../src/vscode/views/bank-model.ts'
import { openBrowser } from './browser.mjs'
import { startStand, standPage, themes } from './page-stand.mjs'
import { project } from './places.mjs'
import { saveResults } from './results.mjs'
import { sampleBank, samplePlan } from './sample-bank.mjs'
import { setUp } from './setup.mjs'

const { values: options } = parseArgs({ options: { json: { type: 'string' } } })
const axe = readFileSync(join(project, 'node_modules/axe-core/axe.min.js'), 'utf8')
const STORY = 'The empty insulin shelf'
const results = []

setUp()
const stand = await startStand()
const { browser, page: first } = await openBrowser()
await first.close()
const before = sampleBank()
const showBank = { type: 'show', turn: 1, words: before.words, model: before.model }

for (const theme of Object.keys(themes)) {
  await onPage('bank', theme, 'the story bank', async (at) => {
    await at.send(showBank)
    await at.page.getByRole('table').waitFor()
    await faultless(at)
  })
  for (const isHidden of [false, true])
    await onPage('rehearsal', theme, `a rehearsal${isHidden ? ' of a hidden story' : ''}`, async (at) => {
      await at.send(samplePlan(STORY, isHidden))
      await at.page.getByRole('button', { name: 'Start' }).click()
      await faultless(at)
      await at.page.getByRole('button', { name: 'End here' }).click()
      await at.page.getByRole('table').waitFor()
      await faultless(at)
    })
}
await onPage('bank', 'dark-modern', 'the keys of the story bank', async (at) => {
  await at.send(showBank)
  const { page } = at
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-open'))
  for (let i = 0; i < 12 && !(await focused()); i++) await page.keyboard.press('Tab')
  const [top, second] = before.model.rows
  assert.equal(await focused(), top.key, 'Tab does not lead into the table')
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), second.key)
  await page.keyboard.press('Enter')
  assert.deepEqual(await at.said('open'), [{ type: 'open', key: second.key }])
  await page.keyboard.press('Control+End')
  assert.equal(await focused(), before.model.rows.at(-1).key)
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.closest('table')), null, 'Tab stays in the table')
})
await onPage('bank', 'dark-modern', 'an edit, with focus and scrolling kept', async (at) => {
  await at.send(showBank)
  const { page } = at
  const { key, title } = before.model.rows.at(-1)
  await page.locator(`[data-open="${key}"]`).first().focus()
  const scrolled = () => page.evaluate(() => document.querySelector('.scroller').scrollTop)
  const top = await scrolled()
  const untouched = await page.locator('tbody tr').nth(1).elementHandle()
  const edit = (text) => text.replace(title, `${title}, once more`)
  await at.send({ type: 'change', turn: 2, change: changeOf(before.model, sampleBank(edit).model) })
  await page.getByRole('button', { name: `${title}, once more`, exact: true }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-open')), key)
  assert.equal(await scrolled(), top)
  assert.ok(await untouched.evaluate((line) => line.isConnected), 'a row that did not change was drawn anew')
})
await onPage('bank', 'dark-modern', 'the filters of the story bank', async (at) => {
  await at.send(showBank)
  const { page } = at
  const rows = page.locator('tbody tr:visible')
  await page.getByLabel('Weakness').selectOption('unmeasured')
  const wanted = before.model.rows.filter((row) => row.weaknesses.includes('unmeasured')).length
  assert.deepEqual([await rows.count(), wanted > 0], [wanted, true])
  await page
    .getByRole('status')
    .filter({ hasText: `${wanted} of ${before.model.rows.length}` })
    .waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  assert.equal(await rows.count(), before.model.rows.length)
})
await onPage('bank', 'dark-modern', 'words of a story that look like a page’s own', async (at) => {
  const title = '<img src=x onerror="window.bad = 1"><b>Bold</b>'
  const rows = before.model.rows.map((row, i) => (i ? row : { ...row, title, about: title }))
  await at.send({ ...showBank, model: { ...before.model, rows } })
  await at.page.getByRole('button', { name: title, exact: true }).waitFor()
  assert.deepEqual(
    await at.page.evaluate(() => ['bad' in window, document.querySelectorAll('main img, main b').length]),
    [false, 0],
  )
})
await onPage('rehearsal', 'dark-modern', 'the keys of a rehearsal', async (at) => {
  const plan = samplePlan(STORY)
  await at.send(plan)
  const { page } = at
  const now = () => page.locator('[aria-current="step"] h2').textContent()
  const steps = plan.plan.steps.map(({ name }) => name)
  assert.equal(await now(), steps[0])
  for (const key of ['Space', 'Space']) await page.keyboard.press(key)
  assert.equal(await now(), steps[1])
  await page.keyboard.press('p')
  await page.locator('.paused').waitFor()
  const clock = await page.getByRole('timer').textContent()
  await page.keyboard.press('p')
  assert.ok(clock.startsWith('0:'))
  for (const _ of steps.slice(1)) await page.keyboard.press('ArrowRight')
  const [done] = await at.said('done')
  assert.deepEqual(
    done.parts.map(({ name }) => name),
    steps,
  )
  await page.getByRole('button', { name: 'Once more' }).click()
  assert.equal(await now(), steps[0])
})

await browser.close()
stand.stop()
saveResults(options.json, results)
process.exitCode = results.every(({ state }) => state === 'passed') ? 0 : 1

/** Nothing that axe knows of is wrong; what it cannot decide by itself is no fault. */
async function faultless({ page }) {
  await page.evaluate(axe)
  const { violations, passes } = await page.evaluate(() => window.axe.run(document))
  assert.ok(passes.length > 10, 'axe saw next to nothing')
  assert.deepEqual(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
    ),
    [],
  )
}

/** One test, on a page of its own; the page must say no word of an error, its policy's among them. */
async function onPage(name, theme, title, work) {
  const began = Date.now()
  const at = await standPage(browser, stand.base, name, theme)
  const result = { title: `${title}, ${theme}`, state: 'passed' }
  try {
    await work(at)
    assert.deepEqual(at.faults, [])
  } catch (error) {
    Object.assign(result, { state: 'failed', error: String(error.stack) })
    console.log(error.stack)
  }
  await at.close()
  results.push({ ...result, ms: Date.now() - began })
  console.log(`  ${result.state === 'passed' ? '✓' : '✗'} ${result.title}`)
}
