/** The words of `data/quantities.json`, ready to look up. Knows no grammar. */
import data from '../../../data/quantities.json' with { type: 'json' }

type List = keyof typeof data.lists
const read = (list: List): ReadonlySet<string> => new Set(data.lists[list].words.flatMap((line) => line.split(' ')))

export const numbers: ReadonlyMap<string, number> = new Map(Object.entries(data.numbers))
export const scales: ReadonlyMap<string, number> = new Map(Object.entries(data.scales))
export const tightScales: ReadonlyMap<string, number> = new Map(Object.entries(data.tightScales))

export const lexicon: Readonly<Record<List, ReadonlySet<string>>> = Object.fromEntries(
  Object.keys(data.lists).map((list) => [list, read(list as List)]),
) as Record<List, ReadonlySet<string>>
