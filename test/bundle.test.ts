/** What is shipped: the browser's bundle runs where there is neither Node nor a document, and no bundle grows unseen. */
import assert from 'node:assert/strict'
import { createContext, runInContext } from 'node:vm'
import { build, type BuildOptions } from 'esbuild'
// @ts-expect-error the build script has no types
import { desktop, web } from '../esbuild.mjs'

const LIMIT = 500 * 1024

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, write: false })
  const [file] = outputFiles ?? []
  assert.ok(file, `${options.outfile} was not built`)
  return file.text
}

/** A stand-in for every class, function and constant that the extension names while it is loaded. */
function anything(): unknown {
  return new Proxy(class {}, {
    get: (target, name) =>
      name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => 0 : anything(),
    apply: () => anything(),
  })
}

describe('bundles', () => {
  it('the browser bundle loads without a document, a process or any module but vscode', async () => {
    const asked: string[] = []
    const module = { exports: {} as Record<string, unknown> }
    // What a worker has beyond the language itself; vm gives the latter.
    const worker = {
      module,
      exports: module.exports,
      TextDecoder,
      TextEncoder,
      URL,
      setTimeout,
      clearTimeout,
      atob,
      performance,
    }
    const require = (name: string) => {
      asked.push(name)
      return Object.create(anything() as object) as unknown // a module's copy, as bundlers make one, keeps what it inherits
    }
    runInContext(await bundle(web), createContext({ ...worker, require }))
    assert.deepEqual([...new Set(asked)], ['vscode'])
    assert.equal(typeof module.exports['activate'], 'function')
    assert.equal(typeof module.exports['deactivate'], 'function')
  })

  for (const options of [desktop, web] as BuildOptions[])
    it(`${options.outfile} is at most 500 KB`, async () => {
      const size = Buffer.byteLength(await bundle(options))
      assert.ok(size <= LIMIT, `${Math.round(size / 1024)} KB`)
    })
})
