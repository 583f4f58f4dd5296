// Prepares the VS Code that needs no download host: packages from npm, in tools/editor/node_modules only.
// Safe to run again: nothing happens when the result is there. `node tools/editor/setup.mjs`
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { isMain } from '../main.mjs'
import { here, node24, serverHome } from './places.mjs'

/** What no markdown extension needs: 300 MB of AI runtime, other platforms' binaries and a debugger. */
const UNUSED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/ripgrep-universal/bin/darwin-arm64',
  'node_modules/@vscode/ripgrep-universal/bin/darwin-x64',
  'node_modules/@vscode/ripgrep-universal/bin/win32-arm64',
  'node_modules/@vscode/ripgrep-universal/bin/win32-ia32',
  'node_modules/@vscode/ripgrep-universal/bin/win32-x64',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/ms-vscode.js-debug',
  'extensions/ms-vscode.js-debug-companion',
  'extensions/ms-vscode.vscode-js-profile-table',
]

export function setUp() {
  const ready = join(here, 'node_modules/.storylint-ready')
  const wanted = ['package-lock.json', 'setup.mjs'].map((name) => readFileSync(join(here, name), 'utf8')).join('')
  if (existsSync(ready) && readFileSync(ready, 'utf8') === wanted) return
  console.log('Installing the server edition of VS Code into tools/editor (once, about a minute) …')
  // No install script may run: code-server's own one refuses any Node but 24 and compiles everything.
  npm(here, ['ci', '--ignore-scripts'], process.env.PATH)
  if (existsSync(node24)) setUpServer()
  writeFileSync(ready, wanted)
}

function setUpServer() {
  chmodSync(node24, 0o755)
  // Not `npm ci`: the shrinkwrap that code-server ships lacks an entry, and `npm ci` stops there.
  npm(serverHome, ['install', '--omit=dev', '--ignore-scripts'], [dirname(node24), process.env.PATH].join(delimiter))
  for (const name of ['spdlog', 'native-watchdog'])
    copyFileSync(join(here, 'standins', `${name}.cjs`), join(serverHome, 'node_modules/@vscode', name, 'index.js'))
  for (const path of UNUSED) rmSync(join(serverHome, path), { recursive: true, force: true })
}

/** npm's own words are shown only when it fails. */
function npm(cwd, args, PATH) {
  const shell = process.platform === 'win32'
  try {
    execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
      cwd,
      env: { ...process.env, PATH },
      stdio: 'pipe',
      shell,
    })
  } catch (error) {
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${error.stdout}${error.stderr}`, { cause: error })
  }
}

if (isMain(import.meta.url)) setUp()
