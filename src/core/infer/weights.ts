/** Unpacks `data/roles.json` when it is first wanted. Knows the file's form, not what is done with it. */
import data from '../../../data/roles.json' with { type: 'json' }
import { fixedNames, type Vocabulary } from './features.ts'
import { type OrderScores, roleCount } from './order.ts'

/** Weighs the facts of `presenceOf`; a part counts as absent where the sum is above `from`. */
export interface AbsenceWeights {
  readonly bias: number
  readonly weights: readonly number[]
  readonly from: number
}

export interface RoleWeights {
  readonly vocabulary: Vocabulary
  /** A row of `roleCount` for each feature; features are the fixed ones, then words and pairs. */
  readonly rows: Float64Array
  readonly bias: Float64Array
  readonly order: OrderScores
  /** For each part in the order of the roles. */
  readonly absence: readonly AbsenceWeights[]
}

let read: RoleWeights | undefined

export const roleWeights = (): RoleWeights => (read ??= unpack())

/** More words than there can be. */
const pairBase = 65536

function unpack(): RoleWeights {
  const ids = new Map<string, number>()
  const idOf = (word: string) => {
    const known = ids.get(word) ?? ids.size
    if (known === ids.size) ids.set(word, known)
    return known
  }
  const singles = new Map<number, number>()
  const pairs = new Map<number, number>()
  const fixed = new Map(fixedNames.map((name, at) => [name, at]))
  const rows: number[] = new Array<number>(fixedNames.length * roleCount).fill(0)
  for (const line of data.features) {
    const [name = '', ...weights] = line.split(' ')
    let at = fixed.get(name)
    // A cue that somebody took out of cues.json.
    if (at === undefined && /^[@#]./.test(name)) continue
    if (at === undefined) {
      at = rows.length / roleCount
      const [first = '', second] = name.split('_')
      if (second === undefined) singles.set(idOf(first), at)
      else pairs.set(idOf(first) * pairBase + idOf(second), at)
    }
    for (let role = 0; role < roleCount; role++) rows[at * roleCount + role] = Number(weights[role]) / data.scale
  }
  return {
    vocabulary: {
      word: (text) => ids.get(text) ?? -1,
      single: (word) => singles.get(word) ?? -1,
      pair: (first, second) => pairs.get(first * pairBase + second) ?? -1,
    },
    rows: Float64Array.from(rows),
    bias: unscaled(data.bias),
    order: { start: unscaled(data.start), end: unscaled(data.end), next: unscaled(data.next.flat()) },
    absence: Object.values(data.absence).map(({ bias, weights, from }) => ({
      bias: bias / data.fineScale,
      weights: weights.split(' ').map((weight) => Number(weight) / data.fineScale),
      from: from / data.fineScale,
    })),
  }
}

const unscaled = (values: readonly number[]) => Float64Array.from(values, (value) => value / data.scale)
