/** The kinds of evidence hold what they promise: readable frames, and sentences on either side. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import data from '../../data/evidence.json' with { type: 'json' }
import contexts from '../../data/phrases/shared/context.json' with { type: 'json' }
import shared from '../../data/phrases/shared/words.json' with { type: 'json' }
import schema from '../../data/schema/evidence.json' with { type: 'json' }
import { findEvidence } from '../../src/core/evidence.ts'
import { frameProblem } from '../../src/core/phrases.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { tokenize } from '../../src/core/words.ts'
import { samplesOf } from '../support/frame-samples.ts'

function kindsIn(text: string): string[] {
  const tokens = tokenize(text, 0)
  return findEvidence({ text, tokens, sentences: splitSentences(tokens, 0, tokens.length) }).map(({ kind }) => kind)
}

describe('evidence', () => {
  it('follows the schema that it names', () => {
    const { valid, errors } = new Validator(schema as unknown as Schema, '2020-12').validate(data)
    assert.ok(valid, errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('\n'))
  })

  it('names contexts that there are, and no word class that is not used', () => {
    const named = [...data.silent, ...data.kinds.flatMap(({ silent = [] }: { silent?: string[] }) => silent)]
    assert.deepEqual(
      named.filter((name) => !(name in contexts.contexts)),
      [],
    )
    const frames = data.kinds.flatMap(({ phrases, except }) => [...phrases, ...except])
    const text = [...frames, ...Object.values(data.words)].join(' ')
    assert.deepEqual(
      Object.keys(data.words).filter((name) => !text.includes(`<${name}>`)),
      [],
    )
  })

  it('has each kind on the page of the rule, by its name', () => {
    const page = readFileSync(new URL('../../docs/rules/unquantified-result.md', import.meta.url), 'utf8')
    for (const { about } of data.kinds)
      assert.ok(page.includes(`| ${about} | `), `“${about}” is not in the page's table`)
  })

  for (const { id, phrases, except, strong, weak } of data.kinds)
    describe(id, () => {
      for (const frame of [...phrases, ...except])
        it(`can be read: ${frame}`, () => assert.equal(frameProblem(frame, data.words), undefined))
      it('has no frame that finds nothing', () => {
        const found = (frame: string) => {
          for (const phrase of samplesOf(frame, [data.words, shared.classes]))
            if (kindsIn(`${phrase}.`).includes(id)) return true
          return false
        }
        assert.deepEqual(
          phrases.filter((frame) => !found(frame)),
          [],
        )
      })
      for (const sentence of strong) it(`holds it: ${sentence}`, () => assert.ok(kindsIn(sentence).includes(id)))
      for (const sentence of weak) it(`holds none: ${sentence}`, () => assert.deepEqual(kindsIn(sentence), []))
    })
})
