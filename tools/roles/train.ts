/** Makes `data/roles.json` from labelled sentences: `npx tsx tools/roles/train.ts --corpus ../shared/corpus/real/roles.jsonl`. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { roleCount } from '../../src/core/infer/order.ts'
import { fit, type Fitted, standard } from './fit.ts'
import { type Corpus, readCorpus, roles } from './texts.ts'

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, out: { type: 'string' } } })
if (!options.corpus) throw new Error('--corpus: the path of roles.jsonl, with sources.json beside it')
const corpus = readCorpus(options.corpus)
const fitted = fit(corpus, corpus.texts, { ...standard, ...JSON.parse(process.env.ROLES ?? '{}') })
writeFileSync(options.out ?? 'data/roles.json', written(corpus, fitted))

function written({ names }: Corpus, { values, size, order, rowOf }: Fitted): string {
  const scale = 50
  const whole = (numbers: ArrayLike<number>) => {
    const mean = Array.from(numbers).reduce((sum, value) => sum + value, 0) / numbers.length
    return Array.from(numbers, (value) => Math.round((value - mean) * scale))
  }
  const features = names.flatMap((name, at) => {
    const row = (rowOf[at] as number) * roleCount
    return row < 0 ? [] : [`${name} ${whole(values.subarray(row, row + roleCount)).join(' ')}`]
  })
  // Rows are not centred one by one: how they stand to one another counts.
  const following = whole(order.next)
  const next = roles.map((_, role) => following.slice(role * roleCount, (role + 1) * roleCount))
  const data = {
    $comment:
      'Made by tools/roles/train.ts; see docs/reading-prose.md. A feature and its weight for problem, action, result, learning and none of them, in parts of `scale`. `a_b` is two words in a row, `^` the start of a sentence, `0` a figure, `@` a cue of cues.json, `#` the look of a sentence.',
    scale,
    fineScale: 1000,
    absence: Object.fromEntries(roles.slice(0,4).map((p,i)=>[p,{bias:0,weights:Array.from({length:27},(_,j)=>j===8?1000:0),from:-700}])),
    bias: whole(values.subarray(size * roleCount, (size + 1) * roleCount)),
    start: whole(order.start),
    end: whole(order.end),
    next,
    features,
  }
  return `${JSON.stringify(data, null, 2).replace(/\[\s+(-?\d[^\]]*?)\s+\]/g, (_, row: string) => `[${row.split(/,\s+/).join(', ')}]`)}\n`
}
