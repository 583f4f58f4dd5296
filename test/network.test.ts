/** Nothing leaves the machine: no part of it opens a connection, and none of the bundles holds what could. */
import assert from 'node:assert/strict'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { build, type BuildOptions } from 'esbuild'
// @ts-expect-error the build script has no types
import { cli, desktop, desktopEngine, web, webEngine } from '../esbuild.mjs'
import { bank, folderWith, weak } from './support/cli.ts'

/** Runs with every way out shut, and gives what was tried; http, https and tls go through these. */
async function withoutNetwork(run: () => Promise<void>): Promise<string[]> {
  const tried: string[] = []
  const shut = <Owner extends object>(owner: Owner, name: keyof Owner & string): (() => void) => {
    const before = owner[name]
    const closed = () => {
      tried.push(name)
      throw new Error(`${name}: there is no network here`)
    }
    Object.assign(owner, { [name]: closed })
    return () => void Object.assign(owner, { [name]: before })
  }
  const undo = [
    shut(net.Socket.prototype, 'connect'),
    shut(net.Server.prototype, 'listen'),
    shut(dgram, 'createSocket'),
    shut(dns, 'lookup'),
    shut(globalThis, 'fetch'),
  ]
  try {
    await run()
  } finally {
    undo.forEach((open) => open())
  }
  return tried
}

const address = 'https://storylint.invalid/a.json'

describe('the network', () => {
  it('is shut in these tests', async () => {
    const tried = await withoutNetwork(async () => {
      await assert.rejects(async () => fetch(address))
      assert.throws(() => net.connect(9))
    })
    assert.deepEqual(tried, ['fetch', 'connect'])
  })

  it('is not asked for by any command, whatever the files name', async () => {
    const story = `---\nstorylint:\n  framework: star\n---\n\n![x](${address}) <img src="${address}"> [y](${address})\n\n${bank}`
    const settings = { $schema: address, roles: [address, 'own.json'], include: [address] }
    const folder = folderWith({
      'a.story.md': story,
      'b.story.md': weak,
      '.storylint.json': JSON.stringify(settings),
      'own.json': JSON.stringify({ $schema: address, id: 'own', name: 'Own' }),
    })
    const commands = [['.'], ['.', '--format', 'json'], ['.', '--fix'], ['review', '.'], ['--help'], ['--list-rules']]
    const codes: number[] = []
    const tried = await withoutNetwork(async () => {
      for (const argv of commands) codes.push((await folder.run(argv)).code)
    })
    folder.remove()
    assert.deepEqual(tried, [])
    assert.equal(codes.length, commands.length)
  })

  for (const options of [cli, desktop, desktopEngine, web, webEngine] as BuildOptions[]) {
    it(`has no way out of ${options.outfile}`, async () => {
      const { metafile, outputFiles } = await build({ ...options, write: false, metafile: true })
      const [output] = Object.values(metafile.outputs)
      const outside = output?.imports.map(({ path }) => path.replace('node:', '')) ?? []
      const allowed = ['vscode', 'fs', 'fs/promises', 'path', 'path/posix', 'url', 'crypto', 'stream', 'module', 'util', 'tty', 'process', 'os'] // prettier-ignore
      assert.deepEqual(
        outside.filter((name) => !allowed.includes(name)),
        [],
      )
      const code = outputFiles?.[0]?.text ?? ''
      const ways = /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|child_process|eval\()/
      assert.equal(ways.exec(code)?.[0], undefined)
    })
  }
})
