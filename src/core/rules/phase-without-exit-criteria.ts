/** A roll-out in stages that never says what had to hold before the next one. Knows no word itself. */
import phase from '../../../data/phrases/phase-without-exit-criteria/phase.json' with { type: 'json' }
import pilot from '../../../data/phrases/phase-without-exit-criteria/pilot.json' with { type: 'json' }
import { answering, type Claim, claimsOf, isTold } from '../claims.ts'
import { lack } from '../lack.ts'
import type { Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { shows, signsIn } from '../signs.ts'

const lists = [phase, pilot]
const fill = { title: 'Add exit criteria to fill in', words: '[next stage only once __ held for __, back if __]' }

export const phaseWithoutExitCriteria: Rule = {
  id: 'phase-without-exit-criteria',
  summary: 'A roll-out in stages names no exit criteria.',
  severity: 'info',
  *check(story, { settings }) {
    const claims = claimsOf(story, lists, settings)
    if (!claims.length || isPlan(story) || isGated(story, claims)) return
    // One finding is enough: what answers the first answers all.
    const first = claims.find((claim) => claim.category !== pilot.category || isLeftBehind(story, claim))
    if (first) yield lack(story, first, fill)
  },
}

/** Where the parts of a plan stand under labels of their own, the one that is missing is told by its name. */
const isPlan = ({ framework, parts }: Story) => framework.id === 'phase-plan' && parts.some(({ label }) => label)

/** A condition stands beside a claim, or anywhere in a sentence that speaks of the stages. */
const isGated = (story: Story, claims: readonly Claim[]) =>
  claims.some((claim) => isTold(story, claim, 1, 1, ['stage-gate'])) ||
  answering(story, story.sentences).some((one) => shows(story, [one], 'stage') && shows(story, [one], 'stage-gate'))

/** A pilot that stays one is an experiment, and one that showed something before it went wider speaks for itself. */
function isLeftBehind(story: Story, { span, sentence }: Claim): boolean {
  const next = story.sentences.slice(sentence, sentence + 3).flatMap((one) => signsIn(story, one))
  const start = ({ from }: { readonly from: number }) => story.tokens[from]?.start ?? 0
  const wider = next.find((sign) => sign.name === 'goes-wider' && start(sign) >= span.end)
  if (!wider) return false
  return !next.some((sign) => sign.name === 'before-after' && start(sign) >= span.start && start(sign) < start(wider))
}
