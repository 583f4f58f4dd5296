// What is shown to who begins: the walkthrough, and the questions of a new story.

export async function showStep(hands, page, step) {
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

export async function askForStory(hands) {
  await hands.command('Storylint: New Story')
  await hands.row('.quick-input-list', 'STARL').waitFor()
}

/** Answers with what comes first, up to the file with its places to fill in. */
export async function beginStory(hands, page) {
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
