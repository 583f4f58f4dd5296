/** What the phrase lists share holds what it promises: readable frames, and nothing that no list uses. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import evidence from '../../data/evidence.json' with { type: 'json' }
import contexts from '../../data/phrases/shared/context.json' with { type: 'json' }
import words from '../../data/phrases/shared/words.json' with { type: 'json' }
import { frameProblem, type PhraseList } from '../../src/core/phrases.ts'

const folder = new URL('../../data/phrases/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))

const textOf = (file: string) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8')

/** The contexts that a list names. */
function silencedBy(file: string): readonly string[] {
  const { silent = [], entries = [] } = JSON.parse(textOf(file)) as Partial<PhraseList>
  return [...silent, ...entries.flatMap((entry) => entry.silent ?? [])]
}

describe('what the lists share', () => {
  it('word classes can be read, and each is used', () => {
    const text = files.map(textOf).join(' ')
    for (const name of Object.keys(words.classes)) {
      assert.equal(frameProblem(`<${name}>`), undefined, name)
      assert.ok(text.includes(`<${name}>`), `<${name}> is used nowhere: take it out`)
    }
  })

  it('contexts and readings can be read, and each context is used', () => {
    const used = new Set([...contexts.always, ...evidence.silent, ...files.flatMap(silencedBy)])
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
