/** What the person ticked, as text: what is not known of it is kept, and what cannot be read is never written over. */
import assert from 'node:assert/strict'
import { rehearsalsIn, tickedIn, withRehearsal, withTick } from '../../src/project/progress-file.ts'

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

describe('progress file: rehearsals', () => {
  const oven = { path: 'stories/oven.md', title: 'The oven' }
  const took = (taken: number) => ({
    ...{ at: `2026-11-21T10:00:${String(taken % 60).padStart(2, '0')}.000Z`, planned: 120, taken },
    parts: [{ name: 'Situation', planned: 30, taken }],
  })

  it('are kept per story, the latest last, beside what is ticked', () => {
    const one = withRehearsal(file, oven, took(90))
    const two = withRehearsal(one, oven, took(100))
    const other = withRehearsal(two, { ...oven, title: 'The mill' }, took(50))
    assert.deepEqual(rehearsalsIn(other, oven), [took(90), took(100)])
    assert.deepEqual(rehearsalsIn(other, { ...oven, title: 'The mill' }), [took(50)])
    assert.deepEqual(rehearsalsIn(other, { ...oven, path: 'elsewhere.md' }), [])
    assert.deepEqual(ticked(other), ['aloud', 'recorded'])
    assert.deepEqual(rehearsalsIn(withTick(other, 'baker', 'aloud', false), oven), [took(90), took(100)])
  })

  it('keep the ten latest of a story', () => {
    let text: ReturnType<typeof withRehearsal> | undefined
    for (let taken = 1; taken <= 12; taken++) text = withRehearsal(text, oven, took(taken))
    const kept = rehearsalsIn(text, oven)
    assert.deepEqual(typeof kept !== 'string' && kept.map(({ taken }) => taken), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('take any title and path for what it is, and keep keys that are not known', () => {
    const odd = { path: '__proto__', title: 'constructor' }
    const text = withRehearsal('{"mine": 1}', odd, took(7))
    assert.deepEqual(rehearsalsIn(text, odd), [took(7)])
    assert.equal(JSON.parse(text).mine, 1)
  })

  it('write over nothing that they cannot read', () => {
    assert.equal(withRehearsal('{"rehearsals": {"a.md": 3}}', oven, took(1)), 'corrupt')
    assert.equal(withRehearsal('{"version": 2}', oven, took(1)), 'newer')
  })
})
