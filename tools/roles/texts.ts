/** Reads the labelled sentences and turns them into stories of numbers. Knows the corpus's form, nothing of weights. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixedNames, lessonFeature, readFeatures, type Vocabulary } from '../../src/core/infer/features.ts'
import { classesOf } from '../../src/core/infer/word-forms.ts'
import { findMeasures } from '../../src/core/measures.ts'
import { quotations } from '../../src/core/prose.ts'
import { tokenize } from '../../src/core/words.ts'

export const roles = ['problem', 'action', 'result', 'learning', 'other'] as const

export interface Line {
  readonly role: number
  /** Feature numbers, each once, in rising order. */
  readonly features: Int32Array
  /** Says plainly that it tells a lesson. */
  readonly lesson: boolean
}

export interface Text {
  readonly id: string
  readonly owner: string
  /** False for lines that belong to no story. */
  readonly story: boolean
  readonly lines: readonly Line[]
}

export interface Corpus {
  readonly texts: readonly Text[]
  /** By feature number. */
  readonly names: readonly string[]
  readonly owners: readonly string[]
}

interface Row {
  readonly text: string
  readonly role: string
  readonly story: string
}

/** @param path roles.jsonl; sources.json stands beside it */
export function readCorpus(path: string): Corpus {
  const sources: Record<string, { repo: string }> = JSON.parse(
    readFileSync(join(dirname(path), 'sources.json'), 'utf8'),
  )
  const rows: Row[] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { vocabulary, names } = growing()
  const texts = new Map<string, { id: string; owner: string; story: boolean; lines: Line[] }>()
  for (const { text, role, story } of rows) {
    const owner = sources[story]?.repo.split('/')[0] ?? story
    const entry = texts.get(story) ?? { id: story, owner, story: !/\/o\d+$/.test(story), lines: [] }
    texts.set(story, entry)
    const line = lineOf(text, roles.indexOf(role as 'other'), vocabulary)
    if (line) entry.lines.push(line)
  }
  const list = [...texts.values()]
  return { texts: list, names, owners: [...new Set(list.map(({ owner }) => owner))] }
}

function lineOf(text: string, role: number, vocabulary: Vocabulary): Line | undefined {
  const tokens = tokenize(text, 0, quotations(text))
  if (!tokens.some(({ kind }) => kind !== 'sign')) return undefined
  const classes = tokens.map(classesOf)
  const whole = { from: 0, to: tokens.length, start: 0, end: text.length }
  const measures = findMeasures(text, tokens, [whole])
  const facts = { measures: measures.length, strict: measures.filter(({ strict }) => strict).length }
  const features = new Set<number>()
  readFeatures(tokens, classes, whole, facts, vocabulary, (feature) => features.add(feature))
  return { role, lesson: features.has(lessonFeature), features: Int32Array.from([...features].sort((a, b) => a - b)) }
}

/** Words, figures, the start of a sentence, and the signs that tell something; no `_`, which joins pairs. */
const sayable = /^(?:[\p{L}\p{M}\p{N}'-]+|[\^,:%$→"])$/u

/** A vocabulary that gives every word and pair a number when it is first met. */
function growing(): { vocabulary: Vocabulary; names: string[] } {
  const names = [...fixedNames]
  const words: string[] = []
  const byWord = new Map<string, number>()
  const byName = new Map<string, number>()
  const feature = (name: string) => {
    let at = byName.get(name)
    if (at === undefined) {
      at = names.length
      names.push(name)
      byName.set(name, at)
    }
    return at
  }
  const vocabulary: Vocabulary = {
    word(text) {
      if (!sayable.test(text)) return -1
      let at = byWord.get(text)
      if (at === undefined) {
        at = words.length
        words.push(text)
        byWord.set(text, at)
      }
      return at
    },
    single: (word) => feature(words[word] as string),
    pair: (first, second) => feature(`${words[first]}_${words[second]}`),
  }
  return { vocabulary, names }
}
