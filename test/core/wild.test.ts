/** Banks and pages as they are found in people's folders: stories are told apart, and pages about stories are left alone. */
import assert from 'node:assert/strict'
import { gate, report, storiesOf } from '../support/analyse.ts'

const titles = (text: string) => storiesOf(text).map(({ title }) => title)

const prose = (subject: string) =>
  `Our ${subject} had been late for months and nobody could say why. I went through the log of a whole week, wrote down each ` +
  `delay, and found that half of them came from one door. I had it moved. Since then the ${subject} has been late twice. I look at ` +
  `the doors first now, before I ask anybody.`

const parl = (subject: string) =>
  `**Problem:** The ${subject} was late on nine days.\n\n**Action:** I read the log and moved one door.\n\n**Result:** It was late once in two years.\n\n**Learning:** I look at the doors first now.\n`

const bullets = (subject: string) =>
  `- S: the ${subject} was late on nine days\n- T: I had to find out why\n- A: read the log, moved one door\n- R: late once in two years\n`

const headed = (subject: string, hashes: string) =>
  `${hashes} Situation\n\nThe ${subject} was late.\n\n${hashes} Task\n\nI had to find out why.\n\n${hashes} Action\n\nI moved one door.\n\n${hashes} Result\n\nLate once in two years.\n`

describe('banks in the wild', () => {
  it('numbered titles', () => {
    const text = `# My stories\n\n## Story 1 – The ferry\n\n${parl('ferry')}\n## Story 2: The bus\n\n${parl('bus')}\n## 3. The tram\n\n${parl('tram')}`
    assert.deepEqual(titles(text), ['Story 1 – The ferry', 'Story 2: The bus', '3. The tram'])
  })

  it('question headings with prose answers', () => {
    const text = `# Answers\n\n## Tell me about a delay\n\n${prose('ferry')}\n\n## Describe a time you found a cause?\n\n${prose('bus')}\n`
    assert.deepEqual(titles(text), ['Tell me about a delay', 'Describe a time you found a cause?'])
  })

  it('bold questions with prose answers', () => {
    const text = `**Q1: Tell me about a delay.**\n\n${prose('ferry')}\n\n**Q2: Which cause did you find?**\n\n${prose('bus')}\n`
    assert.equal(storiesOf(text).length, 2)
  })

  it('plain Q and A lines', () => {
    const text = `Q: Tell me about a delay.\n\nA: ${prose('ferry')}\n\nQ: Which cause did you find?\n\nA: ${prose('bus')}\n`
    assert.equal(storiesOf(text).length, 2)
  })

  it('a numbered list of questions with labelled bullets', () => {
    const text = `1. Tell me about a delay?\n\n   - **Situation:** The ferry was late.\n   - **Task:** I had to find out why.\n   - **Action:** I moved one door.\n   - **Result:** Late once in two years.\n\n2. Which cause did you find?\n\n   - **Situation:** The bus was late.\n   - **Task:** I had to find out why.\n   - **Action:** I moved one door.\n   - **Result:** Late once in three years.\n`
    assert.equal(storiesOf(text).length, 2)
  })

  it('a numbered list of stories in prose', () => {
    const text = `# Three stories\n\n1. ${prose('ferry')}\n2. ${prose('bus')}\n3. ${prose('tram')}\n`
    assert.equal(storiesOf(text).length, 3)
  })

  it('an index before and notes between', () => {
    const text = `# Bank\n\n| Story | Competency |\n| --- | --- |\n| The ferry | ownership |\n| The bus | data |\n\n## The ferry\n\n${parl('ferry')}\n## Notes to self\n\n- breathe\n- ask about the team\n\n## The bus\n\n${parl('bus')}\n## Sources\n\nThe log of May.\n`
    assert.deepEqual(titles(text), ['The ferry', 'The bus'])
  })

  it('several layouts in one file', () => {
    const text = `# Bank\n\n## The ferry\n\n${headed('ferry', '###')}\n## The bus\n\n${bullets('bus')}\n## The tram\n\n${parl('tram')}\n## The train\n\n${prose('train')}\n`
    assert.deepEqual(titles(text), ['The ferry', 'The bus', 'The tram', 'The train'])
  })

  it('prose first, labels later', () => {
    const text = `# Bank\n\n## The ferry\n\n${prose('ferry')}\n\n## The bus\n\n${parl('bus')}`
    assert.deepEqual(titles(text), ['The ferry', 'The bus'])
  })

  it('stories divided by rules only', () => {
    assert.equal(storiesOf(`${parl('ferry')}\n---\n\n${parl('bus')}`).length, 2)
    assert.equal(storiesOf(`${prose('ferry')}\n\n---\n\n${prose('bus')}\n`).length, 2)
  })

  it('groups of stories under a heading of their own', () => {
    const text = `# Bank\n\n## Leadership\n\n### The ferry\n\n${parl('ferry')}\n### The bus\n\n${parl('bus')}\n## Failure\n\n### The tram\n\n${parl('tram')}`
    assert.deepEqual(titles(text), ['The ferry', 'The bus', 'The tram'])
  })

  it('competency lines below a title belong to no part', () => {
    const text = `## The ferry\n\nCompetencies: ownership, data\n\n*Used for: Acme, June*\n\n${parl('ferry')}`
    const [story] = storiesOf(text)
    assert.deepEqual(
      story?.parts.map(({ part }) => part),
      ['problem', 'action', 'result', 'learning'],
    )
    assert.equal(storiesOf(text).length, 1)
  })

  it('follow-up questions behind a story are not told in it', () => {
    const text = `## The ferry\n\n${parl('ferry')}\n**Follow-up questions**\n\n- Why that door?\n- What would you do today?\n`
    assert.equal(storiesOf(text).length, 1)
  })

  it('one story of several sections without labels is one story', () => {
    const part = (from: number, to: number) => `${prose('ferry').split('. ').slice(from, to).join('. ')}.`
    assert.equal(
      storiesOf(`# The ferry\n\n${part(0, 1)}\n\n## The log\n\n${part(1, 2)}\n\n## And then\n\n${part(2, 5)}\n`).length,
      1,
    )
  })
})

const pages: Record<string, string> = {
  'an article with an example': `# How to use STAR\n\nInterviewers ask for examples. You should prepare five of them, and you should keep each under two minutes.\n\n## What each letter means\n\n**Situation:** Set the scene. Give your listener only what they need.\n\n**Task:** Explain your responsibility.\n\n**Action:** Describe the steps you took. Avoid "we".\n\n**Result:** Share what changed. Use numbers if you have them.\n\n## Tips\n\n- Practise aloud.\n- Do not learn it by heart.\n`,
  'a workshop sheet':
    '# Worksheet\n\n## Situation\n\nWhere were you working? Who was involved?\n\n## Task\n\nWhat was your goal? What made it hard?\n\n## Action\n\nWhat did you do first? What did you decide against?\n\n## Result\n\nWhat happened in the end? What did your manager say?\n',
  'a rubric':
    '# Rubric\n\n| Part | 1 point | 3 points |\n| --- | --- | --- |\n| Situation | not clear | clear in two sentences |\n| Task | missing | the candidate\'s own |\n| Action | "we" only | decisions of the candidate |\n| Result | none | measured |\n',
  'a decision record':
    '# 12. Use Postgres\n\n## Context\n\nWe store events in files. Queries take minutes.\n\n## Decision\n\nWe will use Postgres.\n\n## Consequences\n\nWe need backups. The team learned SQL already.\n',
  'a case study of a library':
    '# Caching\n\n## Problem\n\nPages were slow because each request hit the database.\n\n## Solution\n\nThe cache was added in version 2. It stores pages for a minute.\n\n## Results\n\nRequests are served in 4 ms.\n\n## Usage\n\nCall `cache(page)`.\n',
  'an incident review':
    '# Incident 14\n\n## What happened\n\nThe queue filled up at 14:02 and we lost 300 jobs.\n\n## Impact\n\nCustomers waited for two hours.\n\n## Actions taken\n\nWe restarted the workers and added an alert.\n\n## Lessons learned\n\nWe had no alert on the queue.\n\n## Action items\n\n- [ ] alert\n\n## Timeline\n\n14:02 full\n',
  'a project page of a course':
    '# Final project\n\n## Goals\n\nStudents build a web page.\n\n## Steps\n\n1. Fork the repository.\n2. Write a page.\n3. Open a pull request.\n\n## Outcome\n\nYou will have a page online.\n',
  'a pull request':
    '## Background\n\nThe parser dropped comments.\n\n## What changed\n\n- kept comments\n- added tests\n\n## Testing\n\nI ran the suite.\n',
  'a weekly report':
    '# Week 14\n\n## Goals\n\n- ship the form\n\n## Results\n\nWe shipped the form and fixed 12 bugs.\n\n## Next week\n\n- the mail\n',
  'a lab report':
    '# Experiment 3\n\n## Objective\n\nMeasure g with a pendulum.\n\n## Method\n\nWe timed twenty swings.\n\n## Results\n\nWe found 9.7 m/s².\n\n## Discussion\n\nThe string stretched.\n',
  'a template with questions in italics':
    '## My story\n\n**Situation** *What was going on?*\n\n**Task** *What was yours to do?*\n\n**Action** *What did you do?*\n\n**Result** *What came of it?*\n',
}

describe('pages that are no stories', () => {
  for (const [name, text] of Object.entries(pages)) {
    it(name, () => {
      const { recognition, findings } = gate(text)
      assert.deepEqual({ isStory: recognition.isStory, findings }, { isStory: false, findings: [] }, recognition.reason)
    })
  }

  it('any of them can be linted on request', () => {
    for (const text of Object.values(pages)) assert.equal(report(text).recognition.by, 'person')
  })
})
