// Runs a compiled suite in the server edition of VS Code, in Node's extension host or in the browser's worker.
//   node tools/editor/run-server.mjs --tests=dist/test/host/index.cjs
//   node tools/editor/run-server.mjs --kind=web --tests=dist/test/web/index.js
//   node tools/editor/run-server.mjs --vsix=storylint-0.1.0.vsix --tests=dist/test/host/index.cjs
// `--builtins=markdown-basics,theme-defaults` leaves out the editor's other extensions.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pageOptions, runInPage } from './page-run.mjs'
import { extensionId, here, project } from './places.mjs'
import { builtinsOnly, installVsix, startServer } from './server.mjs'
import { setUp } from './setup.mjs'
import { makeState } from './state.mjs'

const { values: options } = parseArgs({
  options: {
    ...pageOptions,
    tests: { type: 'string', default: 'dist/test/host/index.cjs' },
    folder: { type: 'string', default: 'test/host/workspace' },
    kind: { type: 'string' },
    vsix: { type: 'string' },
    builtins: { type: 'string' },
  },
})

setUp()
process.exit(await runInPage(options, start))

async function start(page, run) {
  const state = makeState({ folder: resolve(project, options.folder), settings: settings() })
  run.onEnd(state.remove)
  if (options.vsix) await installVsix(state, resolve(project, options.vsix))
  const args = options.builtins ? builtinsOnly(state, options.builtins.split(',')) : []
  const server = await startServer(state, (text) => options.verbose && process.stderr.write(`[server] ${text}`), args)
  run.onEnd(server.stop)
  server.ended.then(() => run.end('the server edition ended early'))
  const payload = encodeURIComponent(JSON.stringify(development(server.authority)))
  await page.goto(`${server.base}/?folder=${encodeURIComponent(state.folder)}&payload=${payload}`)
}

/** The workbench of a server reads no `extensionDevelopmentKind`: a setting says where the extension runs. */
function settings() {
  return options.kind ? { 'remote.extensionKind': { [extensionId]: [options.kind] } } : {}
}

function development(authority) {
  const remote = (path) => `vscode-remote://${authority}${resolve(project, path)}`
  const payload = [
    // A suite needs an extension in development; with a .vsix it is an empty one, so that only the .vsix is there to be used.
    ['extensionDevelopmentPath', remote(options.vsix ? join(here, 'nothing') : project)],
    ['extensionTestsPath', remote(options.tests)],
    ['skipWelcome', 'true'],
  ]
  return payload
}
