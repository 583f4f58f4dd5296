// Puts what was measured inside the editor into markdown, for the terminal and for `docs/performance.md`.
const rank = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
const ms = (time) => (time < 10 ? time.toFixed(1) : String(Math.round(time)))
const most = (all) => Math.max(...all.map(({ blockMs }) => blockMs))

/** Median and 95th percentile. */
function ranks(all, what) {
  const times = all.map((each) => each[what])
  return [ms(rank(times, 0.5)), ms(rank(times, 0.95))]
}

const table = (head, rows) =>
  [head, head.map((_, at) => (at ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function largeRows({ title, opened, plain, first, after, typing, fast, rest }) {
  const size = title.replace('.md', '')
  const one = (name, { ms: took, workMs, blockMs }) => [`${size}: ${name}`, ms(took), ms(workMs), '', ms(blockMs)]
  const keys = (name, all) => [`${size}: ${name}`, '', ...ranks(all, 'workMs'), ms(most(all))]
  return [
    one('opened, not linted yet', opened),
    one('first lint', first),
    one('the seconds after it', after),
    keys('a key, not linted', plain),
    keys('a key, with all that it causes', typing),
    keys('a key of eight a second', fast),
    one('typing rests', rest),
  ]
}

const columns = ['', 'time, ms', 'work, ms (of a key: median)', 'of a key: 95th percentile', 'longest block, ms']

/** @param measured as `editor.mjs` writes it */
export function editorTables({ large, bank, stories }) {
  const [activation, ...banks] = large?.results ?? []
  const [{ read, opened, followed }] = bank.results
  const times = (name, all) => [name, ...ranks(all, 'ms'), ms(most(all))]
  const loads = [large, bank].flatMap((each) => each?.load ?? []).map((load) => load.toFixed(1))
  return [
    `Measured inside VS Code by \`npm run bench -- --editor\`. Work and blocks are the processor's time of the extension host's
one thread, for which VS Code itself and Storylint are all there is; a block is work during which nobody else has a turn.`,
    activation && `Activation: ${ms(activation.activateMs)} ms, with loading the file ${ms(activation.ms)} ms.`,
    large && table(columns, banks.flatMap(largeRows)),
    table(
      [`page of a bank of ${stories} stories`, 'median, ms', '95th percentile, ms', 'longest block, ms'],
      [times('opened, with files to be read', [read]), times('opened', opened), times('follows an edit', followed)],
    ),
    `Load of the machine meanwhile: ${loads.join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n')
}
