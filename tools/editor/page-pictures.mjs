// Takes pictures of our pages by themselves, in the colours of three themes.
import { openBrowser } from './browser.mjs'
import { standPage, startStand } from './page-stand.mjs'
import { sampleBank, samplePlan } from './sample-bank.mjs'

const looks = { light: 'light-modern', dark: 'dark-modern', contrast: 'high-contrast' }

/** `take` gets a page that is ready, the name of the picture, and that of the look. */
export async function takePages(take) {
  const stand = await startStand()
  const { browser } = await openBrowser()
  try {
    for (const [look, theme] of Object.entries(looks)) {
      const show = (name, width) => standPage(browser, stand.base, name, theme, { viewport: { width, height: 700 } })
      await takeBank(await show('bank', 1180), (page) => take(page, 'bank', look))
      await takeRehearsal(await show('rehearsal', 820), (page) => take(page, 'rehearsal', look))
    }
  } finally {
    await browser.close()
    stand.stop()
  }
}

async function takeBank({ page, send, close }, take) {
  const { words, model } = sampleBank()
  await send({ type: 'show', turn: 1, words, model })
  await page.getByRole('table').waitFor()
  await take(page)
  await close()
}

async function takeRehearsal({ page, send, close }, take) {
  await send(samplePlan('Tickets nobody used'))
  await page.getByRole('button', { name: 'Start' }).click()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(1100) // the clock has begun
  await take(page)
  await close()
}
