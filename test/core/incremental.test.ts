/** What is kept from the report before an edit changes nothing in the report after it. */
import fc from 'fast-check'
import { editsChangeNothing } from '../support/edit-sequences.ts'

describe('a report with the one before at hand', () => {
  it('is the report of the text by itself, whatever was edited', () => {
    fc.assert(editsChangeNothing, { numRuns: 1000 })
  }).timeout(300_000)
})
