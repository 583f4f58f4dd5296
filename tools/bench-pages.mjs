// Prints how long the page of the story bank takes with 500 stories: told, drawn, and after an edit of one of them, the
// reports being there. Asserts nothing. `node --import tsx tools/bench-pages.mjs`
import { analyse } from '../src/core/index.ts'
import { review } from '../src/core/review.ts'
import { bankModel, changeOf } from '../src/vscode/views/bank-model.ts'
import { build } from '../esbuild.mjs'
import { openBrowser } from './editor/browser.mjs'
import { standPage, startStand } from './editor/page-stand.mjs'
import { sampleBank } from './editor/sample-bank.mjs'
import { setUp } from './editor/setup.mjs'

const STORIES = 500
const ROUNDS = 9

const { seen, reports: samples, words } = sampleBank()
const texts = samples.filter(({ stories }) => stories.length === 1).map(({ text }) => text)
const read = (i, more = '') =>
  analyse({ path: `${i}.md`, text: texts[i % texts.length] + more, settings: {}, listed: 'included' })
const reports = Array.from({ length: STORIES }, (_, i) => read(i))
const tell = () => bankModel({ ...seen, review: review(seen.role, reports) })
const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]

await build({ tests: false })
setUp()
const stand = await startStand()
const { browser } = await openBrowser()
const times = { told: [], drawn: [], 'edit: reviewed and told': [], 'edit: drawn': [] }
let model = tell()
for (let round = 0; round < ROUNDS; round++) {
  const from = performance.now()
  model = tell()
  times.told.push(performance.now() - from)
  const at = await standPage(browser, stand.base, 'bank', 'dark-modern')
  times.drawn.push(await timed(at.page, { type: 'show', turn: 1, words, model }))
  reports[round] = read(round, `\nOne more sentence of round ${round}.\n`)
  const edited = performance.now()
  const now = tell()
  const change = changeOf(model, now)
  times['edit: reviewed and told'].push(performance.now() - edited)
  times['edit: drawn'].push(await timed(at.page, { type: 'change', turn: 2, change }))
  model = now
  await at.close()
}
await browser.close()
stand.stop()
for (const [name, all] of Object.entries(times))
  console.log(
    `${STORIES} stories, ${name}: median ${median(all).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms`,
  )

/** From the message to the frame after it, in the page's own time. */
function timed(page, message) {
  return page.evaluate(
    (data) =>
      new Promise((tell) => {
        const from = performance.now()
        window.postMessage(data, '*')
        const look = () =>
          window.said.some(({ turn }) => turn === data.turn)
            ? requestAnimationFrame(() => setTimeout(() => tell(performance.now() - from), 0))
            : setTimeout(look, 0)
        look()
      }),
    message,
  )
}
