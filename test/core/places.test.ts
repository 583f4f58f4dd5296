/** Every place is exact, in every container, and no text makes the core throw. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse, defaults, type FileReport } from '../../src/core/index.ts'
import { report } from '../support/analyse.ts'

/** Words of our own that each rule finds wherever they stand. */
const bait = ['TODO', '[metric]', 'XX%', 'basically', 'worked closely with the team']

/** Ways to write a paragraph, with what markdown does to offsets in it. */
const containers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `> ${text}\n> and on`,
  (text) => `> and\n> ${text}\n> on`,
  (text) => `> - and\n>   ${text}\n>   on`,
  (text) => `- ${text}\n  and on`,
  (text) => `1. one\n   two\n   ${text}`,
  (text) => `| a | b |\n| --- | --- |\n| ${text} | c \\| d |`,
  (text) => `A &amp; B, R&D, C \\* D \\# ${text}`,
  (text) => `*One* **two _three_** \`code\` [four](https://a.example/b "t") ${text} ![five](six.png)`,
  (text) => `😀 👩‍👩‍👧 é ẞ ﬁ \t${text}`,
  (text) => `One <b>two</b> <!-- three --> https://a.example/?q=TODO ${text}`,
  (text) => `One\\\ntwo  \n${text}`,
  (text) => `Some **${text}** here`,
]

const lineEnds = fc.constantFrom('\n', '\r\n')
const label = fc.constantFrom('## Problem\n\n', '**Action:** ', 'Result: ', '- Learning: ', '### Sub\n\n', '')
const paragraph = fc
  .tuple(label, fc.constantFrom(...containers), fc.constantFrom(...bait))
  .map(([head, wrap, words]) => head + wrap(words))
const document = fc
  .tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 8 }), lineEnds)
  .map(
    ([mark, paragraphs, end]) => (mark ? '\ufeff' : '') + `# T\n\n${paragraphs.join('\n\n')}\n`.replaceAll('\n', end),
  )

const inside = (text: string, { start, end }: { start: number; end: number }) =>
  start >= 0 && start <= end && end <= text.length
const quotedIn = (message: string) => /^“([^”]*)”/.exec(message)?.[1]

function checkPlaces({ text, stories, findings }: FileReport): void {
  for (const { start, story } of stories) {
    assert.equal(text.slice(start, start + story.text.length), story.text)
    for (const token of story.tokens) assert.equal(story.text.slice(token.start, token.end), token.raw)
    for (const measure of story.measures) assert.equal(story.text.slice(measure.start, measure.end), measure.text)
    for (const passage of story.passages) assert.equal(passage.text.length, passage.end - passage.start)
    for (const part of story.parts) assert.ok(inside(story.text, part.span))
  }
  let last = 0
  for (const { span, message, suggestions, rule } of findings) {
    assert.ok(inside(text, span), `${rule} outside the text`)
    assert.ok(span.start >= last, 'sorted')
    last = span.start
    const quoted = quotedIn(message)
    // A config finding names the key and underlines the value.
    if (quoted !== undefined && rule !== 'config')
      assert.equal(text.slice(span.start, span.end).replace(/[>\s]+/g, ' '), quoted.replace(/[>\s]+/g, ' '))
    for (const { edits } of suggestions) for (const edit of edits) assert.ok(inside(text, edit.span))
  }
}

describe('places', () => {
  it('a finding underlines what its message quotes', () => {
    fc.assert(
      fc.property(document, (text) => checkPlaces(report(text))),
      { numRuns: 400 },
    )
  })

  for (const [index, wrap] of containers.entries()) {
    for (const words of bait) {
      it(`“${words}” in container ${index}`, () => {
        const text = `# T\n\n${wrap(words)}\n`
        const at = report(text).findings.map(({ span }) => text.slice(span.start, span.end))
        assert.ok(at.includes(words), `found ${JSON.stringify(at)}`)
      })
    }
  }
})

describe('any text gives a report', () => {
  const pieces = fc.constantFrom(
    '# ',
    '## Result\n',
    '**',
    '*',
    '_',
    '`',
    '```\n',
    '~~~',
    '> ',
    '- ',
    '1. ',
    '| ',
    '|---|',
    '\n',
    '\n\n',
    '\r',
    '\t',
    '    ',
    '<!-- ',
    '-->',
    '<table><tr><td>',
    '---\n',
    'storylint: ',
    '[',
    ']',
    '(',
    ')',
    '&amp;',
    '\\',
    'Action: ',
    'S: ',
    'R) ',
    '“',
    '"',
    '12 %',
    '€',
    '→',
    'from 3 to ',
    'very ',
    '😀',
    '\ud83d',
    '\0',
    '\ufeff',
    'a',
    'Z',
    '.',
    ':',
    '==\n',
  )
  const soup = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))
  const check = (text: string) => {
    checkPlaces(report(text))
    checkPlaces(analyse({ path: 'x.md', text, settings: defaults }))
  }

  it('markdown soup', () => fc.assert(fc.property(soup, check), { numRuns: 1500 }))
  it('random characters', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 500 }))
  it('broken front matter', () =>
    fc.assert(
      fc.property(soup, (text) => check(`---\nstorylint: ${text}\n---\n\n# T\n\nAction: I left.\n`)),
      { numRuns: 1000 },
    ))
  it('five megabytes on one line', function () {
    this.timeout(120_000)
    check('I told one thing and 12 more. '.repeat(175_000))
  })
  it('binary junk', () =>
    check(Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('')))
})
