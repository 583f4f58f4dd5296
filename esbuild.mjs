// Builds what is shipped (the command line, the extension for the desktop and for the browser) and, unless told
// `--shipped`, the suites that run inside an editor.
import * as esbuild from 'esbuild'
import { chmodSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMain } from './tools/main.mjs'
import { listsGiven, listsInBundle, listsInFile } from './tools/lists.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const from = (path) => resolve(root, path)

const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: 'warning',
  // jsonc-parser's other form hides its parts behind a `require` that a bundler cannot follow.
  mainFields: ['module', 'main'],
}
/** What a library reaches for by a path of its own, where no alias applies, and nothing here needs. */
const standIns = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:format|tags)\.js$/ }, ({ importer }) => {
      if (/[\\/]@cfworker[\\/]json-schema[\\/]/.test(importer)) return { path: from('tools/no-formats.mjs') }
      return /[\\/]yaml[\\/].*Schema\.js$/.test(importer) ? { path: from('tools/yaml-tags.mjs') } : undefined
    })
  },
}

// utf8: an escaped character is twice as long.
export const shipped = {
  ...common,
  minify: true,
  legalComments: 'none',
  // What a library could fetch with, and nothing of ours asks it to: it is not there (test/network.test.ts).
  // And the schema checker puts the address of its worker together anew: of a blob's it would make none, and stop.
  define: { fetch: 'undefined', 'self.location': 'undefined' },
  charset: 'utf8',
  alias: {
    'decode-named-character-reference': from('tools/no-entities.mjs'),
    vfile: from('tools/no-files.mjs'),
    // Its form for browsers is made of modules, so that what nobody calls can be left out.
    yaml: from('node_modules/yaml/browser/index.js'),
  },
}

export const cli = {
  ...shipped,
  entryPoints: ['src/cli/main.ts'],
  plugins: [listsInBundle, standIns],
  outfile: 'dist/cli.mjs',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: {
    js: '#!/usr/bin/env node\nimport{createRequire as $require}from"node:module";const require=$require(import.meta.url);',
  },
}

export const desktop = {
  ...shipped,
  entryPoints: ['src/vscode/extension.ts'],
  plugins: [standIns],
  outfile: 'dist/extension.cjs',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { ...shipped.define, IN_BROWSER: 'false' },
  external: ['vscode'],
}

export const web = {
  ...shipped,
  entryPoints: ['src/vscode/extension.ts'],
  plugins: [standIns],
  outfile: 'dist/web/extension.js',
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  // Without it the markdown parser takes its browser form, which asks for a `document`.
  conditions: ['worker'],
  mainFields: ['browser', 'module', 'main'],
  define: { ...shipped.define, IN_BROWSER: 'true' },
  external: ['vscode'],
}

/** The pages: the same for desktop and browser, each with its style sheet. */
export const views = {
  ...shipped,
  entryPoints: ['bank', 'rehearsal'].flatMap((name) => [
    { in: `src/views/${name}/main.ts`, out: name },
    { in: `src/views/${name}/look.css`, out: name },
  ]),
  outdir: 'dist/views',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
}

/** What the extension loads late, in a file of its own: a function that takes the lists and gives the engine. */
const engine = {
  entryPoints: ['src/vscode/engine-parts.ts'],
  plugins: [listsInFile, standIns],
  banner: { js: `module.exports=${listsGiven}=>{const module={};` },
  footer: { js: 'return module.exports};' },
}
export const desktopEngine = { ...desktop, ...engine, outfile: 'dist/engine.cjs' }
export const webEngine = { ...web, ...engine, outfile: 'dist/web/engine.js' }

/** Gives `storylint:suites`, which loads every suite: one bundle has to do, since a worker cannot read a folder. */
const suites = {
  name: 'suites',
  setup(build) {
    build.onResolve({ filter: /^storylint:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }))
    build.onLoad({ filter: /.*/, namespace: 'suites' }, () => {
      const files = readdirSync(from('test/host/suite')).filter((name) => name.endsWith('.test.ts'))
      const lines = files.sort().map((name) => `require('./${name}')`)
      return { contents: `exports.load = () => { ${lines.join('; ')} }`, resolveDir: from('test/host/suite') }
    })
  },
}

/** Mocha's browser form looks for the `module` of a script; its package says "module", so it would find the editor's own. */
const browserMocha = {
  name: 'browser-mocha',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var module, exports, define;${readFileSync(path, 'utf8')}`,
    }))
  },
}

const hostSuite = {
  ...common,
  entryPoints: ['test/host/index.ts'],
  outfile: 'dist/test/host/index.cjs',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  define: { IN_BROWSER: 'false' },
  plugins: [suites],
}

const webSuite = {
  ...common,
  entryPoints: ['test/host/index.web.ts'],
  outfile: 'dist/test/web/index.js',
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  conditions: ['worker'],
  external: ['vscode'],
  // What mocha and the suites want of Node, from the npm packages of these names.
  alias: {
    'node:assert': 'assert',
    'node:assert/strict': from('test/host/strict-assert.cjs'),
    'node:util': 'util',
  },
  define: { IN_BROWSER: 'true', global: 'globalThis', TEST_GREP: JSON.stringify(process.env.TEST_GREP ?? '') },
  inject: ['test/host/process-shim.js'],
  plugins: [suites, browserMocha],
}

export async function build({ tests = true } = {}) {
  const wanted = [cli, desktop, desktopEngine, web, webEngine, views, ...(tests ? [hostSuite, webSuite] : [])]
  const done = await Promise.allSettled(wanted.map((options) => esbuild.build(options)))
  const failed = wanted.filter((_, i) => done[i].status === 'rejected').map(({ outfile, outdir }) => outfile ?? outdir)
  if (failed.length) throw new Error(`Not built: ${failed.join(', ')}`) // esbuild has said why
  chmodSync(from('dist/cli.mjs'), 0o755)
}

if (isMain(import.meta.url))
  await build({ tests: !process.argv.includes('--shipped') }).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
