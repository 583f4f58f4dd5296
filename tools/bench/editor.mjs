// Measures Storylint inside a real editor: large banks, and the page of a bank of 500 stories. Prints tables and writes
// `tools/bench/out/editor.json`, which the page on performance is made of. `npm run bench -- --editor [--sizes 1 MB,10 MB]
// [--profiles FOLDER]`; with profiles the times are some longer.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join, resolve } from 'node:path'
import { build as bundle } from 'esbuild'
import { build } from '../../esbuild.mjs'
import { bankOf, seeds, vary } from '../bench-texts.mjs'
import { project } from '../editor/places.mjs'
import { editorTables } from './editor-tables.mjs'

const out = join(project, 'tools/bench/out')
const stories = 500
const sizes = { '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 }

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}

/** Runs one suite over a folder of texts, in an editor of its own. */
function measure(suite, texts) {
  const folder = mkdtempSync(join(os.tmpdir(), 'sl-bench-'))
  const json = join(out, `${suite}.json`)
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const load = os.loadavg()[0]
  const profiles = option('profiles')
  if (profiles) mkdirSync(profiles, { recursive: true })
  const run = spawnSync(
    process.execPath,
    [
      'tools/editor/run-server.mjs',
      ...['--tests', join(out, `${suite}.cjs`), '--folder', folder, '--json', json],
      // What the editor's own markdown support does with a large file would hide what is measured.
      '--builtins=markdown-basics,theme-defaults',
    ],
    {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, ...(profiles && { STORYLINT_PROFILES: resolve(profiles) }) },
    },
  )
  rmSync(folder, { recursive: true })
  if (run.status !== 0) process.exit(1)
  return { load: [load, os.loadavg()[0]], results: JSON.parse(readFileSync(json, 'utf8')) }
}

mkdirSync(out, { recursive: true })
await build({ tests: false })
await bundle({
  entryPoints: ['large', 'bank'].map((name) => join(project, `tools/editor/bench/${name}.ts`)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outdir: out,
  outExtension: { '.js': '.cjs' },
  external: ['vscode'],
})
const wanted = option('sizes', '1 MB,10 MB').split(',').filter(Boolean)
const banks = Object.fromEntries(wanted.map((size) => [`${size}.md`, bankOf(0, sizes[size])]))
const files = Array.from({ length: stories }, (_, i) => [`stories/${i}.md`, vary(seeds[i % seeds.length], i)])
const measures = {
  ...(wanted.length && { large: measure('large', banks) }),
  bank: measure('bank', { '.storylint.json': '{ "role": "general" }', ...Object.fromEntries(files) }),
}
const machine = { cpu: os.cpus()[0].model, cores: os.cpus().length }
writeFileSync(join(out, 'editor.json'), JSON.stringify({ machine, stories, ...measures }, null, 2))
console.log(editorTables({ stories, ...measures }))
