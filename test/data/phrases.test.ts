/** The phrase lists hold what they promise: readable frames, a question, and examples on either side. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import { findMatches } from '../../src/core/matches.ts'
import { compileLists } from '../../src/core/phrase-lists.ts'
import { frameProblem, findPhrases, type PhraseEntry, type PhraseList } from '../../src/core/phrases.ts'
import { vagueLists, vaguePhrase } from '../../src/core/rules/vague-phrase.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { read } from '../../src/core/symbols.ts'
import { tokenize } from '../../src/core/words.ts'
import { findingsOf } from '../support/analyse.ts'
import { samplesOf } from '../support/frame-samples.ts'

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

const words = json('phrases/shared/words.json') as { readonly classes: Readonly<Record<string, string>> }
const { contexts } = json('phrases/shared/context.json') as { readonly contexts: object }
const settings = { phrases: [], allow: [] }

interface SignedList extends PhraseList {
  readonly signs?: Readonly<Record<string, readonly string[]>>
}

/** Lists whose rule says in code how near the better words may stand: the folder is named like the rule. */
const lackLists = files.flatMap((file) => {
  const rule = file.split('/')[0] as string
  return rule === 'shared' || rule === vaguePhrase.id ? [] : [{ rule, list: json(`phrases/${file}`) as SignedList }]
})

/** What only the files hold. */
interface Examples {
  readonly weak?: readonly string[]
  readonly strong?: readonly string[]
  readonly near?: readonly string[]
}

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

  for (const list of vagueLists) {
    describe(list.category, () => {
      checkList(list)
      list.entries.forEach((entry, index) => {
        describe(`entry ${index + 1} (${entry.phrases[0]})`, () => checkEntry(list, entry))
      })
    })
  }
  for (const { rule, list } of lackLists) {
    describe(`${rule}: ${list.category}`, () => {
      checkList(list)
      for (const entry of list.entries)
        it(`${entry.phrases[0]} is caught and answered by its examples`, () => checkRule(rule, entry))
    })
  }
})

function checkList(list: SignedList) {
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
      named.filter((name) => !(name in contexts)),
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
}

function checkEntry(list: PhraseList, entry: PhraseEntry) {
  const alone = { ...list, entries: [entry] }
  it('has examples on either side that are what they say', () => checkExamples(alone, entry))
  it('has no frame that catches nothing', () => {
    const dead = entry.phrases.filter((frame) => !catches({ ...list, entries: [{ ...entry, phrases: [frame] }] }))
    assert.deepEqual(dead, [], 'take them out, or the exception that silences them')
  })
}

/** The list of one frame catches at least one of the phrases that its frame stands for. */
function catches(list: PhraseList): boolean {
  const frame = list.entries[0]?.phrases[0] ?? ''
  for (const phrase of samplesOf(frame, [list.words ?? {}, words.classes]))
    if (quoted(`${phrase}.`, [list]).length) return true
  return false
}

function checkExamples(alone: PhraseList, entry: PhraseEntry & Examples) {
  for (const side of ['weak', 'strong', 'near'] as const) assert.ok(entry[side]?.length, `no sentence under "${side}"`)
  for (const weak of entry.weak ?? []) assert.notDeepEqual(quoted(weak, [alone]), [], `not caught: ${weak}`)
  for (const strong of entry.strong ?? []) assert.deepEqual(quoted(strong, vagueLists), [], `caught: ${strong}`)
  const { phrases } = compileLists([alone])
  for (const near of entry.near ?? []) {
    const { tokens } = told(near)
    assert.ok(findMatches(phrases, read(tokens), 0, tokens.length).length, `holds none of its phrases: ${near}`)
    assert.deepEqual(quoted(near, vagueLists), [], `caught: ${near}`)
  }
}

function checkRule(rule: string, entry: PhraseEntry & Examples) {
  const found = (action: string) =>
    findingsOf(rule, `## Challenge\n\nIt was late.\n\n## Action\n\n${action}\n\n## Result\n\nIt is over.\n`)
  for (const weak of entry.weak ?? []) assert.notDeepEqual(found(weak), [], `not caught: ${weak}`)
  for (const strong of entry.strong ?? []) assert.deepEqual(found(strong), [], `caught: ${strong}`)
}
