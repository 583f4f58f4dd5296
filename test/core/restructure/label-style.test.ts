/** Labels in another style: the same parts with the same words, whatever stands in them. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits, type LabelStyle, labelStyles, restructure } from '../../../src/core/index.ts'
import { report } from '../../support/analyse.ts'
import { runs, storyOf } from '../../support/generated-stories.ts'
import { fill, layouts, told } from '../../support/layouts.ts'

function restyled(text: string, style: LabelStyle, framework?: string): string | undefined {
  const settings = framework === undefined ? {} : { framework }
  const found = restructure(report(text, { settings }), [0], { kind: 'labels', style })
  return found && applyEdits(text, found.edits)
}

/** Each label's names, with what is told under it. */
function partsIn(text: string, framework = 'star'): string[] {
  const { stories } = report(text, { settings: { framework } })
  assert.equal(stories.length, 1, text)
  return (stories[0]?.story.parts ?? []).map(({ label, words }, at) => {
    const passages = stories[0]?.story.passages.filter(({ part }) => part === at) ?? []
    return `${label?.names.join('+')} ${words}: ${passages.map((each) => each.text.replace(/\s+/g, ' ').trim()).join(' ')}`
  })
}

const written: Readonly<Record<LabelStyle, RegExp>> = {
  heading: /^(?:> )?#+ [^\n]*(?:S|SITUATION|Situation)\b/m,
  'bold-line': /^(?:> )?\*\*[^*\n]*(?:S|SITUATION|Situation)[^*\n]*\*\*\r?$/m,
  bold: /^(?:> )?\*\*[^*\n]*(?:S|SITUATION|Situation)[^*\n]*:\*\*(?: |\r?$)/m,
  plain: /^(?:> )?(?:\(S\)|S|SITUATION|Situation)[^:\n]*:(?: |\r?$)/m,
}

describe('labels in another style', () => {
  for (const style of labelStyles) {
    it(`${style}, from every layout`, () => {
      for (const [name, layout] of Object.entries(layouts)) {
        const text = fill(layout)
        const out = restyled(text, style)
        if (/table|HTML/.test(name)) assert.equal(out, undefined, name)
        if (out === undefined) continue
        assert.match(out, written[style], name)
        assert.deepEqual(partsIn(out), partsIn(text), name)
        for (const words of Object.values(told)) assert.equal(out.split(words).length, 2, out)
        assert.equal(restyled(out, style), undefined, 'a second time changes nothing')
      }
    })
  }

  it('is offered in every style but the own one, tables apart', () => {
    const count = (name: string) => labelStyles.filter((style) => restyled(fill(layouts[name] as string), style)).length
    for (const name of [
      'ATX headings',
      'lone bold lines',
      'bold run-in, colon inside',
      'plain run-in',
      'block quote',
      'CRLF',
    ])
      assert.equal(count(name), 3, name)
    for (const name of ['setext headings', 'bullets', 'nested bullets', 'definition list'])
      assert.equal(count(name), 4, name)
  })

  it('there and back is the same text where nothing else stood there', () => {
    const text = fill(layouts['ATX headings'] as string)
    for (const style of ['bold-line', 'bold', 'plain'] as const)
      assert.equal(restyled(restyled(text, style) ?? '', 'heading'), text)
  })
})

const examples: readonly (readonly [name: string, style: LabelStyle, text: string, want: string])[] = [
  [
    'lists, code and sub-headings stay as they are',
    'bold-line',
    '# T\n\n## Situation\n\n- It rained.\n- It froze.\n\n## Action\n\n```sh\n# run\n```\n\n### Detail\n\nI left.\n\n## Result\n\nDry.\n',
    '# T\n\n**Situation**\n\n- It rained.\n- It froze.\n\n**Action**\n\n```sh\n# run\n```\n\n### Detail\n\nI left.\n\n**Result**\n\nDry.\n',
  ],
  [
    'a list does not begin on the label’s line',
    'bold',
    '## Situation\n\n- It rained.\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
    '**Situation:**\n\n- It rained.\n\n**Action:** I left.\n\n**Result:** Dry.\n',
  ],
  [
    'items with more below them come out of their list',
    'heading',
    '## T\n\n- **Situation:** It rained\n  all day.\n\n  And night.\n- **Action:** I left.\n  - first\n- **Result:** Dry.\n',
    '## T\n\n### Situation\n\nIt rained\nall day.\n\nAnd night.\n\n### Action\n\nI left.\n- first\n\n### Result\n\nDry.\n',
  ],
  [
    'a comment stays beside its label',
    'bold',
    '## Situation <!-- storylint-disable-line part-order -->\n\nIt rained.\n\n## Action\n\nI left.\n\n## Result\n\nDry.\n',
    '**Situation:** <!-- storylint-disable-line part-order --> It rained.\n\n**Action:** I left.\n\n**Result:** Dry.\n',
  ],
]

describe('text in, text out', () => {
  for (const [name, style, text, want] of examples) it(name, () => assert.equal(restyled(text, style), want))

  it('one story of several is changed alone, at the depth that its headings have to be', () => {
    const one = (name: string) =>
      `## ${name}\n\n**Situation:** It rained.\n\n**Action:** I left.\n\n**Result:** Dry.\n\n`
    const text = `# Bank\n\n${one('A')}${one('B')}`
    const first = restructure(report(text), [0], { kind: 'labels', style: 'heading' })
    const out = applyEdits(text, first?.edits ?? []) ?? ''
    assert.ok(out.includes('## A\n\n### Situation\n\nIt rained.') && out.endsWith(one('B')), out)
    const both = restructure(report(out), [1], { kind: 'labels', style: 'heading' })
    assert.ok(applyEdits(out, both?.edits ?? [])?.includes('## B\n\n### Situation'))
  })
})

describe('generated stories in another style', function () {
  this.timeout(600_000)
  it('have the same parts with the same words, there and back', () => {
    fc.assert(
      fc.property(storyOf(), fc.constantFrom(...labelStyles), ({ text, framework: { id }, style: from }, style) => {
        const before = partsIn(text, id)
        const out = restyled(text, style, id)
        if (out === undefined) return from === 'labels as rows' || isAlready(from, style)
        assert.deepEqual(partsIn(out, id), before, out)
        for (const word of text.match(/word\w+x/g) ?? []) assert.equal(out.split(word).length, 2, out)
        const back = restyled(out, style === 'heading' ? 'bold' : 'heading', id)
        assert.deepEqual(partsIn(back ?? '', id), before)
        assert.equal(restyled(out, style, id), undefined)
        return true
      }),
      runs(80),
    )
  })
})

/** Styles that are one of the four. */
function isAlready(from: string, style: LabelStyle): boolean {
  if (style === 'heading') return /^(?:heading|numbered heading|heading with an emoji)$/.test(from)
  if (style === 'bold-line') return from === 'bold line'
  return style === 'bold' ? /^(?:bold, colon|block quote)/.test(from) : /^(?:run in|upper case$)/.test(from)
}
