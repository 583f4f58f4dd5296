// One linter and one text in a process of their own; prints what it took as JSON. Started by `compare.mjs`.
import { readFileSync } from 'node:fs'
import { load } from './linters.mjs'

const [name, path, rounds, budgetMs] = process.argv.slice(2)
const text = readFileSync(path, 'utf8')

async function timed(work) {
  const began = performance.now()
  const found = await work()
  return { ms: performance.now() - began, found }
}

const lint = await load(name)
const first = await timed(() => lint(text))
const warm = []
const began = performance.now()
// A text of its own each time, so that nothing can be remembered.
for (let round = 0; round < Number(rounds) && performance.now() - began < Number(budgetMs); round++)
  warm.push((await timed(() => lint(`${text}\nRound ${round}.\n`))).ms)

console.log(JSON.stringify({ first: first.ms, found: first.found, warm, mb: process.resourceUsage().maxRSS / 1024 }))
process.exit(0)
