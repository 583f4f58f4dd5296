/** What an extension host in a browser's worker loads and runs: no file system, no `require` at run time. */
import { collect } from './tag-console.ts'
import 'mocha/mocha.js' // the browser's form, which sets the globals below
import { load } from 'storylint:suites'
import { globalWays, watch } from './ways-out.ts'

/** Written in when the suites are built: a worker has no environment. */
declare const TEST_GREP: string

declare const mocha: { setup(options: object): void }
declare const Mocha: { prototype: { run(done: (failed: number) => void): Parameters<typeof collect>[0] } }

const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts', 'Worker']

export function run(): Promise<void> {
  watch(globalWays(ways))
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, ...(TEST_GREP && { grep: TEST_GREP }) })
  load()
  return new Promise((resolve, reject) => {
    const done = (failed: number) => (failed ? reject(new Error(`${failed} failed`)) : resolve())
    // The browser form's own `run` reads `location.search`, which a worker lacks; the prototype's does not.
    collect(Mocha.prototype.run.call(mocha, done))
  })
}
