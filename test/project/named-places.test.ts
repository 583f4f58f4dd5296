/** Which id stands under the pointer, in front matter, comments and configuration files. */
import assert from 'node:assert/strict'
import { nameInConfig, nameInMarkdown, type NamedPlace } from '../../src/project/named-places.ts'

/** The place is marked by `|`. */
function at(marked: string, find: (text: string, offset: number) => NamedPlace | undefined) {
  const offset = marked.indexOf('|')
  const found = find(marked.replace('|', ''), offset)
  return found && [found.kind, found.id]
}
const inMarkdown = (marked: string) => at(marked, nameInMarkdown)

const front = (lines: string) => `---\ntitle: placeholder\nstorylint:\n${lines}\n---\n\n# A\n`

describe('names in places', () => {
  it('are rules in the comments that silence', () => {
    assert.deepEqual(inMarkdown('a <!-- storylint-disable-line vague-ph|rase -->'), ['rule', 'vague-phrase'])
    assert.deepEqual(inMarkdown('<!-- storylint-disable too-long |placeholder -->'), ['rule', 'placeholder'])
    assert.deepEqual(inMarkdown('<!-- storylint-enable |too-long -->'), ['rule', 'too-long'])
  })

  it('are not the words of a reason, of another comment, or of the text', () => {
    assert.equal(inMarkdown('<!-- storylint-disable-line too-long -- a place|holder -->'), undefined)
    assert.equal(inMarkdown('<!-- a place|holder -->'), undefined)
    assert.equal(inMarkdown('<!-- storylint-disable-line too-long --> a place|holder'), undefined)
    assert.equal(inMarkdown('The place|holder'), undefined)
  })

  it('are keys, role and framework of the front matter, below our key only', () => {
    assert.deepEqual(inMarkdown(front('  too-|long: off')), ['rule', 'too-long'])
    assert.deepEqual(inMarkdown(front('  rules: { "too-|long": off }')), ['rule', 'too-long'])
    assert.deepEqual(inMarkdown(front('  role: spotify|-pm')), ['role', 'spotify-pm'])
    assert.deepEqual(inMarkdown(front('  framework: "pa|rl"')), ['framework', 'parl'])
    assert.equal(inMarkdown('---\nrole: coo|k\n---\n'), undefined)
    assert.equal(inMarkdown(`${front('  role: general')}\nrole: spot|ify-pm\n`), undefined)
  })

  it('are competencies in their lists', () => {
    assert.deepEqual(inMarkdown(front('  competencies: [influence, owner|ship]')), ['competency', 'ownership'])
    assert.deepEqual(inMarkdown(front('  competencies: [|influence, ownership]')), ['competency', 'influence'])
    assert.deepEqual(inMarkdown('<!-- storylint-competencies: own|ership -->'), ['competency', 'ownership'])
  })

  it('are the keys of a configuration file, and no values', () => {
    const inConfig = (marked: string) => at(marked, nameInConfig)
    assert.deepEqual(inConfig('{ "rules": { "too-|long": "off" } }'), ['rule', 'too-long'])
    assert.equal(inConfig('{ "allow": ["too-|long"] }'), undefined)
  })
})
