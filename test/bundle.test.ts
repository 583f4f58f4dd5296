/** What is shipped: the browser's bundle runs where there is neither Node nor a document, and no bundle grows unseen. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { build, type BuildOptions } from 'esbuild'
// @ts-expect-error the build script has no types
import { cli, desktop, desktopEngine, web, webEngine } from '../esbuild.mjs'

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

  // The editor starts its worker from a blob. Put together anew, its address is none where the editor is served at a port.
  const blob = new URL('blob:http://127.0.0.1:8080/0c5b7d0e-3a40-4a30-9d1c-5b8c1f5f2b7e')
  for (const [where, more] of [
    ['a browser', {}],
    ['a worker that was started from a blob', { self: { location: blob }, location: blob }],
  ] as const)
    it(`the engine for ${where} needs nothing but its lists`, async () => {
      const module = { exports: {} as unknown }
      const code = await bundle({ ...webEngine, plugins: (cli as BuildOptions).plugins })
      runInContext(code, createContext({ module, TextDecoder, TextEncoder, URL, atob, performance, ...more }))
      const { analyse } = (module.exports as (lists: unknown) => typeof import('../src/core/index.ts'))(undefined)
      assert.equal(analyse({ path: 'a.md', text: '# Result\n', settings: {} }).recognition.isStory, false)
    })

  for (const options of [desktop, desktopEngine, web, webEngine] as BuildOptions[])
    it(`${options.outfile} is at most 500 KB`, async () => {
      const size = Buffer.byteLength(await bundle(options))
      assert.ok(size <= LIMIT, `${Math.round(size / 1024)} KB`)
    })
})

describe('what the bundles leave out', () => {
  it('is not missed: front matter is read beside values of other tools', async () => {
    const { plugins } = cli as BuildOptions
    const core = await bundle({ ...web, plugins, entryPoints: ['src/core/index.ts'], outfile: 'core.cjs' })
    const module = { exports: {} as typeof import('../src/core/index.ts') }
    runInContext(core, createContext({ module, TextDecoder, TextEncoder, URL, atob }))
    const own = 'when: 2024-05-01\ntags: !!set {a, b}\nicon: !!binary aGVsbG8=\n'
    const storylint = 'storylint:\n  framework: car\n  target-seconds: 90\n  rules: { config: warn }\n'
    const text = `---\n${own}${storylint}---\n\nI left.\n`
    const { settings, stories, findings } = module.exports.analyse({ path: 'a.md', text, settings: {} })
    assert.deepEqual([stories[0]?.story.framework.id, settings.targetSeconds], ['car', 90])
    assert.deepEqual(
      [...findings].filter(({ rule }) => rule === 'config').map(({ span }) => text.slice(span.start, span.end)),
      ['warn'],
    )
  })

  it('holds no format of the schema checker that a schema names', () => {
    const named = readdirSync('data/schema').filter((name) =>
      /"format"\s*:\s*"/.test(readFileSync(`data/schema/${name}`, 'utf8')),
    )
    assert.deepEqual(named, [], 'write a pattern, or take tools/no-formats.mjs out of esbuild.mjs')
  })
})
