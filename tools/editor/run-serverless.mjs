// Runs the bundled suite in serverless VS Code for the Web, as on vscode.dev: a worker, no server, files in memory.
//   node tools/editor/run-serverless.mjs --tests=dist/test/web/index.js
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { pageOptions, runInPage } from './page-run.mjs'
import { project, serverlessHome } from './places.mjs'
import { setUp } from './setup.mjs'
import { baseSettings } from './state.mjs'

const { values: options } = parseArgs({
  options: { ...pageOptions, tests: { type: 'string', default: 'dist/test/web/index.js' } },
})

const site = 'editor.localhost'

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
}

// The package's workbench.js is an AMD module that reads its options from /product.json: the page only sets up the loader.
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="/s/out/vs/workbench/workbench.web.main.css"></head><body aria-label="">
<script src="/s/out/vs/loader.js"></script><script src="/s/out/vs/webPackagePaths.js"></script>
<script>
const root = location.origin + '/s';
for (const name of Object.keys(webPackagePaths)) webPackagePaths[name] = root + '/node_modules/' + name + '/' + webPackagePaths[name];
require.config({ baseUrl: root + '/out', recordStats: true, paths: webPackagePaths });
</script>
<script src="/s/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/s/out/vs/workbench/workbench.web.main.js"></script>
<script src="/s/out/vs/code/browser/workbench/workbench.js"></script></body></html>`

setUp()
process.exit(await runInPage(options, start))

async function start(page, run) {
  const web = createServer(answer)
  await new Promise((done, failed) => web.once('error', failed).listen(0, '127.0.0.1', done))
  run.onEnd(() => {
    web.close()
    web.closeAllConnections()
  })
  // A browser takes every name that ends in localhost for this machine.
  await page.goto(`http://${site}:${web.address().port}/`)
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://127.0.0.1')
  if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
  if (pathname === '/product.json') {
    response.writeHead(200, { 'content-type': 'application/json' })
    return response.end(JSON.stringify(product(request.headers.host)))
  }
  if (pathname.startsWith('/s/')) return sendFile(response, serverlessHome, pathname.slice(3), 'max-age=86400')
  if (pathname.startsWith('/x/')) return sendFile(response, project, pathname.slice(3), 'no-store')
  return response.writeHead(404).end()
}

function product(authority) {
  return {
    folderUri: { scheme: 'tmp', path: '/ws' }, // the editor's own file system in memory
    configurationDefaults: baseSettings(),
    productConfiguration: {
      nameShort: 'Code Web',
      nameLong: 'Code Web',
      enableTelemetry: false,
      // A page (webview) wants an origin of its own, and of the same site: in another's, its worker is refused.
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${authority}/s/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [{ scheme: 'http', authority, path: '/x' }],
      extensionTestsPath: { scheme: 'http', authority, path: `/x/${options.tests}` },
    },
  }
}

function sendFile(response, root, name, cache) {
  const path = normalize(join(root, decodeURIComponent(name)))
  if (!path.startsWith(root + sep) || !isFile(path)) return response.writeHead(404).end()
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': cache,
  })
  return createReadStream(path).pipe(response)
}

function isFile(path) {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
