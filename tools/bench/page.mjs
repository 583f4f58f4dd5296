// Puts the figures of a comparison into the page `docs/performance.md`.
import { editorTables } from './editor-tables.mjs'

const rank = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
const median = (times) => rank(times, 0.5)
const ms = (time) => (time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : String(Math.round(time)))
const spread = (times) => (times.length > 1 ? ` (${ms(rank(times, 0.1))}–${ms(rank(times, 0.9))})` : '')

function rowOf(name, { over, failed, first, warm = [], cold, alone, found }, base, capMs) {
  if (over) return [name, `over ${capMs / 1000} s`, '', '', '', '', '']
  if (failed) return [name, failed, '', '', '', '', '']
  const own = warm.length ? median(warm) : first
  const ratio = base ? (own / base).toFixed(2) : ''
  return [
    name,
    ms(median(cold)) + spread(cold),
    ms(first),
    warm.length ? ms(own) + spread(warm) : '–',
    ratio,
    Math.round(alone),
    found,
  ]
}

function tableOf(size, results, capMs) {
  const base = results.storylint[size]?.warm?.length ? median(results.storylint[size].warm) : undefined
  const head = [
    '',
    'cold process, ms',
    'first lint, ms',
    'warm lint, ms',
    'warm, × Storylint',
    'memory, MB',
    'findings',
  ]
  const rows = Object.entries(results).map(([name, bySize]) => rowOf(name, bySize[size], base, capMs))
  const lines = [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `### ${size === 'story' ? 'A story of 350 words' : `A bank of ${size}`}\n\n${lines.join('\n')}\n`
}

const keyRow = (size, { times }) =>
  times ? `| ${size} | ${ms(median(times))} | ${ms(rank(times, 0.95))} |` : `| ${size} | – | – |`

/** @param editor what `npm run bench -- --editor` wrote, where that was run */
export function pageOf({ results, keys, sizes, capMs, machine, editor }) {
  const own = results.storylint
  const times = ['1 MB', '10 MB'].map((size) => own[size]?.warm?.length && median(own[size].warm))
  const growth = times.every(Boolean) ? Math.log10(times[1] / times[0]).toFixed(2) : undefined
  return `# Performance

Measured, not promised: this page is written by \`npm run bench -- --peers\`, which installs the other linters from a lock
file of their own (\`tools/bench/\`) and runs every linter on every text in a process of its own.

Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.gb} GB, ${machine.system}, Node ${machine.node}; other work on it during the
run: load ${machine.load.toFixed(1)}. On a busy machine the times are longer than they need be; the ratios are what to look at.

Times are medians, in brackets the 10th and 90th percentile. “Cold process” is the start of Node, loading the linter and one
lint. Warm lints are of a text that is a little different each time; Storylint then knows the shapes of most blocks (a labelled
paragraph, a heading) and need not have them parsed, in these banks of a few layouts more of them than in some. Memory is the peak of a process that lints once. What took
longer than ${capMs / 1000} s was stopped. The linters look for different things: the table compares what a person waits for.

${sizes.map((size) => tableOf(size, results, capMs)).join('\n')}
${growth === undefined ? '' : `Growth of Storylint's warm lint from 1 to 10 MB: exponent ${growth} (1 is in proportion).\n`}
## One key in the middle of the text

What the core takes for the report after a key, with the report before at hand, and for the thousand findings around the key.

| text | median, ms | 95th percentile, ms |
| --- | --: | --: |
${sizes.map((size) => keyRow(size, keys[size])).join('\n')}
${editor ? `\n## In the editor\n\n${editorTables(editor)}\n` : ''}`
}
