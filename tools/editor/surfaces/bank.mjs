// What is shown of all stories: the side panel, the pages of the bank and of a rehearsal, the story for a question.
import { FILE } from './story.mjs'

/** The bank beside the story, with one story's parts and what the first competency lacks. */
export async function showPanel(hands, page) {
  await hands.press('Escape')
  await hands.command('View: Toggle Panel Visibility')
  await hands.command('Storylint: Focus on Coverage View')
  await hands.widenSideBar(400)
  const twistie = (name) => page.getByRole('treeitem', { name }).locator('.monaco-tl-twistie').first()
  for (const name of ['Problem solving', 'The empty insulin shelf']) await twistie(name).click()
  await page.getByRole('treeitem', { name: 'No measure' }).waitFor()
}

/** One list of the panel, with its first line unfolded. */
export async function showView(hands, page, view) {
  await hands.openFile(FILE)
  await hands.command(`Storylint: Focus on ${view} View`)
  await hands.widenSideBar(440)
  await hands.press('Home')
  await hands.press('ArrowRight')
  await page.locator('.monaco-pane-view .monaco-list-row').first().waitFor()
}

export async function showMatch(hands, page) {
  await hands.command('Storylint: Find the Story for a Question')
  const input = page.locator('.quick-input-widget input')
  await hands.until(
    () => input.fill('Tell me about a time when you used data to make a decision.'),
    hands.row('.quick-input-list', 'insulin'),
  )
}

/** A page of ours in the editor: two frames deep. */
const within = (page) => page.frameLocator('iframe.webview').last().frameLocator('iframe')

export async function showPage(hands, page, command, role) {
  await hands.command(command)
  await within(page).getByRole(role).first().waitFor()
}

export async function pickRehearsal(hands, page) {
  await hands.command('Storylint: Rehearse a Story')
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
}

export async function startRehearsal(hands, page) {
  await hands.command('Storylint: Rehearse a Story')
  const rows = page.locator('.quick-input-list .monaco-list-row')
  await rows.nth(1).click()
  await within(page).getByRole('button', { name: 'Start' }).click()
}
