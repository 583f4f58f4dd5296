/** `outreach-form` in other words than on its page: what it asks of a message, and what it leaves alone. */
import assert from 'node:assert/strict'
import { findingsOf } from '../support/analyse.ts'

const asks = (text: string) =>
  findingsOf('outreach-form', text, { options: { framework: 'outreach' } }).map(({ message }) => message)
const shown = 'In our clinic I cut the waiting list from 40 to 12 names.'
const question = 'How did you get your nurses to trust the list?'

describe('outreach-form', () => {
  it('is content with a hook, a figure and a question', () => {
    assert.deepEqual(asks(`Dear Ana, your post on triage was on our wall for a year. ${shown} ${question}\n`), [])
  })

  for (const words of [
    'I wonder whether your nurses trusted the list at once.',
    "I'd love to know what your nurses said to the list.",
    'I am curious how your nurses took the list.',
    'What did your nurses say to the list, and when?',
  ])
    it(`takes for a question: ${words}`, () => assert.deepEqual(asks(`Dear Ana, ${shown} ${words}\n`), []))

  for (const words of ['How are you?', 'I would be happy about an answer.', 'Can we talk?'])
    it(`takes for none: ${words}`, () => assert.match(asks(`${words} ${shown}\n`).join(), /^Nothing is asked here\./))

  for (const words of ['Could you spare 15 minutes for me on Friday?', 'I would love to hear from you within 3 days.'])
    it(`sees no proof in: ${words}`, () =>
      assert.match(asks(`Dear Ana, I work in a clinic. ${words}\n`).join(), /^No figure shows/))

  for (const words of [
    'Would you refer me to your team?',
    'Could you put in a good word?',
    'Please forward my résumé to your manager.',
    'Could you introduce me to the hiring manager?',
    'I would need a referral by Friday.',
  ])
    it(`sees a favour in: ${words}`, () =>
      assert.match(asks(`${shown} ${question} ${words}\n`).join(), /^“.+” asks for a favour/))

  for (const words of [
    'I am not asking for a referral.',
    'This is no request for a referral.',
    'I passed on your paper to our head nurse.',
    'Your colleague introduced me to your paper.',
  ])
    it(`sees none in: ${words}`, () => assert.deepEqual(asks(`${shown} ${question} ${words}\n`), []))

  it('counts the words of the message, not of its labels and title', () => {
    const filler = (count: number) => `${'so '.repeat(count - 1)}so.`
    const text = (count: number) =>
      `# To Ana\n\n**Hook:** ${filler(count)}\n\n**Proof:** ${shown}\n\n**Question:** ${question}\n`
    assert.deepEqual(asks(text(77)), [])
    assert.match(asks(text(78)).join(), /^This message has 101 words/)
  })

  it('says nothing of other stories', () => {
    assert.deepEqual(findingsOf('outreach-form', 'I wrote to her. Would you refer me? She did.\n'), [])
  })
})
