/** Read piece by piece, a document is what it is when read as a whole. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { parseInChunks } from '../../src/core/chunks.ts'
import { parse } from '../../src/core/markdown.ts'

/** Type, place and value of every node, in order. */
function flat(node: Nodes, shift: number): string[] {
  const { start, end } = node.position as NonNullable<Nodes['position']>
  const own = `${node.type} ${(start.offset as number) + shift}-${(end.offset as number) + shift} ${'value' in node ? JSON.stringify(node.value) : ''}`
  return [own, ...('children' in node ? node.children.flatMap((child: Nodes) => flat(child, shift)) : [])]
}

const whole = (text: string) => parse(text).children.flatMap((node) => flat(node, 0))
const pieces = (text: string) =>
  [...parseInChunks(text, parse, 0)].flatMap(({ start, root }) => root.children.flatMap((node) => flat(node, start)))

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

describe('chunks', () => {
  it('give the same tree as the whole', () => {
    fc.assert(
      fc.property(document, (text) => assert.deepEqual(pieces(text), whole(text))),
      { numRuns: 3000 },
    )
  })

  it('are cut at headings only', () => {
    const text = '# A\n\none\n\n```\n\n# no\n\n```\n\n# B\n\ntwo\n\n<!--\n\n# no\n\n-->\n\n# C\n'
    const starts = Array.from(parseInChunks(text, parse, 0)).map(({ start }) => text.slice(start, start + 3))
    assert.deepEqual(starts, ['# A', '# B', '# C'])
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
