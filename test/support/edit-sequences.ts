/** Random documents and random edits of them, as people and tools make them. For the tests and the long fuzz. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse, type FileReport, type Input } from '../../src/core/index.ts'

/** What opens, closes, titles, labels, silences and tells: whatever makes a line matter to other lines. */
const lines = [
  ...[
    '',
    '',
    '',
    '',
    '# One',
    '# Two',
    '## Situation',
    '## Action',
    '## Result',
    '### Result',
    '## Learning',
    '---',
    '===',
  ],
  ...[
    '**Situation:** we waited.',
    '**Action:** I moved one belt.',
    'Result: it fell from 9 to 4.',
    'S: a mill',
    'A: I built it',
  ],
  ...[
    '## Decision',
    '## Options',
    '## Risks',
    '## Risk 1',
    '## Mitigation',
    '## Owner',
    '## Trade-offs',
    '## Criteria',
  ],
  ...['```', '~~~', '````', '<!--', '-->', '<pre>', '</pre>', '<table><tr><td>Action</td><td>I ran</td></tr></table>'],
  ...['<!-- storylint-disable -->', '<!-- storylint-enable -->', '<!-- storylint-disable-next-line vague-phrase -->'],
  ...[
    '<!-- storylint-competencies craft, ownership -->',
    '<!-- storylint-disable-line -->',
    '<!-- storylint-nonsense -->',
  ],
  ...[
    '> quoted words',
    '> **Result:** it rose.',
    '- item',
    '  - nested',
    '1. What did you do?',
    '    indented words that read like a story',
  ],
  ...[
    '| Situation | Action |',
    '|---|---|',
    '| we waited | I ran |',
    '[a]: b',
    '[a] and [a][b]',
    '**[a]:** c',
    '\t# tab',
    '\\',
  ],
  'In 2019 I led a team of 9 people and we lost 40 % of the parcels each week, which nobody could explain to me.',
  'I worked closely with everybody and leveraged best practices, and then I asked the depot what they had seen.',
  'I rebuilt the planner, we measured every morning, and the number of lost parcels fell from 400 to 9 in two weeks.',
  'I learned that I have to look first. It was significantly better. TODO: add the figure, X% or so.',
]

const line = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.string({ maxLength: 9 }) },
)
const lump = fc.array(line, { maxLength: 12 }).map((all) => all.join('\n'))
const heads = [
  '',
  '',
  '',
  '\ufeff',
  '---\nstorylint: true\n---\n',
  '---\nstorylint:\n  framework: star\n---\n',
  '---\n',
]
const document = fc
  .tuple(fc.constantFrom(...heads), fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([head, all, end]) => (head + all.join('\n')).replaceAll('\n', end))

/** Places are shares of the text, since its length is not known ahead. */
const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1))
const word = fc.oneof(
  fc.constantFrom('x', ' ', '\n', '\n\n', '#', '`', '-', '>', ':', 'very ', '\r\n', '|', '\n---\n', '\n\n# A\n'),
  lump,
  fc.string({ maxLength: 3 }),
)
const edit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text: word }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.nat({ max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), at: place, text: line }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), at: place, to: place, length: fc.nat({ max: 400 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head' as const), text: fc.constantFrom(...heads) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('swap' as const),
      at: place,
      text: fc.constantFrom('#', '\n', '-', 'x', '['),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
)

type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never

function edited(text: string, change: Exclude<Edit, { kind: 'undo' }>): string {
  if (change.kind === 'head') return change.text + text
  const at = Math.floor(change.at * text.length)
  if (change.kind === 'swap') return text.slice(0, at) + change.text + text.slice(at + change.text.length)
  if (change.kind === 'insert') return text.slice(0, at) + change.text + text.slice(at)
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length)
  if (change.kind === 'line') {
    const start = text.lastIndexOf('\n', at - 1) + 1
    const end = text.indexOf('\n', at)
    return text.slice(0, start) + change.text + text.slice(end < 0 ? text.length : end)
  }
  const taken = text.slice(at, at + change.length)
  const left = text.slice(0, at) + text.slice(at + change.length)
  const to = Math.floor(change.to * left.length)
  return left.slice(0, to) + taken + left.slice(to)
}

/** The texts that a document goes through. */
const texts = fc.tuple(document, fc.array(edit, { minLength: 1, maxLength: 8 })).map(([first, edits]) => {
  const past = [first]
  const all = [first]
  for (const change of edits) {
    if (change.kind !== 'undo') past.push(edited(past.at(-1) as string, change))
    else if (past.length > 1) past.pop()
    all.push(past.at(-1) as string)
  }
  return all
})

const given: fc.Arbitrary<Omit<Input, 'text'>> = fc.constantFrom(
  { path: 'a.md', settings: {}, assumeStory: true },
  { path: 'a.md', settings: {} },
  { path: 'a.md', settings: { framework: 'star' }, listed: 'included' as const },
  { path: 'a.md', settings: { framework: 'risk-plan' }, assumeStory: true },
  { path: 'a.md', settings: { allow: ['best practices'], metrics: ['parcels'] }, assumeStory: true },
)

const pieces = fc.constantFrom(0, 0, 40, 200)
/** Which of the reports are looked at: what is worked out when somebody looks may not depend on it. */
const looks = fc.constantFrom(1, 1, 2, 3)

/** Each text of a sequence, read with what is known of the one before, gives the report that it gives by itself. */
export const editsChangeNothing = fc.property(given, texts, pieces, looks, (input, all, shortest, every) => {
  let previous: FileReport | undefined
  for (const [at, text] of all.entries()) {
    previous = analyse({ ...input, settings: { ...input.settings }, text }, previous, shortest)
    if (at % every) continue
    assert.deepEqual(previous, analyse({ ...input, text: copyOf(text) }, undefined, shortest))
  }
})

/** Another string that says the same, so that nothing is known of it. */
const copyOf = (text: string) => text.split('').join('')
