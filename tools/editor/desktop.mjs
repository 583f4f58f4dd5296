// Desktop VS Code: the one on this machine, or the one that @vscode/test-electron downloads.
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installedDesktop, onPath, project } from './places.mjs'

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable'

/** Why desktop VS Code cannot be had here, or undefined. Takes a few seconds at most. */
export async function desktopFault({ virtualDisplay = false } = {}) {
  if (!hasDisplay() && !(virtualDisplay && onPath('xvfb-run'))) return 'there is no display (DISPLAY is not set)'
  if (installedDesktop() || isDownloaded() || (await isReachable())) return undefined
  return '`code` is not on PATH and its download host cannot be reached'
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The path of VS Code itself; downloads it where there is none. */
export const desktopPath = async () => installedDesktop() ?? (await downloadAndUnzipVSCode('stable'))

export function installIntoDesktop(path, state, vsix) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(path, { reuseMachineInstall: true })
  const run = spawnSync(cli, [...args, ...homeOf(state), '--install-extension', vsix, '--force'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) throw new Error(`Installing ${vsix} failed:\n${run.stdout}${run.stderr}`)
}

/** Nothing of the person's own VS Code is read or written. */
export const homeOf = (state) => [`--user-data-dir=${state.data}`, `--extensions-dir=${state.extensions}`]

/** Where @vscode/test-electron keeps what it downloaded; it falls back on that without a network. */
function isDownloaded() {
  const cache = join(project, '.vscode-test')
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('vscode-'))
}

const isReachable = () =>
  fetch(RELEASES, { signal: AbortSignal.timeout(4000) }).then(
    (response) => response.ok,
    () => false,
  )
