/** The findings around a place are those that the whole list has there, whether or not the others were placed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { analyse, findingsNear, readyPack, type RolePacks } from '../../src/core/index.ts'

const story = (title: number, comment: string, told: string) =>
  `# Story ${title}\n\n${comment}\n\n**Situation:** We waited.\n\n**Action:** We worked closely with the team and ${told}.\n\n**Result:** It got much better.\n`
/** Tags, right and wrong, and what silences a line, a stretch or the file. */
const comment = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom(
    '<!-- storylint-competencies: influence -->',
    '<!-- storylint-competencies: influense -->',
    '<!-- storylint-disable-next-line -->',
    '<!-- storylint-disable vague-phrase -->',
    '<!-- storylint-enable -->',
    '<!-- storylint-dsable -->',
    '<!-- a remark -->',
  ),
)
const bank = fc
  .array(fc.tuple(comment, fc.constantFrom('moved it', 'leveraged synergies', 'cut it from [X] to 4')), {
    maxLength: 9,
  })
  .map((stories) => stories.map(([comment, told], at) => story(at, comment, told)).join('\n'))
const frontMatter = fc.constantFrom(
  '',
  '---\nstorylint:\n  role: general\n---\n',
  '---\nstorylint:\n  role: none\n---\n',
)

const general = readyPack(JSON.parse(readFileSync('data/roles/general.json', 'utf8')))
const packs: RolePacks = new Map([[general.id, general]])

describe('the findings near a place', () => {
  it('are those of the whole list, as many on both sides as there are', () => {
    fc.assert(
      fc.property(
        frontMatter,
        bank,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        (head, stories, known, share, most) => {
          const input = { path: 'a.md', text: head + stories, settings: {}, assumeStory: true, ...(known && { packs }) }
          const place = Math.floor(share * input.text.length)
          const near = findingsNear(analyse(input), place, most)
          const all = analyse(input).findings
          const ahead = all.filter(({ span }) => span.start < place).length
          assert.equal(near.count, all.length)
          assert.equal(near.hints, all.filter(({ severity }) => severity === 'hint').length)
          assert.deepEqual(near.findings, all.slice(near.from, near.from + near.findings.length))
          assert.equal(near.findings.length, Math.min(most, all.length))
          assert.ok(near.from <= ahead && ahead <= near.from + Math.max(near.findings.length, 1))
          // What is read first does not change what is read next.
          const report = analyse(input)
          assert.deepEqual([report.findings.length, findingsNear(report, place, most)], [all.length, near])
        },
      ),
      { numRuns: 400 },
    )
  })
})
