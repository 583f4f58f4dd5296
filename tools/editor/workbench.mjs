// A person's hands in a workbench page: opens files, runs commands, reads Problems, asks for quick fixes.

export function handsOn(page) {
  const press = (key) => page.keyboard.press(key)
  const row = (scope, text) => page.locator(`${scope} .monaco-list-row`).filter({ hasText: text }).first()
  const squiggles = page.locator('.monaco-editor .view-overlays [class*="squiggly-"]')

  /** A first request may come back empty while the built-in extensions start: it is made again. */
  async function until(act, target, times = 6) {
    for (let i = 1; ; i++) {
      await act()
      try {
        return await target.waitFor({ timeout: 2500 })
      } catch (error) {
        if (i === times) throw error
        await press('Escape')
      }
    }
  }

  return {
    press,
    row,
    squiggles,
    until,
    line: (text) => page.locator('.monaco-editor .view-line').filter({ hasText: text }).first(),
    problem: (text) => row('.markers-panel', text),
    menuItem: (text) => row('.action-widget', text),

    async openFile(name) {
      await until(() => press('Control+p'), page.locator('.quick-input-widget input'))
      await page.locator('.quick-input-widget input').fill(name)
      await row('.quick-input-list', name).waitFor()
      await press('Enter')
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
    },

    async command(title) {
      await until(() => press('F1'), page.locator('.quick-input-widget input'))
      await page.locator('.quick-input-widget input').fill(`>${title}`)
      await row('.quick-input-list', title).waitFor()
      await press('Enter')
    },

    /** Drags its edge to so many pixels from the left. */
    async widenSideBar(to) {
      const edge = await page.locator('.part.sidebar').boundingBox()
      await page.mouse.move(edge.x + edge.width, edge.y + 200)
      await page.mouse.down()
      await page.mouse.move(to, edge.y + 200, { steps: 8 })
      await page.mouse.up()
    },

    /** Puts the cursor on a problem and opens its quick-fix menu, up to the item with this text. */
    async quickFixes(problem, item) {
      await row('.markers-panel', problem).dblclick()
      await until(() => press('Control+.'), row('.action-widget', item))
    },
  }
}
