// One run of a suite that a workbench page starts by itself: waits for its verdict, then closes what was opened.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './browser.mjs'
import { fault, makeSink, saveResults } from './results.mjs'

/** The options that every page run takes, for `parseArgs`. */
export const pageOptions = {
  timeout: { type: 'string', default: '600' },
  json: { type: 'string' },
  shots: { type: 'string', default: 'artifacts' },
  verbose: { type: 'boolean', default: false },
  headed: { type: 'boolean', default: false },
}

/**
 * `start(page, run)` brings the workbench up; what it has to undo it gives to `run.onEnd`, and it may end the
 * run early with `run.end(why)`. Gives the exit code.
 */
export async function runInPage(options, start) {
  const began = Date.now()
  const sink = makeSink(options)
  const undo = []
  let page
  const why = await new Promise((end) => {
    setTimeout(() => end(`no result within ${options.timeout} s`), Number(options.timeout) * 1000).unref()
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => end(`stopped by ${name}`))
    const run = { end, onEnd: (step) => undo.unshift(step) }
    open(run).catch((error) => end(error.stack))
  })

  async function open(run) {
    const opened = await openBrowser(options)
    page = opened.page
    run.onEnd(() => Promise.race([opened.browser.close(), new Promise((done) => setTimeout(done, 5000))]))
    page.on('crash', () => run.end('the page crashed'))
    // The workbench calls these two by name.
    await page.exposeFunction('codeAutomationLog', (type, values) => sink.accept(type, values))
    await page.exposeFunction('codeAutomationExit', async (code) => run.end(await verdict(code)))
    await start(page, run)
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 })
  }

  /** The suite's last line may still be on its way. */
  async function verdict(code) {
    for (let i = 0; i < 20 && !sink.results(); i++) await new Promise((done) => setTimeout(done, 50))
    return fault(code, sink.results())
  }

  if (why) await explain()
  saveResults(options.json, sink.results())
  for (const step of undo) await step()
  console.log(`${why ? 'failed' : 'passed'} after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return why ? 1 : 0

  async function explain() {
    process.stderr.write(`${why}\n`)
    sink.dumpTail()
    mkdirSync(options.shots, { recursive: true })
    await page?.screenshot({ path: join(options.shots, 'failure.png'), timeout: 5000 }).catch(() => {})
  }
}
