/** What the person ticked, as text: what is not known of it is kept, and what cannot be read is never written over. */
import assert from 'node:assert/strict'
import { tickedIn, withTick } from '../../src/project/progress-file.ts'

const file = `{
  "version": 1,
  "roles": {
    "baker": {
      "ticked": [
        "aloud",
        "recorded"
      ]
    }
  }
}
`

/** Ids that are ticked for the baker; fails where the text cannot be read. */
function ticked(text: string | Parameters<typeof tickedIn>[0], role = 'baker'): string[] {
  const found = tickedIn(text, role)
  assert.ok(typeof found !== 'string', String(found))
  return [...found]
}

describe('progress file', () => {
  it('begins with the first tick, one item a line', () => {
    const one = withTick(undefined, 'baker', 'recorded', true)
    assert.equal(withTick(one, 'baker', 'aloud', true), file)
    assert.equal(withTick('', 'baker', 'recorded', true), one)
  })

  it('gives back what was ticked, role by role', () => {
    assert.deepEqual(ticked(file), ['aloud', 'recorded'])
    assert.deepEqual(ticked(file, 'miller'), [])
    assert.deepEqual(ticked(undefined), [])
    for (const role of ['__proto__', 'constructor']) {
      const text = withTick(file, role, 'x', true)
      assert.deepEqual([ticked(text, role), ticked(text)], [['x'], ['aloud', 'recorded']])
    }
  })

  it('is the very same text where nothing changes', () => {
    const typed = '{"roles": {"baker": {"ticked": ["aloud"]}}}'
    assert.equal(withTick(typed, 'baker', 'aloud', true), typed)
    assert.equal(withTick(typed, 'baker', 'recorded', false), typed)
  })

  it('takes one tick away and leaves the rest', () => {
    assert.deepEqual(ticked(withTick(file, 'baker', 'aloud', false)), ['recorded'])
    assert.deepEqual(ticked(withTick(withTick(file, 'baker', 'aloud', false), 'baker', 'recorded', false)), [])
  })

  it('keeps items that no pack has any more, other roles, and keys that it does not know', () => {
    const known = { rehearsed: { 'a.md': 97 }, roles: { miller: { ticked: ['old-item'], note: 'x' }, baker: { n: 1 } } }
    const text = withTick(JSON.stringify(known), 'baker', 'aloud', true)
    assert.deepEqual(JSON.parse(text), {
      version: 1,
      rehearsed: known.rehearsed,
      roles: { miller: known.roles.miller, baker: { n: 1, ticked: ['aloud'] } },
    })
    assert.deepEqual(ticked(withTick(text, 'miller', 'new-item', true), 'miller'), ['new-item', 'old-item'])
  })

  it('reads a text with a byte order mark', () => {
    assert.deepEqual(ticked(`\ufeff${file}`), ['aloud', 'recorded'])
  })

  const broken = [
    '{',
    '[]',
    'null',
    '"x"',
    '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n',
    '{"roles": []}',
    '{"roles": {"baker": ["aloud"]}}',
    '{"roles": {"baker": {"ticked": "aloud"}}}',
    '{"roles": {"miller": {"ticked": [1]}}}',
  ]
  for (const text of broken)
    it(`is corrupt: ${text.split('\n')[0]}`, () => {
      assert.equal(tickedIn(text, 'baker'), 'corrupt')
      assert.equal(withTick(text, 'baker', 'aloud', true), 'corrupt')
    })

  it('of a later version is left alone, whatever it holds', () => {
    for (const roles of [{}, []]) {
      const text = JSON.stringify({ version: 2, roles })
      assert.deepEqual([tickedIn(text, 'baker'), withTick(text, 'baker', 'aloud', true)], ['newer', 'newer'])
    }
  })
})
