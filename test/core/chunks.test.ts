/** Read piece by piece, a document is what it is when read as a whole. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseInChunks } from '../../src/core/chunks.ts'
import { parse } from '../../src/core/parser.ts'
import { type Document, readDocument } from '../../src/core/pieces.ts'

const line = fc.constantFrom(
  '',
  '',
  '',
  '# A',
  '## B',
  '###### C',
  '#no',
  '#',
  '    # code',
  '- # item',
  'text',
  'text',
  '> quote',
  '> ```',
  '> # q',
  '- item',
  '  - nested',
  '  ```',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~~',
  '<!--',
  '-->',
  '<!-- c -->',
  '<pre>',
  '</pre>',
  '<div>',
  '</div>',
  '<?',
  '?>',
  '<![CDATA[',
  ']]>',
  '<!X',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '    indented',
  '\t# tab',
  '1. one',
  '   three',
  '[a]: b',
  '[a]',
  'a\\',
  '***',
  '\r',
)
const document = fc
  .tuple(
    fc.constantFrom('', '---\na: b\n\n# not a heading\n---\n', '---\n'),
    fc.array(line, { maxLength: 40 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([head, lines, end]) => (head + lines.join('\n')).replaceAll('\n', end))

function read(text: string, shortest: number): Document {
  const steps = readDocument(text, undefined, shortest)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Every block and comment, placed in the document. Where code ends that nothing closes is told differently, and no matter. */
const told = ({ placed }: Document) => ({
  blocks: placed.flatMap(({ piece, start: by }) =>
    piece.blocks.map(({ start, end, cell, marks, ...block }) => ({
      ...block,
      start: start + by,
      end: block.kind === 'code' ? 0 : end + by,
      cell: cell && [cell.row, cell.column],
      marks: marks.map((mark) => [mark.start + by, mark.end + by]),
    })),
  ),
  comments: placed.flatMap(({ piece, start: by }) =>
    piece.comments.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  ),
})

/** Read in one go, and in pieces as small as can be. */
const isSame = (text: string) => assert.deepEqual(told(read(text, 0)), told(read(text, text.length)))

describe('chunks', () => {
  it('say what the whole says', () => {
    fc.assert(fc.property(document, isSame), { numRuns: 2500 })
  })

  it('know the links that other pieces define', () => {
    const links = fc
      .array(
        fc.oneof(fc.constantFrom('[a]: b', '', '# A', 'see [a] and [b c]', '> [B  C]: x', '[A][]', '[x][a]'), line),
      )
      .map((lines) => lines.join('\n'))
    fc.assert(fc.property(links, isSame), { numRuns: 1500 })
  })

  it('are cut at headings', () => {
    const text = '# A\n\none\n\n```\n\n# no\n\n```\n\n# B\n\ntwo\n\n<!--\n\n# no\n\n-->\n\n# C\n'
    const starts = Array.from(parseInChunks(text, parse, 2)).map(({ start }) => text.slice(start, start + 3))
    assert.deepEqual(starts, ['# A', '# B', '# C'])
  })

  it('are cut at paragraphs where no heading is near', () => {
    const text = `${'- an item that is long enough\n\n'.repeat(9)}${'A paragraph of some words.\n\n'.repeat(9)}`
    const starts = Array.from(parseInChunks(text, parse, 20)).map(({ start }) => text.slice(start, start + 3))
    assert.ok(starts.length > 2)
    assert.deepEqual(new Set(starts.slice(1)), new Set(['A p']))
  })

  it('are not made smaller than it pays to parse', () => {
    const text = '\n\n# heading\n'.repeat(1000)
    const starts = [...parseInChunks(text, parse)].map(({ start }) => start)
    assert.ok(starts.length > 1)
    for (const [at, start] of starts.entries()) if (at) assert.ok(start - (starts[at - 1] as number) >= 2000)
  })

  it('an open fence at the top costs no more than its text', () => {
    let parsed = 0
    const text = '```\n' + '\n\n# heading\n'.repeat(4000)
    const counted = (part: string) => {
      parsed += part.length
      return parse(part)
    }
    assert.ok([...parseInChunks(text, counted, 0)].length)
    assert.ok(parsed < 3 * text.length, `${parsed} characters parsed for ${text.length}`)
  })
})
