/** A role pack as a page: all that it says, and nothing of it but words. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readyPack, roleIds, type RolePack } from '../../src/core/index.ts'
import { rolePage } from '../../src/project/role-page.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)]
const nodesOf = (pack: RolePack) => flat(unified().use(remarkParse).parse(rolePage(pack)) as Node)
const wordsOf = (pack: RolePack) =>
  nodesOf(pack)
    .map(({ value }) => value ?? '')
    .join(' ')

describe('the page of a role', () => {
  for (const id of roleIds)
    it(`tells all that ${id} says`, () => {
      const pack = readyPack(JSON.parse(readFileSync(`data/roles/${id}.json`, 'utf8')))
      const words = wordsOf(pack)
      const said = [
        pack.name,
        ...pack.looksFor,
        ...pack.turnsDown,
        ...pack.rounds.map(({ name }) => name),
        ...pack.competencies.flatMap(({ name, evidence, questions }) => [name, ...evidence, ...questions]),
        ...Object.values(pack.metrics).flat(),
        ...pack.checklist.flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)]),
      ] as string[]
      for (const each of said) assert.ok(words.includes(each.replace(/\s+/g, ' ')), each)
    })

  it('lets no word of a pack format, link, fetch or run anything', () => {
    const evil = 'a\n\n# x [l](command:quit) ![i](https://example.com/i.png) <img src=x> `c` | *e*\n- b'
    const pack = readyPack({
      id: 'evil',
      name: evil,
      owns: evil,
      looksFor: [evil],
      turnsDown: [evil],
      rounds: [{ name: evil, about: evil }],
      competencies: [{ id: 'one', name: evil, evidence: [evil], questions: [evil] }],
      metrics: { user: [evil] },
      checklist: [{ id: 'g', title: evil, items: [{ id: 'i', text: evil }] }],
    })
    const types = new Set(nodesOf(pack).map(({ type }) => type))
    for (const type of ['link', 'image', 'html', 'emphasis', 'definition', 'code']) assert.ok(!types.has(type), type)
    assert.equal(nodesOf(pack).filter(({ type }) => type === 'inlineCode').length, 2)
  })
})
