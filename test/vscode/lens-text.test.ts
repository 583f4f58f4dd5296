/** The words above a story. */
import assert from 'node:assert/strict'
import { analyse, partShares, secondsFor } from '../../src/core/index.ts'
import { lensText, lensTooltip, longestPiece } from '../../src/vscode/lens-text.ts'

function lensOf(text: string, framework?: string) {
  const settings = framework ? { framework } : {}
  const { stories, settings: all } = analyse({ path: 'a.md', text, settings, assumeStory: true })
  assert.ok(stories[0])
  const { story } = stories[0]
  const shares = partShares(story)
  return { story, shares, text: lensText(story, shares, all.targetSeconds) }
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

const parl = `# A\n\n**Problem:** ${words(30)}.\n\n**Action:** ${words(100)}.\n\n**Result:** ${words(50)}.\n\n**Learning:** ${words(20)}.\n`

describe('lens', () => {
  it('tells time, target and shares', () => {
    assert.equal(lensOf(parl).text, '1 min 20 s of 2 min · P 15 % A 50 % R 25 % L 10 %')
  })

  it('leaves out what is missing', () => {
    assert.match(lensOf(parl.replace(/\*\*Learning.*\n/, '')).text, /R 28 %$/)
  })

  it('does not count what is still to be answered', () => {
    const begun =
      '# A\n\n**Problem:** Every third loan was late.\n\n**Action:** [What did you decide, and do yourself?]\n'
    const { story, text } = lensOf(begun)
    assert.equal(story.words, 5)
    assert.equal(text, '2 s of 2 min · P 100 %')
    assert.equal(lensOf(begun.replace(/Every.*/, '[What was wrong?]')).story.words, 0)
  })

  it('spells the parts out where two begin with one letter', () => {
    const text = `# A\n\n**Options:** ${words(10)}.\n\n**Criteria:** ${words(10)}.\n\n**Ranking:** ${words(10)}.\n\n**Choice:** ${words(10)}.\n\n**Trade-off:** ${words(10)}.\n`
    assert.match(
      lensOf(text, 'decision-model').text,
      / · Options 20 % Criteria 20 % Ranking 20 % Choice 20 % Trade-off 20 %$/,
    )
  })

  it('tells the time alone where no part is known', () => {
    const { text, shares } = lensOf('# A\n\nThe bus came late.\n')
    assert.equal(text, '2 s of 2 min')
    assert.equal(longestPiece(shares), undefined)
  })

  it('says that it is a reading where no label stands', () => {
    const prose = `The depot was losing parcels and customers complained every week.\n\nI decided to count them myself, and I moved the scanner to the door.\n\nLost parcels fell from 60 a week to 4.\n`
    const { text, shares } = lensOf(prose, 'parl')
    assert.ok(shares.some(({ pieces }) => pieces.some(({ source }) => source === 'inferred')))
    assert.match(text, / % \(as I read it\)$/)
  })

  it('spells all of it out on hover, and leads to the longest piece', () => {
    const { story, shares } = lensOf(parl)
    assert.equal(
      lensTooltip(shares, (count) => secondsFor(count, 150)),
      'Problem: 12 s, 15 %\nAction: 40 s, 50 %\nResult: 20 s, 25 %\nLearning: 8 s, 10 %\nA click selects the longest part.',
    )
    const piece = longestPiece(shares)
    assert.ok(piece?.label)
    assert.equal(story.text.slice(piece.label.span.start, piece.label.span.end), 'Action')
  })
})
