// Everything that Storylint shows in the editor, each with the hands that bring it up: looked at before a release.

export const FILE = 'insulin-shelf.md'
export const PROSE = 'night-bus.story.md'
export const prose = `# The night bus

<!-- storylint-competencies: ownership, influence -->

The last train came in at one, and the night bus had left by then. Nurses walked home for an hour.

I counted the passengers on nine evenings and sent the list to the operator. I decided to ask for one
month, and promised [number] riders a night.

After that the bus waited, and riders went from 12 to 31 a night.
`

const FINDING = 'holds no measure'
const PANEL = ['Checklist', 'Stories', 'Coverage']
const STEPS = [
  'Open a story with weak places',
  'Mend one of them',
  'Choose your role',
  'See what is lacking',
  'Write your own',
]

/** Each begins with the story open, the pointer away, and no menu. */
export const surfaces = [
  { name: 'findings', prepare: showFindings },
  { name: 'quick-fix', prepare: (hands) => hands.quickFixes(FINDING, 'Add a measure') },
  { name: 'refactor', prepare: showRefactorings },
  { name: 'lens-and-colours', prepare: (hands) => hands.line('The empty insulin shelf').click() },
  { name: 'hover-label', prepare: (hands, page) => rest(page, hands.line('Result'), 40) },
  { name: 'hover-finding', prepare: (hands, page) => rest(page, hands.line('significantly better'), 200) },
  { name: 'hover-measure', prepare: (hands, page) => rest(page, hands.line('eleven days'), 430) },
  { name: 'hover-lens', prepare: (hands, page) => rest(page, page.locator('.codelens-decoration a').first(), 40) },
  { name: 'read-prose', prepare: showProse },
  { name: 'hover-prose', prepare: hoverProse },
  ...PANEL.map((view) => ({
    name: `panel-${view.toLowerCase()}`,
    prepare: (hands, page) => showView(hands, page, view),
  })),
  { name: 'match', prepare: showMatch },
  ...STEPS.map((step, at) => ({
    name: `walkthrough-${at + 1}`,
    prepare: (hands, page) => showStep(hands, page, step),
  })),
  { name: 'new-story-frameworks', prepare: askForStory },
  { name: 'new-story', prepare: beginStory },
  { name: 'completion-labels', prepare: completeLabels },
  {
    name: 'bank-in-editor',
    prepare: (hands, page) => showPage(hands, page, 'Storylint: Open the Story Bank', 'table'),
  },
  { name: 'rehearse-pick', prepare: pickRehearsal },
  { name: 'rehearsal-in-editor', prepare: startRehearsal },
]

export async function showFindings(hands) {
  await hands.line('The empty insulin shelf').click()
  await hands.until(() => hands.press('Control+Shift+M'), hands.problem(FINDING))
  await hands.line('The empty insulin shelf').click()
}

export const showFixes = (hands) => hands.quickFixes(FINDING, 'Add a measure')

/** What the story can be made into. */
async function showRefactorings(hands) {
  await hands.press('Control+Home')
  await hands.line('The empty insulin shelf').click()
  await hands.until(() => hands.press('Control+Shift+R'), hands.menuItem('Tell this story in'))
}

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
async function showView(hands, page, view) {
  await hands.openFile(FILE)
  await hands.command(`Storylint: Focus on ${view} View`)
  await hands.widenSideBar(440)
  await hands.press('Home')
  await hands.press('ArrowRight')
  await page.locator('.monaco-pane-view .monaco-list-row').first().waitFor()
}

async function showMatch(hands, page) {
  await hands.command('Storylint: Find the Story for a Question')
  const input = page.locator('.quick-input-widget input')
  await hands.until(
    () => input.fill('Tell me about a time when you used data to make a decision.'),
    hands.row('.quick-input-list', 'insulin'),
  )
}

/** The pointer rests so many pixels into a line. */
async function rest(page, line, into) {
  const { x, y, height } = await line.boundingBox()
  await page.mouse.move(x + into, y + height / 2, { steps: 4 })
  await page.locator('.monaco-hover:not(.hidden)').filter({ hasText: /\S/ }).first().waitFor()
}

/** A draft without labels, and a comment of ours. */
async function showProse(hands) {
  await hands.openFile(PROSE)
  await hands.line('counted').waitFor()
}

async function hoverProse(hands, page) {
  await showProse(hands)
  await rest(page, hands.line('counted'), 60)
}

async function showStep(hands, page, step) {
  const title = page.locator('.gettingStarted .step-title').filter({ hasText: step }).first()
  if (!(await title.isVisible())) {
    for (const part of ['sidebar', 'panel'])
      if (await page.locator(`.part.${part}`).isVisible())
        await hands.command(part === 'panel' ? 'View: Toggle Panel Visibility' : 'View: Close Primary Side Bar')
    await hands.command('Welcome: Open Walkthrough...')
    await page.locator('.quick-input-widget input').fill('Write Stories')
    await hands.row('.quick-input-list', 'Write Stories for Interviews').waitFor()
    await hands.press('Enter')
    await title.waitFor()
  }
  await title.click()
}

async function askForStory(hands) {
  await hands.command('Storylint: New Story')
  await hands.row('.quick-input-list', 'STARL').waitFor()
}

/** Answers with what comes first, up to the file with its places to fill in. */
async function beginStory(hands, page) {
  await askForStory(hands)
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
  await hands.openFile(FILE)
  await hands.press('Control+End')
  await page.keyboard.type('\n## ')
  await hands.until(() => hands.press('Control+Space'), hands.row('.suggest-widget', 'Learning'))
}

/** A page of ours in the editor: two frames deep. */
const within = (page) => page.frameLocator('iframe.webview').last().frameLocator('iframe')

async function showPage(hands, page, command, role) {
  await hands.command(command)
  await within(page).getByRole(role).first().waitFor()
}

async function pickRehearsal(hands, page) {
  await hands.command('Storylint: Rehearse a Story')
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor()
}

async function startRehearsal(hands, page) {
  await hands.command('Storylint: Rehearse a Story')
  const rows = page.locator('.quick-input-list .monaco-list-row')
  await rows.nth(1).click()
  await within(page).getByRole('button', { name: 'Start' }).click()
}
