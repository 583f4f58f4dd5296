// Opens one page in Chromium and keeps a list of what it asked for outside this machine (nothing, it should be).
import { createRequire } from 'node:module'
import { browserPath } from './places.mjs'

const FLAGS = [
  '--no-sandbox', // needed as root; only loopback is ever opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser({ headed = false, viewport = { width: 1280, height: 800 }, ...context } = {}) {
  // Loaded late: this file may be read before the packages of tools/editor are installed.
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  const browser = await chromium.launch({ executablePath: browserPath(), headless: !headed, args: FLAGS })
  const tab = await browser.newContext({ viewport, ...context })
  await tab.grantPermissions(['clipboard-read', 'clipboard-write'])
  const outside = []
  tab.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname)) outside.push(request.url())
  })
  return { browser, page: await tab.newPage(), outside }
}
