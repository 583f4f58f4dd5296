// What one key costs in the middle of a text: the report before is at hand, as it is in the editor. Prints JSON.
import { readFileSync } from 'node:fs'
import core from './out/core.cjs'

const [path, keys] = process.argv.slice(2)
const input = { path: 'bank.md', settings: {}, assumeStory: true }
let text = readFileSync(path, 'utf8')
let report = core.analyse({ ...input, text })
const times = []
for (let key = 0; key < Number(keys); key++) {
  const at = Math.floor(text.length / 2) + key
  // Written anew, as an editor gives it: a string put together of two is taken apart at the first look.
  text = Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString()
  const began = performance.now()
  report = core.analyse({ ...input, text }, report)
  // As the editor does: it shows a thousand findings around what is in sight, and says how many there are.
  core.findingsNear(report, at, 1000)
  times.push(performance.now() - began)
}
console.log(JSON.stringify({ times }))
