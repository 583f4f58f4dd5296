/** The topics of data/topics.json can be read, and fit their schema. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { frameProblem } from '../../src/core/phrases.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('topics', () => {
  const data = read('data/topics.json') as { words: Record<string, string>; topics: Record<string, string[]> }

  it('fit their schema', () => {
    const schema = read('data/schema/topics.json') as Schema
    assert.deepEqual(new Validator(schema, '2020-12', false).validate(data).errors, [])
  })

  for (const [name, frames] of Object.entries(data.topics)) {
    it(name, () => {
      for (const frame of frames) assert.equal(frameProblem(frame, data.words), undefined, frame)
    })
  }
})
