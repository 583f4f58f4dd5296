/** Which classes a word belongs to, as bits: the classes of `data/cues.json` and what an ending tells. Knows no part. */
import cues from '../../../data/cues.json' with { type: 'json' }
import type { Token } from '../model.ts'

const names = [...Object.keys(cues.classes), 'ing', 'number', 'did']
const bitOf = new Map(names.map((name, index) => [name, 1 << index]))

/** The bit of a class; 0 where there is none of this name. */
export const classBit = (name: string): number => bitOf.get(name) ?? 0

const past = classBit('past')
const ing = classBit('ing')
const number = classBit('number')
const did = classBit('did')
const state = classBit('state')

let listed: Map<string, number> | undefined

function readClasses(): Map<string, number> {
  const found = new Map<string, number>()
  for (const [name, words] of Object.entries(cues.classes)) {
    for (const word of words.split(' ')) found.set(word, (found.get(word) ?? 0) | classBit(name))
  }
  return found
}

/** Words that end like a verb form and are none. */
const notPast = new Set('need speed feed seed indeed hundred used red bed shed embed exceed proceed succeed'.split(' '))
const notIng = new Set(
  'thing things nothing something everything anything during morning evening king ring spring string bring'.split(' '),
)

/** The classes of a token. */
export function classesOf({ text, kind }: Token): number {
  if (kind === 'number') return number
  if (kind === 'sign') return 0
  listed ??= readClasses()
  let bits = listed.get(text) ?? 0
  const { length } = text
  if (length > 3 && text.charCodeAt(length - 1) === 100 && text.charCodeAt(length - 2) === 101) {
    if (!notPast.has(text)) bits |= past
  } else if (length > 4 && text.charCodeAt(length - 1) === 103 && text.endsWith('ing') && !notIng.has(text)) bits |= ing
  return bits & past && !(bits & state) ? bits | did : bits
}
