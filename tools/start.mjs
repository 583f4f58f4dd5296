// Shows what Storylint does: builds, prints the findings of examples/stories/, opens a VS Code on that folder.
// `npm start`; `npm start -- --no-editor` stops after the report; STORYLINT_EDITOR=desktop|server chooses the editor.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from '../esbuild.mjs'
import { chooseEditor } from './editor/choose.mjs'
import { desktopPath, homeOf } from './editor/desktop.mjs'
import { project, vsix } from './editor/places.mjs'
import { installVsix, startServer } from './editor/server.mjs'
import { setUp } from './editor/setup.mjs'
import { makeState } from './editor/state.mjs'
import { makeVsix } from './package.mjs'

const examples = join(project, 'examples/stories')

await build({ tests: false })
if (!printFindings()) process.exit(2)
if (!process.argv.includes('--no-editor')) await openEditor()

/** Findings are what this is about; only a run that could not be made is a failure. */
function printFindings() {
  const run = spawnSync(process.execPath, ['dist/cli.mjs', 'examples/stories'], { cwd: project, stdio: 'inherit' })
  return run.status === 0 || run.status === 1
}

async function openEditor() {
  const editor = await chooseEditor().catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
  const state = makeState({ settings: { 'security.workspace.trust.enabled': false } })
  const stopped = new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, done)
  })
  try {
    await (editor === 'desktop' ? openDesktop(state, stopped) : openServer(state, stopped))
  } finally {
    await state.remove()
  }
}

/** The extension as it is in this folder, in a window that shares nothing with the person's own VS Code. */
async function openDesktop(state, stopped) {
  const path = await desktopPath()
  const args = [
    examples,
    ...homeOf(state),
    `--extensionDevelopmentPath=${project}`,
    '--skip-welcome',
    '--disable-updates',
  ]
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const window = spawn(path, args, { stdio: 'ignore', shell: process.platform === 'win32' })
  const closed = new Promise((done) => window.once('exit', done))
  console.log('\nDesktop VS Code opens on examples/stories. It ends with its window, or with Ctrl-C.')
  await Promise.race([stopped, closed])
  if (window.exitCode === null) window.kill()
  await closed
}

/** The extension as a person gets it: the very .vsix, installed. */
async function openServer(state, stopped) {
  console.log(`\nPackaging … ${await makeVsix({ fresh: false })}`)
  setUp()
  await installVsix(state, vsix)
  const server = await startServer(state)
  console.log(`\nVS Code runs on this machine only. Open this address in a browser; Ctrl-C ends it:`)
  console.log(`\n  ${server.base}/?folder=${encodeURIComponent(examples)}\n`)
  await Promise.race([stopped, server.ended])
  await server.stop()
}
