// Takes the README's pictures in the real editor, with the .vsix as a person installs it. `npm run screenshots`
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './editor/browser.mjs'
import { project, vsix } from './editor/places.mjs'
import { installVsix, startServer } from './editor/server.mjs'
import { setUp } from './editor/setup.mjs'
import { makeState } from './editor/state.mjs'
import { handsOn } from './editor/workbench.mjs'
import { makeVsix } from './package.mjs'

const FILE = 'insulin-shelf.md'
const FINDING = 'holds no measure'

/** Each begins where the one before it ended: the story is open, with its findings in Problems. */
const shots = [
  { name: 'findings', prepare: (hands) => hands.line('The empty insulin shelf').click() },
  { name: 'quick-fix', prepare: (hands) => hands.quickFixes(FINDING, 'Add a measure') },
  { name: 'panel', prepare: showPanel },
  { name: 'panel-dark', prepare: (hands) => hands.command('Preferences: Toggle between Light/Dark Themes') },
]

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

await makeVsix()
setUp()
const state = makeState({ folder: join(project, 'examples/stories'), settings })
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
  const folder = join(project, 'docs/images')
  mkdirSync(folder, { recursive: true })
  for (const { name, prepare } of shots) {
    await prepare(hands, page)
    await page.waitForTimeout(800) // what fades in is there
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`docs/images/${name}.png`)
  }
}
