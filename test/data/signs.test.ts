/** The signs hold what they promise: frames that can be read, sentences that show them and sentences that do not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import { frameProblem } from '../../src/core/phrases.ts'
import { quotations } from '../../src/core/prose.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { signsIn } from '../../src/core/signs.ts'
import { tokenize } from '../../src/core/words.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'))

interface Sign {
  readonly frames: readonly string[]
  readonly yes: readonly string[]
  readonly no: readonly string[]
}
interface Signs {
  readonly words: Readonly<Record<string, string>>
  readonly signs: Readonly<Record<string, Sign>>
}

const data = json('signs.json') as Signs
const frames = Object.values(data.signs).flatMap((sign) => sign.frames)

function signsOf(text: string): ReadonlySet<string> {
  const tokens = tokenize(text, 0, quotations(text))
  const [sentence] = splitSentences(tokens, 0, tokens.length)
  assert.ok(sentence && sentence.to === tokens.length, `one sentence: ${text}`)
  return new Set(signsIn({ tokens }, sentence).map(({ name }) => name))
}

describe('signs', () => {
  it('follow the schema that they name', () => {
    const { valid, errors } = new Validator(json('schema/signs.json') as Schema, '2020-12').validate(data)
    assert.ok(valid, errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('\n'))
  })

  it('have frames that can be read', () => {
    const bad = frames.map((frame) => [frame, frameProblem(frame, data.words)]).filter(([, problem]) => problem)
    assert.deepEqual(bad, [])
  })

  it('name no class that no frame uses', () => {
    const used = [...frames, ...Object.values(data.words)].join('\n')
    assert.deepEqual(
      Object.keys(data.words).filter((name) => !used.includes(`<${name}>`)),
      [],
    )
  })

  for (const [name, { yes, no }] of Object.entries(data.signs)) {
    it(`${name}: is shown by the one and not by the other`, () => {
      assert.deepEqual(
        yes.filter((sentence) => !signsOf(sentence).has(name)),
        [],
        'shows it, but is not found',
      )
      assert.deepEqual(
        no.filter((sentence) => signsOf(sentence).has(name)),
        [],
        'does not show it, but is found',
      )
    })
  }

  it('are not found over the words of somebody else', () => {
    assert.ok(!signsOf('She said "I did it" and left.').has('teller'))
  })
})
