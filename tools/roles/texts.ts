/** Reads the labelled sentences and turns them into stories of numbers. Knows the corpus's form, nothing of weights. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  fixedNames,
  isLearningCue,
  lessonFeature,
  readFeatures,
  type Vocabulary,
} from '../../src/core/infer/features.ts'
import { classesOf } from '../../src/core/infer/word-forms.ts'
import { findMeasures } from '../../src/core/measures.ts'
import { quotations } from '../../src/core/prose.ts'
import { tokenize } from '../../src/core/words.ts'
import { styles } from './restyle.ts'

export const roles = ['problem', 'action', 'result', 'learning', 'other'] as const

export interface Line {
  readonly role: number
  /** Feature numbers, each once, in rising order. */
  readonly features: Int32Array
  /** Says plainly that it tells a lesson. */
  readonly lesson: boolean
  /** How many cues in it speak for a learning. */
  readonly learningCues: number
}

export interface Text {
  readonly id: string
  readonly owner: string
  /** False for lines that belong to no story. */
  readonly story: boolean
  /** A story said in another style: learned from, never tried on. */
  readonly restyled: boolean
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
  const stories = new Map<string, Row[]>()
  for (const row of rows) stories.set(row.story, [...(stories.get(row.story) ?? []), row])
  const textOf = (own: readonly Row[], id: string, restyle?: (text: string) => string): Text => ({
    id,
    owner: sources[id]?.repo.split('/')[0] ?? id,
    story: isStory(id),
    restyled: !!restyle,
    lines: own.flatMap(({ text, role }) => lineOf(restyle?.(text) ?? text, roles.indexOf(role as 'other'), vocabulary)),
  })
  const texts = [...stories].map(([id, own]) => textOf(own, id))
  // Each story in one other style, by turns.
  const told = [...stories].filter(([id]) => isStory(id))
  texts.push(...told.map(([id, own], at) => textOf(own, id, styles[at % styles.length])))
  return { texts, names, owners: [...new Set(texts.map(({ owner }) => owner))] }
}

const isStory = (id: string) => !/\/o\d+$/.test(id)

function lineOf(text: string, role: number, vocabulary: Vocabulary): Line[] {
  const tokens = tokenize(text, 0, quotations(text))
  if (!tokens.some(({ kind }) => kind !== 'sign')) return []
  const classes = tokens.map(classesOf)
  const whole = { from: 0, to: tokens.length, start: 0, end: text.length }
  const measures = findMeasures(text, tokens, [whole])
  const facts = { measures: measures.length, strict: measures.filter(({ strict }) => strict).length }
  const features = new Set<number>()
  readFeatures(tokens, classes, whole, facts, vocabulary, (feature) => features.add(feature))
  return [
    {
      role,
      lesson: features.has(lessonFeature),
      learningCues: [...features].filter(isLearningCue).length,
      features: Int32Array.from([...features].sort((a, b) => a - b)),
    },
  ]
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
