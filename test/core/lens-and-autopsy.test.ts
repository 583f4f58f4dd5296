/** `missing-lens` and `autopsy-without-ignored-data` in other fields and other words than on their pages. */
import assert from 'node:assert/strict'
import { findingsOf } from '../support/analyse.ts'

const lens = (text: string) => findingsOf('missing-lens', text).map(({ message }) => message)
const autopsy = (text: string) => findingsOf('autopsy-without-ignored-data', text).map(({ message }) => message)

const told: readonly string[] = [
  'Radiologists in our clinic read 140 chest scans a shift, and the urgent ones waited with the rest: 50 minutes on average. My hypothesis was that a small detector could sort the queue. Scans could not leave the building, so the model had to run on one workstation. I trained it on 9,000 labelled scans. Urgent scans are read after 12 minutes now.',
  'Couriers turned down one in five routes that our ranking model suggested. I rode along and saw that they avoid left turns. I bet that turns would predict it better than distance. Each suggestion had 200 ms, so I left out the traffic feed. They turn down one in nine now.',
  'Parents complained that our reading app recommended horror to six-year-olds. We may not keep the history of a child under the privacy rules. I assumed that the shelf a book stands on says enough. The recommender I specified uses shelves only. Complaints went from 40 a week to 3.',
  'Our support agents answered 900 chats a day, and each suggestion came after they had typed. The language model took four seconds. I tested whether a classifier could pick one of the stored answers. It answers in 90 ms. Agents accept 62 % of them.',
  'Older listeners skipped two of three songs in the morning. We believed that tempo matters more than genre before nine. The ranking model had to stay under 150 ms, which ruled out the audio features. Skips fell by 12 points among listeners over sixty.',
  'Applicants from the country were turned down by our scoring model twice as often. I wanted to know if the postcode carried that. The regulator allowed no black box. I took the postcode out and had the model retrained. Approvals there went from 31 % to 44 %.',
]

const noModel: readonly string[] = [
  'Our data model had grown for nine years. I split the customer table in two and wrote the migration. Reports that took an hour run in four minutes.',
  'The pricing model of our gym confused everybody. I cut eleven tariffs to three and tried them in two gyms. Members asked half as often.',
  'We ranked the backlog by effort. I coached the team with a maturity model. Cycle time fell by 12 %.',
  'At a fashion show one model was ill. I called the agency, and a second model came within 20 minutes. The show began on time.',
]

describe('missing-lens in other words', () => {
  for (const text of [...told, ...noModel])
    it(`silent: ${text.replace(/\s+/g, ' ').slice(0, 50)}`, () => assert.deepEqual(lens(text), []))

  const untold: readonly (readonly [string, string])[] = [
    [
      'I trained a transformer on four million reviews. I tuned the learning rate and tried three tokenisers. The F1 score rose from 0.71 to 0.84. The model was new and won a prize.',
      'no customer, no constraint and no core',
    ],
    [
      'We built a classifier for invoices. I enjoyed the maths and read twelve papers. Precision went to 0.97 and recall to 0.93.',
      'no customer, no constraint and no core',
    ],
    [
      'Viewers left our film page after nine seconds. I replaced the recommender by matrix factorisation. The new model runs every night. Viewers stay for 14 seconds now.',
      'no constraint and no core',
    ],
    [
      'Callers waited for four minutes. I suspected that half of them ask for their balance. I had a speech model built that asks first. The model answers half of the callers.',
      'no constraint',
    ],
  ]
  for (const [text, names] of untold)
    it(`asks: ${text.replace(/\s+/g, ' ').slice(0, 50)}`, () =>
      assert.match(lens(text).join(), new RegExp(`names ${names}\\. `)))
})

const failed: readonly string[] = [
  '# A project that failed\n\nI led the redesign of our museum shop. We worked on it for nine months, and in March it was cancelled. It cost €40,000. I plan better now.\n',
  '# Tell me about a time you failed\n\nI was in charge of the school play. I chose a play that was too long. Half of the parents left in the break. I pick shorter plays now.\n',
  '# Bikes\n\n**Situation:** We sold bikes.\n\n**Task:** I had to find a partner.\n\n**Action:** I signed with a rental chain.\n\n**Result:** The partnership fell through within five months and cost us 30 bikes.\n',
  '---\nstorylint:\n  competencies: [failure]\n---\n\n# The long play\n\nI chose a play of three hours. Half of the parents left in the break. I pick shorter plays now.\n',
]

const seen: readonly string[] = [
  '# A project that failed\n\nI led the redesign of our museum shop. In nine interviews visitors told us that they never look at the shelves. I filed that as noise. It was cancelled in March, at a cost of €40,000.\n',
  '# The bet on drones that I lost\n\nI had a drone built for sheep farms. The dashboard showed from week two that a battery lasts nine minutes, and I did not look at it. We wrote off €300,000.\n',
  '# Tell me about a time you failed\n\nI was in charge of the school play. My colleague said twice that it was too long, and I overruled her. Half of the parents left in the break.\n',
]

const noFailure: readonly string[] = [
  '# Failed logins after the update\n\n**Problem:** 9 % of the logins failed.\n\n**Action:** I read the log and set the clock.\n\n**Result:** Failed logins fell to 0.1 %.\n\n**Learning:** I check the clock first.\n',
  '# The project that nearly failed\n\n**Problem:** A bridge was late.\n\n**Action:** I split the concrete work.\n\n**Result:** It opened on the day.\n\n**Learning:** I ask the welders first.\n',
  '# Seedlings\n\n**Problem:** The first experiment failed.\n\n**Action:** I moved the trays.\n\n**Result:** 38 of 40 grew, and the line was extended.\n\n**Learning:** I keep one row untouched.\n',
]

describe('autopsy-without-ignored-data in other words', () => {
  for (const text of failed)
    it(`asks: ${text.replace(/\s+/g, ' ').slice(0, 50)}`, () => assert.equal(autopsy(text).length, 1))
  for (const text of [...seen, ...noFailure])
    it(`silent: ${text.replace(/\s+/g, ' ').slice(0, 50)}`, () => assert.deepEqual(autopsy(text), []))
})
