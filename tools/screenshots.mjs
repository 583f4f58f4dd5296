// Takes pictures in the real editor, with the .vsix as a person installs it, and of our pages by themselves: the README's
// into `docs/images`, all that there is to see in three themes into `artifacts/screenshots`. `npm run screenshots`; with
// `-- --pages`, `-- --readme` or `-- --look[=regexp]` only those.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './editor/browser.mjs'
import { takePages } from './editor/page-pictures.mjs'
import { project, vsix } from './editor/places.mjs'
import { installVsix, startServer } from './editor/server.mjs'
import { setUp } from './editor/setup.mjs'
import { baseSettings, makeState } from './editor/state.mjs'
import { surfaces } from './editor/surfaces.mjs'
import { showPanel } from './editor/surfaces/bank.mjs'
import { FILE, prose, PROSE, showFindings, showFixes } from './editor/surfaces/story.mjs'
import { handsOn } from './editor/workbench.mjs'
import { makeVsix } from './package.mjs'

const pictures = join(project, 'docs/images')
const looks = join(project, 'artifacts/screenshots')

const themes = [
  ['light', 'Default Light Modern', 'vs'],
  ['dark', 'Default Dark Modern', 'vs-dark'],
  ['contrast', 'Default High Contrast', 'hc-black'],
]

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

async function snap(page, folder, name) {
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  console.log(path.slice(project.length + 1))
}

/** Each begins where the one before it ended. */
async function takeReadme({ open }) {
  const { page, hands, close } = await open({ viewport: { width: 1000, height: 640 }, deviceScaleFactor: 1.5 })
  await hands.openFile(FILE)
  await hands.squiggles.first().waitFor()
  await hands.command('View: Close Primary Side Bar')
  for (const [name, prepare] of Object.entries({ findings: showFindings, 'quick-fix': showFixes, panel: showPanel })) {
    await prepare(hands, page)
    await page.waitForTimeout(800) // what fades in is there
    await snap(page, pictures, name)
  }
  await close()
}

/** All surfaces; one that cannot be brought up is told, and the others are taken. */
async function takeLooks({ open, state }, wanted) {
  const failed = []
  for (const [theme, label, kind] of themes) {
    // Set before the window opens: a picker of themes would ask the marketplace.
    const user = { ...baseSettings(), ...settings, 'workbench.colorTheme': label }
    writeFileSync(join(state.data, 'User/settings.json'), JSON.stringify(user))
    const { page, hands, close } = await open({ viewport: { width: 1280, height: 760 } })
    await page.locator(`.monaco-workbench.${kind}`).waitFor()
    for (const { name, prepare } of surfaces.filter((surface) => wanted.test(surface.name))) {
      await page.mouse.move(5, 5)
      // Escape leaves the walkthrough.
      if (!/^walkthrough-[2-9]/.test(name)) for (const key of ['Escape', 'Escape']) await hands.press(key)
      try {
        if (!/^(walkthrough|new-story$|rehearsal)/.test(name)) await begin(hands)
        await prepare(hands, page)
        await page.waitForTimeout(800)
      } catch (error) {
        failed.push(`${name}-${theme}: ${error.message.split('\n')[0]}`)
      }
      await snap(page, looks, `${name}-${theme}`)
    }
    await close()
  }
  return failed
}

async function begin(hands) {
  await hands.openFile(FILE)
  await hands.squiggles.first().waitFor()
}

/** A server with the extension in it, and a way to open windows on the example stories. */
async function withEditor(take) {
  const state = makeState({ folder: join(project, 'examples/stories'), settings })
  const undo = [state.remove]
  try {
    writeFileSync(join(state.folder, PROSE), prose)
    await installVsix(state, vsix)
    const server = await startServer(state)
    undo.push(server.stop)
    const open = async (options) => {
      const { browser, page } = await openBrowser({ ...options, reducedMotion: 'reduce', colorScheme: 'light' })
      page.setDefaultTimeout(15_000)
      await page.goto(`${server.base}/?folder=${encodeURIComponent(state.folder)}`)
      await page.getByRole('treeitem', { name: FILE }).waitFor()
      return { page, hands: handsOn(page), close: () => browser.close() }
    }
    return await take({ open, state })
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

const option = (name) => process.argv.find((each) => each === name || each.startsWith(`${name}=`))
const isAll = !['--pages', '--readme', '--look'].some(option)
const wants = (name) => isAll || option(name)
await makeVsix()
setUp()
if (isAll) rmSync(looks, { recursive: true, force: true })
for (const folder of [pictures, looks]) mkdirSync(folder, { recursive: true })
if (wants('--pages'))
  await takePages((page, name, look) =>
    look === 'light' ? snap(page, pictures, name) : snap(page, looks, `${name}-${look}`),
  )
if (wants('--readme')) await withEditor(takeReadme)
if (wants('--look')) {
  const failed = await withEditor((editor) => takeLooks(editor, new RegExp(option('--look')?.split('=')[1] ?? '')))
  if (failed.length > 0) throw new Error(`not brought up:\n${failed.join('\n')}`)
}
