// Everything that Storylint shows in the editor, each with the hands that bring it up: looked at before a release.
import { askForStory, beginStory, showStep } from './surfaces/begin.mjs'
import { pickRehearsal, showMatch, showPage, showView, startRehearsal } from './surfaces/bank.mjs'
import {
  completeLabels,
  hoverProse,
  rest,
  showFindings,
  showFixes,
  showProse,
  showRefactorings,
} from './surfaces/story.mjs'

const PANEL = ['Checklist', 'Stories', 'Coverage']
const STEPS = [
  'Open a story with weak places',
  'Mend one of them',
  'Choose your role',
  'See what is lacking',
  'Write your own',
]

/** Each begins with the story open, the pointer away, and no menu. */
export const surfaces = [
  { name: 'findings', prepare: showFindings },
  { name: 'quick-fix', prepare: showFixes },
  { name: 'refactor', prepare: showRefactorings },
  { name: 'lens-and-colours', prepare: (hands) => hands.line('The empty insulin shelf').click() },
  { name: 'hover-label', prepare: (hands, page) => rest(page, hands.line('Result'), 40) },
  { name: 'hover-finding', prepare: (hands, page) => rest(page, hands.line('significantly better'), 200) },
  { name: 'hover-measure', prepare: (hands, page) => rest(page, hands.line('eleven days'), 430) },
  { name: 'hover-lens', prepare: (hands, page) => rest(page, page.locator('.codelens-decoration a').first(), 40) },
  { name: 'read-prose', prepare: showProse },
  { name: 'hover-prose', prepare: hoverProse },
  ...PANEL.map((view) => ({
    name: `panel-${view.toLowerCase()}`,
    prepare: (hands, page) => showView(hands, page, view),
  })),
  { name: 'match', prepare: showMatch },
  ...STEPS.map((step, at) => ({
    name: `walkthrough-${at + 1}`,
    prepare: (hands, page) => showStep(hands, page, step),
  })),
  { name: 'new-story-frameworks', prepare: askForStory },
  { name: 'new-story', prepare: beginStory },
  { name: 'completion-labels', prepare: completeLabels },
  {
    name: 'bank-in-editor',
    prepare: (hands, page) => showPage(hands, page, 'Storylint: Open the Story Bank', 'table'),
  },
  { name: 'rehearse-pick', prepare: pickRehearsal },
  { name: 'rehearsal-in-editor', prepare: startRehearsal },
]
