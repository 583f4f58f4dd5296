// Makes storylint-<version>.vsix, and fails where vsce has as much as a warning. `npm run package`
import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../esbuild.mjs'
import { project, vsix } from './editor/places.mjs'
import { isMain } from './main.mjs'

const vsce = join(project, 'node_modules/@vscode/vsce/vsce')

/** `fresh: false` packs what `dist/` holds, for a caller that has just built it. */
export async function makeVsix({ fresh = true } = {}) {
  if (fresh) await build({ tests: false })
  rmSync(vsix, { force: true })
  run(['package', '--no-dependencies', '--out', vsix, ...LINKS])
  return `${vsix.slice(project.length + 1)}, ${Math.round(statSync(vsix).size / 1024)} KB`
}

// The pictures of the README are in the package: nothing is fetched to show it, and no repository is needed to find them.
const LINKS = ['--no-rewrite-relative-links', '--allow-missing-repository']

/** What vsce is not content with goes to standard error, errors and warnings alike. */
function run(args) {
  const env = { ...process.env, NODE_NO_WARNINGS: '1', GITHUB_ACTIONS: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...args], {
    cwd: project,
    encoding: 'utf8',
    env,
  })
  if (status !== 0 || stderr.trim()) throw new Error(`vsce is not content:\n${stdout}${stderr}`)
}

if (isMain(import.meta.url)) console.log(await makeVsix())
