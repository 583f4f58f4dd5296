// Scores dist/cli.mjs on the labelled texts beside the project and holds it to the figures kept in test/corpus/: with the
// script that lies there, and the rules that it leaves out with corpus-rules.mjs.
// `npm run corpus`, or `npm run corpus -- --errors` to read every disagreement. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { scoreRules } from './corpus-rules.mjs'
import { project } from './editor/places.mjs'

const corpus = resolve(project, '../shared/corpus')
const kept = (name) => join(project, 'test/corpus', name)

if (!existsSync(join(corpus, 'score.mjs')))
  console.log('Corpus floors skipped: ../shared/corpus is not on this machine.')
else for (const set of ['dev', 'real']) if (!holds(set)) process.exitCode = 1

function holds(set) {
  console.log(`Corpus ${set}`)
  const args = ['--labels', join(corpus, set, 'labels.json'), '--floor', kept(`${set}.floor.json`)]
  const run = spawnSync(process.execPath, [join(corpus, 'score.mjs'), ...args, ...process.argv.slice(2)], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  process.stdout.write(run.stdout)
  process.stderr.write(run.stderr)
  const over = overCeiling(set, run.stdout)
  for (const line of over) console.log(line)
  return holdsRules(set) && run.status === 0 && over.length === 0
}

function holdsRules(set) {
  const { figures, errors } = scoreRules(join(corpus, set, 'labels.json'))
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(34)} ${figure.toFixed(3)}`)
  if (process.argv.includes('--errors')) console.log(errors.join('\n'))
  const { least, most } = JSON.parse(readFileSync(kept(`${set}.rules.json`), 'utf8'))
  const under = Object.entries(least).filter(([name, limit]) => !(figures[name] >= limit))
  const over = Object.entries(most).filter(([name, limit]) => !(figures[name] <= limit))
  for (const [name, limit] of under) console.log(`under the floor: ${name} ${figures[name]} < ${limit}`)
  for (const [name, limit] of over) console.log(`over the ceiling: ${name} ${figures[name]} > ${limit}`)
  return under.length + over.length === 0
}

/** The script knows floors only; of a few figures, less is better. */
function overCeiling(set, table) {
  if (!existsSync(kept(`${set}.ceiling.json`))) return []
  const most = JSON.parse(readFileSync(kept(`${set}.ceiling.json`), 'utf8'))
  return Object.entries(most).flatMap(([name, limit]) => {
    const line = table.split('\n').find((row) => row.startsWith(`${name} `))
    const figure = Number(line?.slice(name.length))
    return figure <= limit ? [] : [`over the ceiling: ${name} ${figure} > ${limit}`]
  })
}
