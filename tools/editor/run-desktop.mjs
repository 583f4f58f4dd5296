// Runs a compiled suite in desktop VS Code, in Node's extension host or in its web worker.
//   node tools/editor/run-desktop.mjs [--kind=web] [--vsix=FILE] --tests=dist/test/host/index.cjs
import { runTests } from '@vscode/test-electron'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { desktopPath, homeOf, installIntoDesktop } from './desktop.mjs'
import { here, project } from './places.mjs'
import { fault, saveResults } from './results.mjs'
import { makeState } from './state.mjs'

const { values: options } = parseArgs({
  options: {
    tests: { type: 'string', default: 'dist/test/host/index.cjs' },
    folder: { type: 'string', default: 'test/host/workspace' },
    kind: { type: 'string' },
    vsix: { type: 'string' },
    json: { type: 'string' },
  },
})

const state = makeState({ folder: resolve(project, options.folder) })
const heard = listen()
const code = await run().catch((error) => {
  console.error(error.message)
  return error.code ?? 1
})
const results = heard()
const why = fault(code, results)
if (why) console.error(why)
saveResults(options.json, results)
await state.remove()
process.exit(why ? 1 : 0)

async function run() {
  const path = await desktopPath()
  if (options.vsix) installIntoDesktop(path, state, resolve(project, options.vsix))
  return runTests({
    vscodeExecutablePath: path,
    extensionDevelopmentPath: options.vsix ? join(here, 'nothing') : project,
    extensionTestsPath: resolve(project, options.tests),
    launchArgs: [
      state.folder,
      ...homeOf(state),
      ...(options.kind ? [`--extensionDevelopmentKind=${options.kind}`] : []),
      '--disable-telemetry',
    ],
  })
}

/** The suite's results come among VS Code's own output, which test-electron writes to this process's. */
function listen() {
  let said = ''
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk, ...rest) => {
    said += chunk
    return write(chunk, ...rest)
  }
  return () => {
    const found = /\[test-results\] (\[.*\])/.exec(said)
    return found ? JSON.parse(found[1]) : undefined
  }
}
