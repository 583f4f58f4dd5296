/** What a command says of the parts that were read from prose. */
import assert from 'node:assert/strict'
import type { FileReport, Story } from '../../src/core/index.ts'
import { acceptedText, noReadingText } from '../../src/vscode/reading-text.ts'
import { gate, report } from '../support/analyse.ts'

describe('accepting a reading', () => {
  it('is told with the number of labels', () => {
    assert.match(acceptedText(1), /^1 part labelled\. /)
    assert.match(acceptedText(4), /^4 parts labelled\. /)
  })

  const why = (found: FileReport) => noReadingText(found, found.stories[0]?.story as Story | undefined)
  it('says why there is none', () => {
    assert.match(why(gate('# Shopping\n\nMilk.\n')), /^This file is not linted/)
    assert.equal(why(report('# A\n\nI left.\n')), 'I read no part in this story: there is none to label.')
    assert.equal(why(report('')), 'I read no part in this story: there is none to label.')
    assert.equal(
      why(report('**Action:** I dug a well.\n\n**Result:** Water.\n')),
      'This story has labels, and they decide.',
    )
  })
})
