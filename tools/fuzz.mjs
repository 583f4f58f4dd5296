// Runs what holds for any text far more often than a test run can, and measures how time grows with the worst of them.
// `npm run fuzz -- [runs] [seed] [only: regexp]`, `npm run fuzz -- --growth [regexp]`. Last figures: docs/reliability.md.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { analyse } from '../src/core/index.ts'
import { anyText, ownTexts, textsBelow } from '../test/support/any-texts.ts'
import { editsChangeNothing } from '../test/support/edit-sequences.ts'
import { anyInput, mending, soundness } from '../test/support/sound-report.ts'
import { project } from './editor/places.mjs'
import { measureAll } from './fuzz/growth.ts'
import { repeats } from './fuzz/repeats.ts'

const [first, second, only = ''] = process.argv.slice(2)
if (first === '--growth') measureAll(repeats.filter(({ name }) => new RegExp(second ?? '').test(name)))
else properties(Number(first ?? 10_000), Number(second ?? Date.now()))

function properties(runs, seed) {
  const corpus = join(project, '../shared/corpus')
  const seeds = [...ownTexts, ...(existsSync(corpus) ? textsBelow(corpus) : [])]
  console.log(`${seeds.length} texts to make mistakes in`)
  holds('a report with the one before at hand is the report of the text by itself', editsChangeNothing, runs, seed)
  holds('a report stays in its text, its edits can be made, and fixes end', soundness(anyText(seeds)), runs, seed)
  if (new RegExp(only).test('mend')) mends(anyText(seeds), Math.ceil(runs / 10), seed)
}

function holds(name, property, numRuns, seed) {
  if (!new RegExp(only).test(name)) return
  const began = performance.now()
  console.log(`${name}: ${numRuns} runs, seed ${seed}`)
  fc.assert(property, { numRuns, seed })
  console.log(`  held, ${Math.round((performance.now() - began) / 1000)} s`)
}

/** Counted rather than asserted: in a text that makes no sense a new part may make another story of it. */
function mends(texts, numRuns, seed) {
  let tried = 0
  const failed = new Map()
  const input = fc.tuple(anyInput, texts)
  for (const [given, text] of fc.sample(input, { numRuns, seed })) {
    const read = (each) => analyse({ ...given, text: each })
    const found = mending(read(text), read, 6)
    tried += found.tried
    for (const each of found.failed) failed.set(each, (failed.get(each) ?? 0) + 1)
  }
  const count = [...failed.values()].reduce((sum, each) => sum + each, 0)
  console.log(`suggestions that mend their finding and bring none of its rule: ${tried - count} of ${tried}`)
  for (const [what, times] of [...failed].sort((a, b) => b[1] - a[1])) console.log(`  ${times} × ${what}`)
}
