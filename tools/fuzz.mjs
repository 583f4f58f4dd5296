// Runs the properties that hold for any text far more often than a test run can. `npm run fuzz -- [runs] [seed]`
import fc from 'fast-check'
import { editsChangeNothing } from '../test/support/edit-sequences.ts'

const [runs = 10_000, seed = Date.now()] = process.argv.slice(2).map(Number)

/** What is said to hold, and the property. */
const properties = [['a report with the one before at hand is the report of the text by itself', editsChangeNothing]]

for (const [name, property] of properties) {
  const began = performance.now()
  console.log(`${name}: ${runs} runs, seed ${seed}`)
  fc.assert(property, { numRuns: runs, seed })
  console.log(`  held, ${Math.round((performance.now() - began) / 1000)} s`)
}
