// What is shown at a story's own lines: findings and fixes, hovers, refactorings, a draft without labels, completions.

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

export async function showFindings(hands) {
  await hands.line('The empty insulin shelf').click()
  await hands.until(() => hands.press('Control+Shift+M'), hands.problem(FINDING))
  await hands.line('The empty insulin shelf').click()
}

export const showFixes = (hands) => hands.quickFixes(FINDING, 'Add a measure')

/** What the story can be made into. */
export async function showRefactorings(hands) {
  await hands.press('Control+Home')
  await hands.line('The empty insulin shelf').click()
  await hands.until(() => hands.press('Control+Shift+R'), hands.menuItem('Tell this story in'))
}

/** The pointer rests so many pixels into a line. */
export async function rest(page, line, into) {
  const { x, y, height } = await line.boundingBox()
  await page.mouse.move(x + into, y + height / 2, { steps: 4 })
  await page.locator('.monaco-hover:not(.hidden)').filter({ hasText: /\S/ }).first().waitFor()
}

/** A draft without labels, and a comment of ours. */
export async function showProse(hands) {
  await hands.openFile(PROSE)
  await hands.line('counted').waitFor()
}

export async function hoverProse(hands, page) {
  await showProse(hands)
  await rest(page, hands.line('counted'), 60)
}

/** The labels that a story lacks, in its style. */
export async function completeLabels(hands, page) {
  await hands.openFile(FILE)
  await hands.press('Control+End')
  await page.keyboard.type('\n## ')
  await hands.until(() => hands.press('Control+Space'), hands.row('.suggest-widget', 'Learning'))
}
