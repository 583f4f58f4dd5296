// A throw-away home for one run of VS Code: settings, extensions, sockets and a copy of the folder it opens.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { here } from './places.mjs'

export const baseSettings = () => JSON.parse(readFileSync(join(here, 'settings.json'), 'utf8'))

/** `folder` is copied, so that a failed run leaves no edits in it; none gives an empty one. */
export function makeState({ settings = {}, folder } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'sl-')) // short, because sockets live below it: 107 bytes at most
  const state = {
    root,
    data: join(root, 'd'),
    extensions: join(root, 'x'),
    temporary: join(root, 't'),
    config: join(root, 'c.yaml'),
    folder: join(root, folder ? basename(folder) : 'w'),
  }
  for (const path of [join(state.data, 'User'), state.extensions, state.temporary, state.folder])
    mkdirSync(path, { recursive: true })
  if (folder) cpSync(folder, state.folder, { recursive: true })
  const user = JSON.stringify({ ...baseSettings(), ...settings }, null, 2)
  writeFileSync(join(state.data, 'User/settings.json'), user)
  writeFileSync(state.config, '{}\n') // else the server edition writes one into the person's home
  return { ...state, env: environment(state), remove: () => remove(root) }
}

function environment({ root, temporary }) {
  const env = {
    ...process.env,
    TMPDIR: temporary,
    XDG_RUNTIME_DIR: temporary,
    XDG_CONFIG_HOME: root,
    XDG_DATA_HOME: root,
    // No marketplace: an empty address turns it off, where a dummy one would be asked.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
  // The first is set inside a VS Code terminal and would send our commands to that window.
  for (const name of ['VSCODE_IPC_HOOK_CLI', 'PORT', 'NODE_OPTIONS', 'PASSWORD', 'HASHED_PASSWORD']) delete env[name]
  return env
}

/** Twice: a language server may still be writing its last file. */
async function remove(root) {
  for (let i = 0; i < 2; i++) {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    await new Promise((done) => setTimeout(done, 150))
  }
}
