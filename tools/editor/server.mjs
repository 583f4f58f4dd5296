// Starts and stops the server edition of VS Code on loopback, and installs a .vsix into it.
import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { node24, serverEntry, serverHome } from './places.mjs'

const where = (state) => ['--config', state.config, '--user-data-dir', state.data, '--extensions-dir', state.extensions]

const QUIET = [
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  '--disable-proxy',
  '--ignore-last-opened',
]

// Without this switch a built workbench ignores the development and test paths in its address.
const TESTABLE = ['--vscode-option', 'enable-smoke-test-driver']

export function installVsix(state, file) {
  return new Promise((resolve, reject) => {
    const run = spawn(node24, [serverEntry, ...where(state), '--install-extension', file, '--force'], {
      env: state.env,
    })
    let said = ''
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => (said += chunk))
    run.once('error', reject)
    run.once('exit', (code) => {
      if (code === 0 && /successfully installed/.test(said)) resolve()
      else reject(new Error(`Installing ${file} failed:\n${said}`))
    })
  })
}

/** The switches for a server with these of the editor's own extensions, and no other. */
export function builtinsOnly(state, names) {
  const folder = join(state.root, 'b')
  mkdirSync(folder)
  for (const name of names) symlinkSync(join(serverHome, 'extensions', name), join(folder, name))
  return ['--builtin-extensions-dir', folder]
}

/** @param more switches */
export async function startServer(state, onLog = () => {}, more = []) {
  const always = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', ...QUIET, ...TESTABLE]
  const args = [serverEntry, ...where(state), ...always, ...more]
  // Detached makes it the leader of its own process group, which `stop` can end and await as a whole.
  const server = spawn(node24, args, { env: state.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const ended = new Promise((done) => server.once('exit', done))
  process.once('exit', () => signal(server, 'SIGKILL'))
  const base = await listening(server, onLog)
  return { base, authority: new URL(base).host, ended, stop: () => stop(server, ended) }
}

function listening(server, onLog) {
  return new Promise((resolve, reject) => {
    let log = ''
    const read = (chunk) => {
      log += chunk
      onLog(String(chunk))
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)
      if (found) resolve(found[1])
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`The server edition ended with ${code}:\n${log}`)))
  })
}

/** Sends a signal to the server's own process group; false when nobody is left in it. */
function signal(server, name) {
  try {
    process.kill(-server.pid, name)
    return true
  } catch {
    return false
  }
}

/** Extension hosts outlive their server by seconds and would write into a folder that is being removed. */
async function stop(server, ended) {
  const soon = (time) => new Promise((done) => setTimeout(done, time))
  if (server.exitCode === null && !server.signalCode) {
    server.kill('SIGTERM')
    await Promise.race([ended, soon(1500)])
  }
  signal(server, 'SIGTERM')
  for (let i = 0; i < 30 && signal(server, 0); i++) {
    if (i === 3) signal(server, 'SIGKILL')
    await soon(100)
  }
}
