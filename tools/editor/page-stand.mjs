// Puts a page of ours up in a browser by itself: its real document, policy, script and style, in the colours of a theme,
// with a stand-in for the editor that keeps what the page says.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pageDocument } from '../../src/vscode/views/document.ts'
import { here, project } from './places.mjs'

/** The colours that the editor gives to a page, as four of its own themes have them. */
export const themes = JSON.parse(readFileSync(join(here, 'themes.json'), 'utf8'))

const TYPES = { js: 'text/javascript', css: 'text/css' }

/** Serves the documents `/<name>.html` and the files of `dist/views`. */
export async function startStand() {
  const server = createServer(({ url = '' }, response) => {
    const [, name, ending] = /^\/(\w+)\.(html|js|css)$/.exec(url) ?? []
    if (!name) return response.writeHead(404).end()
    if (ending !== 'html')
      return response
        .writeHead(200, { 'content-type': TYPES[ending] })
        .end(readFileSync(join(project, 'dist/views', `${name}.${ending}`)))
    const files = { script: `/${name}.js`, style: `/${name}.css`, source: "'self'", nonce: 'once' }
    return response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(pageDocument({ title: name === 'bank' ? 'Story Bank' : 'Rehearsal', language: 'en', ...files }))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { base: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

/** The page, ready for messages; `said` gives what it told the editor so far. */
export async function standPage(browser, base, name, theme, { viewport = { width: 1280, height: 800 } } = {}) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.addInitScript(({ variables, class: look }) => {
    const said = (window.said = [])
    let kept
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => said.push(message),
      getState: () => kept,
      setState: (state) => (kept = state),
    })
    document.addEventListener('DOMContentLoaded', () => {
      for (const [key, value] of Object.entries(variables)) document.documentElement.style.setProperty(key, value)
      document.body.className = look
    })
  }, themes[theme])
  await page.goto(`${base}/${name}.html`)
  const send = (message) => page.evaluate((data) => window.postMessage(data, '*'), message)
  const said = (type) => page.evaluate((wanted) => window.said.filter((each) => each.type === wanted), type)
  return { page, faults, send, said, close: () => context.close() }
}
