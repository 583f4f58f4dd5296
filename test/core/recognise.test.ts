/** Only stories are linted, and a person can read why. */
import assert from 'node:assert/strict'
import { gate } from '../support/analyse.ts'

const story =
  '# Mill\n\n**Problem:** The mill stood still.\n\n**Action:** I changed one belt and read the log for a week.\n\n**Result:** It has stood still once since.\n'

const notStories: Record<string, string> = {
  'a README with Problem and Solution':
    '# tool\n\n## Problem\n\nParsing dates is hard and libraries are large.\n\n## Solution\n\nThis package parses them in one pass. Install it and call `parse`.\n',
  'a plan':
    '# Plan: shared lists\n\n## Background\n\nHouseholds keep two lists.\n\n## Goals\n\nOne list.\n\n## Approach\n\nWe will build an invite by link. We measured 34 % double purchases.\n\n## Open questions\n\nWho pays?\n\n## Out of scope\n\nPrices.\n',
  'study notes':
    '# STAR\n\n## Situation\n\nSet the scene in two sentences. Where were you, and who was there?\n\n## Task\n\nSay what was asked of you.\n\n## Action\n\nDescribe what you did. Use "I".\n\n## Result\n\nEnd with a number. Your listener wants to know what changed.\n',
  'a bug report':
    '# Sorting is wrong\n\n## Steps\n\n1. Open a list\n2. Click on the header\n\n## Expected result\n\nEmpty dates last.\n\n## Actual result\n\nEmpty dates first. We noticed it on Monday and it happened each time.\n\n## Context\n\nOur team used 4.12.\n',
  'a post-mortem':
    '# Outage on 3 May\n\n## Impact\n\nUploads failed for two hours.\n\n## Timeline\n\n- 14:02 deployed\n- 15:50 recovered\n\n## Root cause\n\nThe pool was exhausted.\n\n## Lessons learned\n\nA roll-back must not need the resource that it frees.\n',
  'an empty template': '# Story\n\n**Situation:**\n\n**Task:**\n\n**Action:**\n\n**Result:**\n',
  'a template with hints':
    '# Story\n\n**Situation:** [what project, what stage]\n\n**Task:** [what you were responsible for]\n\n**Action:** [what you did, step by step]\n\n**Result:** [what changed, with numbers]\n',
  'an abstract':
    '# Trial\n\n**Background:** Falls are frequent on wards.\n\n**Methods:** We included 312 patients.\n\n**Results:** Falls were reduced by 12 %.\n\n**Conclusions:** Lights help.\n',
  'a recipe':
    '# Bread\n\n## Task\n\nMix flour and water in the evening.\n\n## Action\n\nHeat the oven and put the loaf in for 45 minutes.\n\n## Result\n\nA dark crust. It keeps for a week.\n',
  'plain notes': '# Notes\n\nI read a book about belts and it was good.\n',
  'an empty file': '',
}

describe('the gate', () => {
  for (const [name, text] of Object.entries(notStories)) {
    it(`is silent about ${name}`, () => {
      const { recognition, findings, stories } = gate(text)
      assert.deepEqual({ is: recognition.isStory, findings, stories }, { is: false, findings: [], stories: [] })
      assert.match(recognition.reason, /^Not linted: .+\. To have it linted, put `storylint: true`/)
    })
  }

  it('lets in what its labels say is a story', () => {
    const { recognition } = gate(story)
    assert.deepEqual(recognition, {
      isStory: true,
      by: 'labels',
      reason: 'Linted: its labels (Problem, Action, Result) are those of a story, and a person tells it.',
    })
  })

  it('lets in drafts that leave out the subject', () => {
    assert.ok(
      gate(
        '- S: the mill stood still on nine days\n- T: had to find out why\n- A: read the log, changed one belt\n- R: stood still once in two years\n',
      ).recognition.isStory,
    )
  })

  it('lets in drafts in the passive', () => {
    assert.ok(
      gate(
        'Problem: The archive was full.\n\nAction: Three halls were visited, and a contract was signed.\n\nResult: The archive was moved in May.\n',
      ).recognition.isStory,
    )
  })

  it('front matter wins over everything', () => {
    assert.equal(
      gate(`---\nstorylint: false\n---\n\n${story}`, { assumeStory: true, listed: 'included' }).recognition.by,
      'front-matter',
    )
    assert.equal(
      gate('---\nstorylint: true\n---\n\nI changed one belt.\n', { listed: 'excluded' }).recognition.isStory,
      true,
    )
    assert.equal(gate('---\nstorylint:\n  framework: star\n---\n\nI changed one belt.\n').recognition.isStory, true)
  })

  it('the path decides before the labels do', () => {
    assert.equal(gate(story, { listed: 'excluded' }).recognition.isStory, false)
    assert.equal(gate('I changed one belt.\n', { listed: 'included' }).recognition.by, 'path')
  })

  it('front matter that is not ours says nothing', () => {
    assert.equal(
      gate('---\ntitle: storylint\nframework: star\n---\n\nI changed one belt.\n').recognition.isStory,
      false,
    )
  })
})
