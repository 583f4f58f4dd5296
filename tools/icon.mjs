// Draws icon.png, 256 by 256, from tools/icon.svg. `npm run icon`
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './editor/browser.mjs'
import { project } from './editor/places.mjs'
import { setUp } from './editor/setup.mjs'

setUp()
const side = 256
const { browser, page } = await openBrowser({ viewport: { width: side, height: side } })
const svg = readFileSync(join(project, 'tools/icon.svg'), 'utf8')
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
writeFileSync(join(project, 'icon.png'), await page.screenshot({ omitBackground: true }))
await browser.close()
