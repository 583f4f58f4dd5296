/** The phrase lists hold what they promise: readable frames, a question, and examples on either side. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import evidence from '../../data/evidence.json' with { type: 'json' }
import { frameProblem, findPhrases, type PhraseEntry, type PhraseList } from '../../src/core/phrases.ts'
import { vagueLists, vaguePhrase } from '../../src/core/rules/vague-phrase.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { tokenize } from '../../src/core/words.ts'
import { findingsOf } from '../support/analyse.ts'

const root = new URL('../../data/', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const files = readdirSync(new URL('phrases/', root), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))

const categories = [
  'collaboration',
  'alignment',
  'activity',
  'borrowed-responsibility',
  'intensifier',
  'hedge',
  'enthusiasm',
  'obedience',
  'buzzword',
]

interface Words {
  readonly stops: string
  readonly classes: Readonly<Record<string, string>>
}
interface Contexts {
  readonly always: readonly string[]
  readonly contexts: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly literal: readonly string[]
  readonly notClaims: readonly string[]
}

const words = json('phrases/shared/words.json') as Words
const contexts = json('phrases/shared/context.json') as Contexts
const settings = { phrases: [], allow: [] }

interface SignedList extends PhraseList {
  readonly signs?: Readonly<Record<string, readonly string[]>>
}

/** Lists whose rule says in code how near the better words may stand: the folder is named like the rule. */
const lackLists = files.flatMap((file) => {
  const rule = file.split('/')[0] as string
  return rule === 'shared' || rule === vaguePhrase.id ? [] : [{ rule, list: json(`phrases/${file}`) as SignedList }]
})

/** A story of nothing but this text. */
function told(text: string) {
  const tokens = tokenize(text, 0)
  return { text, tokens, sentences: splitSentences(tokens, 0, tokens.length), parts: [] }
}

const quoted = (sentence: string, lists: readonly PhraseList[]) =>
  findPhrases(told(sentence), lists, settings).map(({ span }) => sentence.slice(span.start, span.end))

describe('phrase lists', () => {
  const schema = json('schema/phrases.json') as Schema
  for (const file of files) {
    it(`${file} follows the schema that it names`, () => {
      const { valid, errors } = new Validator(schema, '2020-12').validate(json(`phrases/${file}`))
      assert.ok(valid, errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('\n'))
    })
  }

  it('there is one for each category, named like it, and the rule has them all', () => {
    const named = files.filter((name) => name.startsWith('vague-phrase/')).map((name) => name.split(/[/.]/)[1])
    assert.deepEqual([...named].sort(), [...categories].sort())
    assert.deepEqual(
      vagueLists.map(({ category }) => category),
      categories,
    )
  })

  for (const list of vagueLists) describe(list.category, () => checkList(list, checkExamples))
  for (const { rule, list } of lackLists) {
    describe(`${rule}: ${list.category}`, () => checkList(list, (_, entry) => checkRule(rule, entry)))
  }
})

type Check = (list: PhraseList, entry: PhraseEntry) => void

function checkList(list: SignedList, check: Check) {
  const frames = [
    ...list.entries.flatMap(({ phrases, except = [], delete: cut }) => [...phrases, ...except, ...(cut ? [cut] : [])]),
    ...Object.values(list.signs ?? {}).flat(),
  ]

  it('has frames that can be read', () => {
    const bad = frames.map((frame) => [frame, frameProblem(frame, list.words)]).filter(([, problem]) => problem)
    assert.deepEqual(bad, [])
  })

  it('uses its own word classes, and does not hide a shared one', () => {
    const text = [...frames, ...Object.values(list.words ?? {})].join(' ')
    const unused = Object.keys(list.words ?? {}).filter((name) => !text.includes(`<${name}>`))
    assert.deepEqual(unused, [])
    assert.deepEqual(
      Object.keys(list.words ?? {}).filter((name) => name in words.classes),
      [],
    )
  })

  it('names contexts that there are', () => {
    const named = [list.silent, ...list.entries.map(({ silent = [] }) => silent)].flat()
    assert.deepEqual(
      named.filter((name) => !(name in contexts.contexts)),
      [],
    )
  })

  it('has no phrase twice', () => {
    const all = list.entries.flatMap(({ phrases }) => phrases)
    assert.deepEqual(
      all.filter((phrase, index) => all.indexOf(phrase) !== index),
      [],
    )
  })

  list.entries.forEach((entry, index) => {
    it(`entry ${index + 1} (${entry.phrases[0]}) is caught and answered by its examples`, () => check(list, entry))
  })
}

function checkExamples(list: PhraseList, entry: PhraseEntry) {
  const alone = { ...list, entries: [entry] }
  for (const weak of entry.weak) assert.notDeepEqual(quoted(weak, [alone]), [], `not caught: ${weak}`)
  for (const strong of entry.strong) assert.deepEqual(quoted(strong, vagueLists), [], `caught: ${strong}`)
}

function checkRule(rule: string, entry: PhraseEntry) {
  const found = (action: string) =>
    findingsOf(rule, `## Challenge\n\nIt was late.\n\n## Action\n\n${action}\n\n## Result\n\nIt is over.\n`)
  for (const weak of entry.weak) assert.notDeepEqual(found(weak), [], `not caught: ${weak}`)
  for (const strong of entry.strong) assert.deepEqual(found(strong), [], `caught: ${strong}`)
}

describe('what the lists share', () => {
  it('word classes can be read, and each is used', () => {
    const text = files.map((file) => JSON.stringify(json(`phrases/${file}`))).join(' ')
    for (const name of Object.keys(words.classes)) {
      assert.equal(frameProblem(`<${name}>`), undefined, name)
      assert.ok(text.includes(`<${name}>`), `<${name}> is used nowhere: take it out`)
    }
  })

  it('contexts and readings can be read, and each context is used', () => {
    const used = new Set([
      ...contexts.always,
      ...evidence.silent,
      ...[...vagueLists, ...lackLists.map(({ list }) => list)].flatMap(({ silent, entries }) => [
        ...silent,
        ...entries.flatMap((entry) => entry.silent ?? []),
      ]),
    ])
    for (const [name, context] of Object.entries(contexts.contexts)) {
      assert.ok(used.has(name), `${name} is named nowhere: take it out`)
      for (const frames of Object.values(context)) {
        if (!Array.isArray(frames)) continue
        for (const frame of frames as string[]) {
          const problem = frameProblem(frame)
          assert.ok(problem === undefined || problem === 'starts with a gap', `${name}: ${frame} ${problem}`)
        }
      }
    }
    for (const frame of [...contexts.literal, ...contexts.notClaims])
      assert.equal(frameProblem(frame), undefined, frame)
  })
})
