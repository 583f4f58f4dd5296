/** What an extension host in Node loads and runs: the same file for desktop VS Code and for the server edition. */
import { collect } from './tag-console.ts'
import Mocha from 'mocha'
import { load } from 'storylint:suites'

export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 30_000,
    grep: process.env['TEST_GREP'] || undefined,
  })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  load()
  return new Promise((resolve, reject) => {
    collect(mocha.run((failed) => (failed ? reject(new Error(`${failed} failed`)) : resolve())))
  })
}
