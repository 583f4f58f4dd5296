/** What hovers say: short, from the report and the packs, and safe whatever a text or a pack holds. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import {
  analyse,
  type FileReport,
  measureFacts,
  partShares,
  readyPack,
  type ReportedStory,
  type RolePack,
  rules,
  secondsFor,
} from '../../src/core/index.ts'
import { commandLink, plain } from '../../src/vscode/hovers/markdown-words.ts'
import { measureText, metricText } from '../../src/vscode/hovers/measure-words.ts'
import { labelAt, partText } from '../../src/vscode/hovers/part-words.ts'
import { findingText, ruleText } from '../../src/vscode/hovers/rule-words.ts'
import { competencyText, frameworkText, roleText } from '../../src/vscode/hovers/term-words.ts'

const evil =
  '[x](command:workbench.action.quit) ![y](https://example.com/z.png) <img src=x> **b** `c` https://example.com'

const baker: RolePack = readyPack({
  id: 'baker',
  name: 'Baker',
  owns: 'That there is bread at six.',
  metrics: { user: ['loaves returned'], business: ['flour cost'], technical: [] },
  competencies: [{ id: 'ownership', name: 'Ownership', evidence: ['You decided.'], questions: ['What was yours?'] }],
})

const text = `---
storylint:
  framework: parl
  role: baker
  competencies: [ownership]
---

# The oven

**Problem:** One loaf in nine burnt, and loaves returned were many.

**Action:** I turned the shelves and wrote down each loaf for three weeks, and then I moved the thermostat.

**Result:** Loaves returned fell from 40 a week to 10.

**Learning:** I now measure first.
`

function read(over = text, pack = baker): { report: FileReport; place: ReportedStory } {
  const report = analyse({
    path: 'a.md',
    text: over,
    settings: {},
    packs: new Map([[pack.id, pack]]),
    assumeStory: true,
  })
  assert.ok(report.stories[0])
  return { report, place: report.stories[0] }
}

function partHover(label: string, given = read()): string {
  const { report, place } = given
  const part = labelAt(place, place.story.text.indexOf(label) + 1)
  assert.ok(part)
  const share = partShares(place.story).find(({ pieces }) => pieces.includes(part))
  assert.ok(share)
  const seconds = secondsFor(share.words, 150)
  return partText(report, place, part, { share, seconds })
}

describe('hover: words from outside', () => {
  it('are text and nothing else, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string().map((each) => `${each}${evil}`),
        ),
        (words) => {
          const tree = unified().use(remarkParse).parse(plain(words))
          for (const block of tree.children) {
            assert.equal(block.type, 'paragraph', plain(words))
            if (block.type === 'paragraph')
              for (const child of block.children) assert.equal(child.type, 'text', plain(words))
          }
        },
      ),
    )
  })

  it('keep what they say', () => {
    const tree = unified().use(remarkParse).parse(plain(evil))
    assert.ok(JSON.stringify(tree).includes('https://example.com/z.png'))
    assert.doesNotMatch(plain(evil), /\w:\/\/|[^\\]@/)
  })

  it('are cut where they are long', () => {
    assert.equal(plain('word '.repeat(200)).length, 300)
  })

  it('make no link but one to a command', () => {
    assert.equal(
      commandLink('Open [it]', 'storylint.openRule', 'a b'),
      '[Open \\[it\\]](command:storylint.openRule?%5B%22a%20b%22%5D)',
    )
  })

  it('of a hostile pack reach no hover unescaped', () => {
    const hostile = readyPack({
      ...baker,
      name: evil,
      owns: evil,
      metrics: { user: [evil], business: [], technical: [] },
      competencies: [{ id: 'ownership', name: evil, evidence: [evil], questions: [evil] }],
    })
    const given = read(text, hostile)
    const [competency] = hostile.competencies
    assert.ok(competency)
    const said = [
      ...['Problem', 'Action', 'Result', 'Learning'].map((label) => partHover(label, given)),
      competencyText(competency, hostile),
      roleText(hostile),
      metricText({ start: 0, end: 1, text: evil, kind: 'user', ofRole: true }, hostile),
    ]
    const own = /\]\(command:storylint\.openRolePage\?[^)]*\)/g
    for (const hover of said) assert.doesNotMatch(hover.replace(own, ''), /[^\\]\]\(|!\[|[^\\]<img|[^\\]`/, hover)
  })
})

describe('hover: a label', () => {
  it('asks what a listener waits for, and tells share, time and what is usual', () => {
    const said = partHover('Action')
    assert.match(said, /^\*\*Action\*\* · PARL\n\nWhat did you decide/)
    assert.match(said, /Here: 7 s, 44 % of the story\. Usual: 45–60 %\./)
    assert.match(said, /What Baker takes as evidence here:\n\n- You decided\\\./)
  })

  it('tells of the role what it says of that part', () => {
    assert.match(partHover('Problem'), /Baker: That there is bread at six\\\./)
    assert.match(
      partHover('Result'),
      /Measures that Baker knows:\n\n- of users: loaves returned\n- of the business: flour cost$/,
    )
    assert.doesNotMatch(partHover('Learning'), /Baker/)
  })

  it('names no usual share for parts that only one framework has', () => {
    const plan = `**Risk:** The ferry stops.\n\n**Trigger:** Wind over 8.\n\n**Owner:** Ines.\n\n**Mitigation:** A coach.\n\n**Rollback:** The train.\n`
    const { report, place } = read(`---\nstorylint: { framework: risk-plan }\n---\n\n# Plan\n\n${plan}`)
    assert.match(partHover('Trigger', { report, place }), /of the story\.$/)
  })
})

describe('hover: a measure', () => {
  const measured = (result: string) => {
    const { report, place } = read(text.replace(/Loaves returned fell.*/, result))
    const { measures } = place.story
    const measure = measures.at(-1)
    assert.ok(measure, result)
    return measureText(measure, measureFacts(report, place.story, measure))
  }

  it('tells kind, from, to, how far and of what', () => {
    const said = measured('Loaves returned fell from 40 a week to 10.')
    assert.match(said, /Read as: (?:a change|how often)/)
    assert.match(
      said,
      /From 40 a week to 10\n- That is 75 % less\n- Of Loaves returned: a measure of users\n- Counts as an outcome$/,
    )
  })

  it('reads which of the two was first', () => {
    assert.match(measured('It takes 12 days instead of 48.'), /From 48 to 12 days\n- That is 75 % less/)
    assert.match(
      measured('Costs went from $20k to $50k.'),
      /From \\\$20k to \\\$50k\n- That is 2\.5 times as much|That is 150 % more/,
    )
  })

  it('tells shares in points', () => {
    assert.match(measured('Burnt loaves fell from 11 % to 2.5 %.'), /That is 8\.5 points less/)
  })

  it('computes nothing where the units differ or no digits say it', () => {
    assert.doesNotMatch(measured('Baking went from 2 hours to 30 minutes.'), /That is/)
    assert.doesNotMatch(measured('Counting went from a weekly to a daily habit.'), /That is/)
  })

  it('tells what is no outcome', () => {
    const { report, place } = read()
    const measure = place.story.measures.find(({ outcome }) => !outcome)
    assert.ok(measure)
    assert.match(measureText(measure, measureFacts(report, place.story, measure)), /No outcome: /)
  })
})

describe('hover: a rule, a framework', () => {
  it('says why, shows both lines, silences, and links to the page', () => {
    const rule = rules.find(({ id }) => id === 'too-long')
    assert.ok(rule)
    const brief = { why: 'Why.', weak: 'long', strong: 'short' }
    assert.equal(
      findingText(rule, brief),
      'Why.\n\n- Weak: long\n- Strong: short\n\nTo silence it: the light bulb, or `<!-- storylint-disable-line too-long -->`.\n\n[Open the page of too\\-long](command:storylint.openRule?%5B%22too-long%22%5D)',
    )
    assert.match(ruleText(rule, brief), /^\*\*too-long\*\*: Said aloud/)
  })

  it('does not offer to silence a wrong setting', () => {
    const rule = rules.find(({ id }) => id === 'config')
    assert.ok(rule)
    assert.doesNotMatch(findingText(rule, { why: 'Why.' }), /silence/)
  })

  it('tells a framework by its parts', () => {
    const { place } = read()
    assert.match(frameworkText(place.story.framework), /Problem → Action → Result → Learning$/)
  })
})
