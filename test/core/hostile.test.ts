/** Texts that nobody means: they are read like any other, and what is sound in them is told. */
import assert from 'node:assert/strict'
import { parse } from '../../src/core/parser.ts'
import { tame } from '../../src/core/tame.ts'
import { findingsOf, report, storiesOf } from '../support/analyse.ts'

const story =
  '# The ferry\n\n**Problem:** It was late.\n\n**Action:** I asked TODO why.\n\n**Result:** It got better.\n'

describe('a text with more marks than anybody writes', () => {
  const wild: Record<string, string> = {
    'open emphasis': `${'*a '.repeat(3000)}b`,
    'open brackets': `${'['.repeat(3000)}a`,
    'links without end': '[a]('.repeat(2000),
    'code that never closes': '`a ``b '.repeat(1500),
    tags: '<a>'.repeat(2000),
    backslashes: '\\'.repeat(3000),
    'waves that strike nothing out': '~'.repeat(3000),
    'quotes in quotes': `${'> '.repeat(20_000)}a`,
    'lists in lists': `${'- '.repeat(20_000)}a`,
    'numbers in numbers': `${'1. '.repeat(20_000)}a`,
    'a stair of lists': Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  }
  for (const [name, text] of Object.entries(wild)) {
    it(`${name}: the story around it is read as it would be without`, () => {
      const around = `${story}\n${text}\n\n# The bus\n\n**Problem:** It was full TODO.\n\n**Action:** I left.\n`
      const titles = storiesOf(around).map(({ title }) => title)
      assert.deepEqual(titles.filter((title) => /^The (?:ferry|bus)$/.test(title)).sort(), ['The bus', 'The ferry'])
      assert.equal(findingsOf('placeholder', around).filter(({ message }) => message.includes('TODO')).length, 2)
    })
  }

  it('is as long when it is tame, and tame once for all', () => {
    for (const text of Object.values(wild)) {
      const calm = tame(text)
      assert.notEqual(calm, text)
      assert.equal(calm.length, text.length)
      assert.equal(tame(calm), calm)
      assert.deepEqual(calm.match(/\n/g), text.match(/\n/g))
    }
  })

  it('takes empty lines by the thousand for a long one, and what follows stands where it stood', () => {
    for (const end of ['\n', '\r\n', '\r', '  \n']) {
      const text = `- a${end.repeat(3000)}    b${end}${end}c${end}`
      const calm = tame(text)
      assert.equal(calm.length, text.length)
      assert.ok((calm.match(/\r\n?|\n/g)?.length ?? 0) < 10)
      assert.equal(tame(calm), calm)
      const kinds = (each: string) => parse(each).children.map((node) => [node.type, node.position?.start.offset])
      assert.deepEqual(kinds(text), [
        ['list', 0],
        ['paragraph', text.indexOf('c')],
      ])
    }
  })

  it('leaves what people write as it is', () => {
    const list = '- **Result:** _one_ `two` [three](four) ~~five~~\n'.repeat(250)
    const poem = `${'**a** line of `words`\n'.repeat(200)}\n`.repeat(20)
    const deep = Array.from({ length: 20 }, (_, depth) => `${'    '.repeat(depth)}- a\n`).join('')
    const apart = `a${'\n'.repeat(500)}b`
    const paths = 'C:\\\\bank\\\\stories\\\\ferry.md\n'.repeat(100)
    for (const text of [story, apart, paths, list, poem, deep, '-'.repeat(500), '> '.repeat(20), '| a '.repeat(2000)])
      assert.equal(tame(text), text)
  })

  it('opens no more containers than can be told', () => {
    let depth = 0
    for (let node = parse(`${'> '.repeat(5000)}a`).children[0]; node?.type === 'blockquote'; depth++)
      node = node.children[0] as typeof node
    assert.ok(depth <= 31, `${depth} quotes`)
  })
})

describe('a quotation', () => {
  it('closes at the next mark of its kind, near by, and not at an apostrophe', () => {
    const quoted = (text: string) =>
      storiesOf(text)[0]?.passages.flatMap(({ quotes }) => quotes.map(({ start, end }) => text.slice(start, end)))
    assert.deepEqual(quoted('I said “one” and “two”, „drei“, ‘it’s four’ and "five".'), [
      '“one”',
      '“two”',
      '„drei“',
      '‘it’s four’',
      '"five"',
    ])
    assert.deepEqual(quoted(`I said “one ${'word '.repeat(100)}two” and “three”.`), ['“three”'])
  })
})

describe('an address', () => {
  it('is left out of the words, however it is written', () => {
    const text = 'I wrote to ann.lee+jobs@mail.example.org and read https://example.org/a?b=1, or www.example.org/c.\n'
    const [passage] = storiesOf(text)[0]?.passages ?? []
    assert.equal(passage?.text.replace(/\s+/g, ' ').trim(), 'I wrote to and read , or .')
  })
})

it('a comment within a line of tags is found', () => {
  const text = `${story}\n<b>x</b> TODO <!-- storylint-disable-line placeholder --> <i>y</i>\n`
  assert.equal(findingsOf('placeholder', text).length, 1)
  assert.deepEqual(
    report(text).findings.filter(({ rule }) => rule === 'config'),
    [],
  )
})
