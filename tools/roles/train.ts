/** Makes `data/roles.json` and its sheet: `npx tsx tools/roles/train.ts --corpus ../shared/corpus/real/roles.jsonl`. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { roleCount } from '../../src/core/infer/order.ts'
import { judge, type Judged } from './absence.ts'
import { fit, type Fitted, standard } from './fit.ts'
import { crossRead } from './folds.ts'
import { writeSheet } from './sheet.ts'
import { type Corpus, readCorpus, roles } from './texts.ts'

const { values: options } = parseArgs({ options: { corpus: { type: 'string' } } })
if (!options.corpus) throw new Error('--corpus: the path of roles.jsonl, with sources.json beside it')
const corpus = readCorpus(options.corpus)
const reading = crossRead(corpus, standard)
const judged = [0, 1, 2, 3].map((part) => judge(reading.cases, part))
const fitted = fit(corpus, corpus.texts, standard)
const data = written(corpus, fitted, judged)
writeFileSync('data/roles.json', data)
writeSheet('docs/reading-prose.md', { corpus, reading, judged, size: data.length, options: standard })

function written({ names }: Corpus, { values, size, order, rowOf }: Fitted, judged: readonly Judged[]): string {
  const scale = 30
  const fineScale = 1000
  const fine = (value: number) => Math.round(value * fineScale)
  const whole = (numbers: ArrayLike<number>) => {
    const mean = Array.from(numbers).reduce((sum, value) => sum + value, 0) / numbers.length
    return Array.from(numbers, (value) => Math.round((value - mean) * scale))
  }
  const features = names.flatMap((name, at) => {
    const row = (rowOf[at] as number) * roleCount
    return row < 0 ? [] : [`${name} ${whole(values.subarray(row, row + roleCount)).join(' ')}`]
  })
  // Not centred row by row: how the rows stand to one another counts.
  const following = whole(order.next)
  const data = {
    $comment:
      'Made by tools/roles/train.ts; docs/reading-prose.md says of what. A feature and what it says for problem, action, result, learning and none of them, in parts of `scale`. `a_b` is two words in a row, `^` the start of a sentence, `0` a figure, `@` a cue of cues.json, `#` the look of a sentence.',
    scale,
    bias: whole(values.subarray(size * roleCount, (size + 1) * roleCount)),
    start: whole(order.start),
    end: whole(order.end),
    next: roles.map((_, role) => following.slice(role * roleCount, (role + 1) * roleCount)),
    fineScale,
    absence: Object.fromEntries(
      judged.map(({ absence: { bias, weights, from } }, part) => [
        roles[part],
        { bias: fine(bias), from: fine(from), weights: weights.map(fine).join(' ') },
      ]),
    ),
    features,
  }
  const onOneLine = (_: string, row: string) => `[${row.split(/,\s+/).join(', ')}]`
  return `${JSON.stringify(data, null, 2).replace(/\[\s+(-?\d[^\]]*?)\s+\]/g, onOneLine)}\n`
}
