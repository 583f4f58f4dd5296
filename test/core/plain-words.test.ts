/** With its plain words shortened, a text has the tree that it has when each of its characters is looked at. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { parse, parseWhole } from '../../src/core/parser.ts'
import { tame } from '../../src/core/tame.ts'

/** Words, and every sign that may make them something else. */
const bit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'We moved the ward',
      'in',
      'it was late, though',
      'Straße',
      'über',
      'x',
      '12',
      'fell\nby',
      'half\r\nof',
      'a1',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '    ',
      '\n> ',
      '\n- ',
      '\n  ',
      '\n1. ',
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '~~',
        '`',
        '```',
        '~~~',
        '\\',
        '&',
        '&copy',
        '&#x41',
        '&#65',
        ';',
        '<',
        '>',
        '<!--',
        '-->',
        '<?',
        '?>',
      ],
      ...[
        '<div',
        '</div>',
        '<pre>',
        '</pre>',
        '<https://',
        '<a href="',
        '<![CDATA[',
        ']]>',
        '<!A',
        '[',
        ']',
        '](',
        ']:',
        ')',
        '(',
        '![',
        '[x]',
        '[ ]',
      ],
      ...[
        '"',
        "'",
        '|',
        '|-|',
        '---',
        ':-',
        '-:',
        '===',
        '#',
        '# ',
        '-',
        '+',
        '=',
        '.',
        ',',
        ':',
        '!',
        '?',
        '@',
        '/',
        '$',
        '%',
        '^',
        '{',
        '}',
      ],
      ...['’', '“', '”', '…', '—', '\u00a0', '\u2028', '😀', '\ud800', '\0', '\x7f', '\ufeff', '½', 'ʼ', '中'],
    ),
  },
)
/** Words with something around them, behind others on their line. */
const enclosed = fc
  .tuple(
    fc.constantFrom('x ', 'It fell: ', '- ', '\n- [x] ', '\n- [ ] ', '> ', ''),
    fc.constantFrom(
      '[a](',
      '![a](',
      '[a](<',
      '[',
      '<',
      '<a ',
      '<a b="',
      '`',
      '**',
      '_',
      '~~',
      '"',
      '(',
      '&',
      '&#',
      '<!-- ',
    ),
    fc.array(fc.constantFrom('We', 'moved the', '12', 'a', ' ', '\n', '\n', '"', "'", '(', ')', ','), { maxLength: 6 }),
    fc.constantFrom(')', ' "a")', '>)', ']', '>', '">', '`', '**', '_', '~~', ';', ' -->', ''),
  )
  .map(([before, open, inner, close]) => before + open + inner.join('') + close)
const text = fc.oneof(
  fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
  fc.array(fc.oneof(enclosed, bit), { maxLength: 12 }).map((bits) => bits.join('')),
  fc.array(bit, { maxLength: 20 }).map((bits) => `---\n${bits.join('')}\n---\n${bits.join('')}`),
)

interface Shape {
  readonly type: string
  readonly at: readonly (number | undefined)[]
  readonly children?: readonly Shape[]
}

function shapeOf(node: Nodes): Shape {
  const at = [node.position?.start.offset, node.position?.end.offset]
  return { type: node.type, at, ...('children' in node && { children: node.children.map(shapeOf) }) }
}

describe('plain words', () => {
  it('say nothing of the tree of a text', () => {
    fc.assert(
      fc.property(text, (text) => {
        assert.deepEqual(parse(text).children.map(shapeOf), parseWhole(tame(text)).children.map(shapeOf))
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 6000) },
    )
  })
})
