/** The snippets are those that the data gives, no two alike; inserted, each is read as what it says, and asks for all that is open. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { frameworks, type Input } from '../src/core/index.ts'
import { snippetText } from '../src/vscode/snippet-text.ts'
import { file, type Snippet, snippets, written } from '../tools/snippets.ts'
import { findingsOf, report } from './support/analyse.ts'
import { expanded } from './support/snippet.ts'

const all = Object.entries(snippets())
const named = (name: string): Snippet => {
  const found = all.find(([each]) => each === name)?.[1]
  assert.ok(found, `there is no snippet ${name}`)
  return found
}
const openPlaces = (text: string) => text.match(/\[[^\]]+\]/g) ?? []
const rulesIn = (text: string, input: Partial<Input> = {}) => report(text, input).findings.map(({ rule }) => rule)

describe('snippets', () => {
  it('in the file are those that the data gives: `npm run snippets` writes it', async () => {
    assert.equal(readFileSync(file, 'utf8'), await written())
  })

  it('beside the frameworks fit their schema', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
    const validator = new Validator(read('data/schema/snippets.json') as Schema, '2020-12', false)
    assert.deepEqual(validator.validate(read('data/snippets.json')).errors, [])
  })

  it('have each a name of its own, and prefixes that no other has, nor the editor’s own', () => {
    const prefixes = all.flatMap(([, { prefix }]) => prefix)
    const editors = 'bold italic quote code fenced link image strikethrough heading'.split(' ')
    assert.equal(new Set([...prefixes, ...editors]).size, prefixes.length + editors.length)
    assert.equal(new Set(all.map(([name]) => name.toLowerCase())).size, all.length)
    for (const [name, { prefix }] of all) assert.ok(prefix.at(-1)?.startsWith('story-'), name)
  })

  it('are there for each framework and each of their parts', () => {
    for (const { id, parts } of frameworks) {
      assert.ok(all.some(([, { prefix }]) => prefix[0] === id && prefix[1] === `story-${id}`))
      for (const { asks } of parts) assert.ok(all.some(([, { body }]) => body.includes(`\${1:[${asks}]}`)))
    }
  })

  for (const { id, name, parts } of frameworks)
    it(`of ${name} are read as it, with all its parts; each open place is found`, () => {
      const text = expanded(named(`${name} story`).body)
      const [placed, ...others] = report(text).stories
      assert.deepEqual(others, [])
      assert.equal(placed?.story.framework.id, id)
      const needed = parts.filter(({ required }) => required)
      const told = placed?.story.parts.map(({ label }) => label?.names[0])
      assert.deepEqual(
        told,
        needed.map((part) => part.id),
      )
      assert.equal(openPlaces(text).length, needed.length)
      assert.equal(findingsOf('placeholder', text).length, needed.length)
      assert.deepEqual(findingsOf('empty-part', text), [])
    })

  for (const [name, { body }] of all)
    it(`“${name}” leaves no open place unseen, and none without a question`, () => {
      const text = `# The mill\n\n## Result\n\n${expanded(body)}\n`
      const places = openPlaces(text)
      assert.ok(places.length > 0)
      assert.equal(findingsOf('placeholder', text).length, places.length)
      for (const place of places) assert.match(place, /\?\]$/)
    })
})

describe('snippets of a line, filled in', () => {
  const filled = (name: string, answers: readonly string[], pick: number) => {
    let at = 0
    const text = expanded(named(name).body, pick).replace(/\[[^\]]+\]/g, () => answers[at++] ?? '')
    assert.equal(at, answers.length, text)
    return text
  }
  const star = (result: string) =>
    `## Situation\n\nMills stood.\n\n## Action\n\nI read the log.\n\n## Result\n\n${result}\n`
  /** The rule speaks of a lead without what the snippet says, and not of one with it. */
  const mends = (rule: string, lead: string, text: string) => {
    const rules = (told: string) => rulesIn(`# The mill\n\n${told}\n`, { options: { framework: 'star' } })
    assert.ok(rules(lead).includes(rule), lead)
    assert.ok(!rules(`${lead} ${text}`).includes(rule), text)
  }

  for (const pick of [1, 2, -1]) {
    it(`“Measure” is a measure with its frame (choice ${pick})`, () => {
      const text = star(filled('Measure', ['Failed payments', '11 %', '2 %'], pick))
      const [placed] = report(text).stories
      assert.ok(placed?.story.measures.some(({ outcome }) => outcome))
      for (const rule of ['unquantified-result', 'lift-without-baseline', 'placeholder'])
        assert.deepEqual(findingsOf(rule, text), [])
    })

    it(`“Risk in a line” has trigger, owner and way back (choice ${pick})`, () => {
      const text = filled('Risk in a line', ['a belt tears.', 'The error rate', '2 %', 'ten minutes'], pick)
      mends('risk-without-owner', 'The biggest risk was that the new belt would tear.', text)
    })

    it(`“Phase gate” has its exit criteria (choice ${pick})`, () => {
      const text = filled('Phase gate', ['one', 'the error rate', '1 %'], pick)
      mends('phase-without-exit-criteria', 'I planned the phased roll-out of the new belt.', text)
    })

    it(`“Outreach message” is a message as it should be (choice ${pick})`, () => {
      const answers = [
        'Ms Ode',
        'Your talk on mill belts changed how I look at wear.',
        'an alarm for worn belts',
        'stops',
        '9',
        '2 a month',
        'Which signal of wear did you throw away, and why?',
      ]
      const text = filled('Outreach message', answers, pick)
      assert.deepEqual(rulesIn(text, { options: { framework: 'outreach' } }), [])
    })
  }
})

describe('text as a snippet', () => {
  const stop = (inner: string) => `\${${inner}}`

  it('numbers its places, keeps links, and takes the editor’s signs literally', () => {
    const text = 'a $1 } \\ [b?] [c](d) [e $}]'
    assert.equal(snippetText(text), `a \\$1 \\} \\\\ ${stop('1:[b?]')} [c](d) ${stop('2:[e \\$\\}]')}`)
  })

  it('keeps a form and opens its gaps', () => {
    assert.equal(snippetText('[from __ to __]'), `from ${stop('1:__')} to ${stop('2:__')}`)
  })

  it('makes a choice only where it is told to, the question first', () => {
    assert.equal(snippetText('[a?|b, c|d]'), stop('1:[a?|b, c|d]'))
    assert.equal(snippetText('[a?|b, c|d]', undefined, true), stop('1|[a?],b\\, c,d|'))
  })
})
