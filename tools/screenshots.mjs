// Takes the README's pictures in the real editor, with the .vsix as a person installs it. `npm run screenshots`
import { mkdirSync, writeFileSync } from 'node:fs'
// Takes the README's pictures in the real editor, with the .vsix as a person installs it, and of our pages by
// themselves. `npm run screenshots`; with `-- --pages` the pages only.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../esbuild.mjs'
import { openBrowser } from './editor/browser.mjs'
import { standPage, startStand } from './editor/page-stand.mjs'
import { project, vsix } from './editor/places.mjs'
import { sampleBank, samplePlan } from './editor/sample-bank.mjs'
import { installVsix, startServer } from './editor/server.mjs'
import { setUp } from './editor/setup.mjs'
import { baseSettings, makeState } from './editor/state.mjs'
import { handsOn } from './editor/workbench.mjs'
import { makeVsix } from './package.mjs'

const FILE = 'insulin-shelf.md'
const PROSE = 'night-bus.story.md'
const FINDING = 'holds no measure'

/** Each begins where the one before it ended: the story is open, with its findings in Problems. */
const shots = [
  { name: 'findings', prepare: (hands) => hands.line('The empty insulin shelf').click() },
  { name: 'quick-fix', prepare: (hands) => hands.quickFixes(FINDING, 'Add a measure') },
  { name: 'refactor', prepare: showRefactorings },
  { name: 'panel', prepare: showPanel },
  { name: 'panel-dark', prepare: (hands) => hands.command('Preferences: Toggle between Light/Dark Themes') },
  { name: 'refactor-dark', prepare: showRefactorings },
  {
    name: 'refactor-high-contrast',
    prepare: async (hands, page) => {
      await hands.press('Escape')
      // As a system says it that shows everything in high contrast: the editor follows.
      await page.emulateMedia({ forcedColors: 'active' })
      await showRefactorings(hands)
    },
  },
]

/** What the story can be made into. */
async function showRefactorings(hands) {
  await hands.press('Escape')
  await hands.press('Control+Home')
  await hands.line('The empty insulin shelf').click()
  await hands.until(() => hands.press('Control+Shift+R'), hands.menuItem('Tell this story in'))
}

/** The bank beside the story, with one story's parts and what the first competency lacks. */
async function showPanel(hands, page) {
  await hands.press('Escape')
  await hands.command('View: Toggle Panel Visibility')
  await hands.command('Storylint: Focus on Coverage View')
  await hands.widenSideBar(440)
  const twistie = (name) => page.getByRole('treeitem', { name }).locator('.monaco-tl-twistie')
  for (const name of ['Problem solving', 'The empty insulin shelf']) await twistie(name).click()
  await page.getByRole('treeitem', { name: 'No measure' }).waitFor()
}

/** Looked at before a release, in three themes; the README shows none of them. They go to `artifacts/screenshots`. */
const themes = [
  ['light', 'Default Light Modern', 'vs'],
  ['dark', 'Default Dark Modern', 'vs-dark'],
  ['contrast', 'Default High Contrast', 'hc-black'],
]
const surfaces = [
  { name: 'lens-and-colours', prepare: (hands) => hands.line('The empty insulin shelf').click() },
  { name: 'hover-label', prepare: (hands, page) => rest(page, hands.line('Result'), 40) },
  { name: 'hover-finding', prepare: (hands, page) => rest(page, hands.line('significantly better'), 200) },
  { name: 'hover-measure', prepare: (hands, page) => rest(page, hands.line('eleven days'), 430) },
  { name: 'read-prose', prepare: showProse },
  { name: 'walkthrough', prepare: showWalkthrough },
  { name: 'new-story-frameworks', prepare: askForStory },
  { name: 'new-story', prepare: beginStory },
  { name: 'completion-labels', prepare: completeLabels },
]

/** The pointer rests so many pixels into a line. */
async function rest(page, line, into) {
  await page.mouse.move(5, 5)
  const { x, y, height } = await line.boundingBox()
  await page.mouse.move(x + into, y + height / 2, { steps: 4 })
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor()
}

/** A draft without labels, and a comment of ours. */
async function showProse(hands, page) {
  await page.mouse.move(5, 5)
  await hands.openFile(PROSE)
  await hands.line('counted').waitFor()
}

async function showWalkthrough(hands, page) {
  await hands.command('Welcome: Open Walkthrough...')
  await page.locator('.quick-input-widget input').fill('Write Stories')
  await hands.row('.quick-input-list', 'Write Stories for Interviews').waitFor()
  await hands.press('Enter')
  await page.getByText('Open a story with weak places').first().waitFor()
}

async function askForStory(hands) {
  await hands.command('Storylint: New Story')
  await hands.row('.quick-input-list', 'STARL').waitFor()
}

/** Answers with what comes first, up to the file with its places to fill in. */
async function beginStory(hands, page) {
  const place = hands.line('What was wrong, for whom')
  const input = page.locator('.quick-input-widget input')
  for (const answer of ['PARL', 'Any role', 'Ownership', '']) {
    await input.fill(answer)
    await hands.press('Enter')
    await page.waitForTimeout(500) // the next question
  }
  await place.waitFor()
  await page.keyboard.type('Every third loan')
}

/** The labels that a story lacks, in its style. */
async function completeLabels(hands, page) {
  await hands.press('Escape')
  await hands.press('Control+End')
  await page.keyboard.type('\n## ')
  await hands.until(() => hands.press('Control+Space'), hands.row('.suggest-widget', 'Learning'))
}

async function takeSurfaces(hands, page) {
  await hands.command('View: Close Primary Side Bar')
  const folder = join(project, 'artifacts/screenshots')
  mkdirSync(folder, { recursive: true })
  for (const [theme, label, kind] of themes) {
    // Set and loaded anew: a picker of themes would ask the marketplace.
    const user = { ...baseSettings(), ...settings, 'workbench.colorTheme': label }
    writeFileSync(join(state.data, 'User/settings.json'), JSON.stringify(user))
    await page.reload()
    await page.locator(`.monaco-workbench.${kind}`).waitFor()
    await hands.command('View: Close All Editors')
    await hands.openFile(FILE)
    await hands.squiggles.first().waitFor()
    for (const { name, prepare } of surfaces) {
      await prepare(hands, page)
      await page.waitForTimeout(800)
      await page.screenshot({ path: join(folder, `${name}-${theme}.png`) })
      console.log(`artifacts/screenshots/${name}-${theme}.png`)
    }
  }
}

/** A quiet window: what is seen is the story, what Storylint says, and nothing else. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.reduceMotion': 'on',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 13,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.wordWrap': 'on',
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'problems.showCurrentInStatus': false,
}

const viewport = { width: 1280, height: 760 }

const pictures = join(project, 'docs/images')

/** Our pages in three themes, by the names of the pictures. */
async function takePages() {
  const stand = await startStand()
  const { browser } = await openBrowser()
  const { words, model } = sampleBank()
  const looks = { '': 'light-modern', '-dark': 'dark-modern', '-contrast': 'high-contrast' }
  for (const [ending, theme] of Object.entries(looks)) {
    const bank = await standPage(browser, stand.base, 'bank', theme, { viewport: { width: 1180, height: 700 } })
    await bank.send({ type: 'show', turn: 1, words, model })
    await bank.page.getByRole('table').waitFor()
    await bank.page.screenshot({ path: join(pictures, `bank${ending}.png`) })
    const told = await standPage(browser, stand.base, 'rehearsal', theme, { viewport: { width: 820, height: 700 } })
    await told.send(samplePlan('Tickets nobody used'))
    await told.page.getByRole('button', { name: 'Start' }).click()
    await told.page.keyboard.press('ArrowRight')
    await told.page.waitForTimeout(1100) // the clock has begun
    await told.page.screenshot({ path: join(pictures, `rehearsal${ending}.png`) })
    for (const at of [bank, told]) await at.close()
    console.log(`docs/images/bank${ending}.png, rehearsal${ending}.png`)
  }
  await browser.close()
  stand.stop()
}

const isPagesOnly = process.argv.includes('--pages')
if (isPagesOnly) await build({ tests: false })
else await makeVsix()
setUp()
mkdirSync(pictures, { recursive: true })
await takePages()
if (isPagesOnly) process.exit()
const state = makeState({ folder: join(project, 'examples/stories'), settings })
writeFileSync(
  join(state.folder, PROSE),
  `# The night bus

<!-- storylint-competencies: ownership, influence -->

The last train came in at one, and the night bus had left by then. Nurses walked home for an hour.

I counted the passengers on nine evenings and sent the list to the operator. I decided to ask for one
month, and promised [number] riders a night.

After that the bus waited, and riders went from 12 to 31 a night. <!-- storylint-disable-line vague-phrase -- a name -->
`,
)
const undo = [state.remove]
try {
  await take()
} finally {
  for (const step of undo.reverse()) await step()
}

async function take() {
  await installVsix(state, vsix)
  const server = await startServer(state)
  undo.push(server.stop)
  const light = { deviceScaleFactor: 1.5, reducedMotion: 'reduce', colorScheme: 'light' }
  const { browser, page } = await openBrowser({ viewport, ...light })
  undo.push(() => browser.close())
  page.setDefaultTimeout(30_000)
  const hands = handsOn(page)
  await page.goto(`${server.base}/?folder=${encodeURIComponent(state.folder)}`)
  await page.getByRole('treeitem', { name: FILE }).dblclick()
  await hands.squiggles.first().waitFor()
  await hands.press('Control+Shift+M')
  await hands.problem(FINDING).waitFor()
  for (const { name, prepare } of shots) {
    await prepare(hands, page)
    await page.waitForTimeout(800) // what fades in is there
    await page.screenshot({ path: join(pictures, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
  await takeSurfaces(hands, page)
}
