// Reads what a suite says from inside an editor: its own lines, and its results as one line of JSON.
import { writeFileSync } from 'node:fs'

// Tags that test/host/tag-console.ts puts in front of a line.
const RESULTS = '[test-results] '
const LINE = '[test] '

const NOISE =
  /^(Ignoring fetching additional builtin|Updating additional builtin|\[AccountPolicyGate\]|\[ChatModelSelection\])/

/** Prints the suite's lines and keeps the last of the workbench's own for when things go wrong. */
export function makeSink({ verbose = false } = {}) {
  const tail = []
  let results
  return {
    accept(type, values) {
      const first = typeof values[0] === 'string' ? values[0] : ''
      if (first.startsWith(RESULTS)) results = JSON.parse(first.slice(RESULTS.length))
      else if (first.startsWith(LINE)) process.stdout.write(`${first.slice(LINE.length)}\n`)
      else if (!NOISE.test(first))
        keep(`${type}: ${values.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join(' ')}`)
    },
    results: () => results,
    dumpTail: () => process.stderr.write(`--- last lines of the workbench's log ---\n${tail.join('\n')}\n`),
  }

  function keep(line) {
    tail.push(line)
    if (tail.length > 60) tail.shift()
    if (verbose) process.stderr.write(`[workbench] ${line}\n`)
  }
}

/** Why a run is no pass, or undefined. VS Code says 0 when its extension host dies in a run: the suite's own record counts. */
export function fault(code, results) {
  if (!results)
    return code === 0
      ? 'the extension host ended without a report (crash?)'
      : `the run ended with ${code}, without a report`
  const failed = results.filter((result) => result.state === 'failed').length
  if (failed) return `${failed} failed`
  if (code !== 0) return `the run ended with ${code}`
  return results.some((result) => result.state === 'passed') ? undefined : 'no test ran'
}

export function saveResults(file, results) {
  if (file && results) writeFileSync(file, JSON.stringify(results, null, 2))
}
