/** A roll-out in stages that never says what had to hold before the next one. Knows no word itself. */
import phase from '../../../data/phrases/phase-without-exit-criteria/phase.json' with { type: 'json' }
import pilot from '../../../data/phrases/phase-without-exit-criteria/pilot.json' with { type: 'json' }
import { lack } from '../lack.ts'
import type { Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { type Claim, claimsOf, isTold, type Sign, signsOf } from '../claims.ts'

const lists = [phase, pilot]
const fill = { title: 'Add exit criteria to fill in', words: '[next stage only once __ held for __, back if __]' }

export const phaseWithoutExitCriteria: Rule = {
  id: 'phase-without-exit-criteria',
  summary: 'A roll-out in stages names no exit criteria.',
  severity: 'info',
  *check(story, { settings }) {
    const claims = claimsOf(story, lists, settings)
    if (!claims.length || isPlan(story)) return
    const signs = signsOf(story, phase)
    if (isGated(claims, signs)) return
    // One finding is enough: what answers the first answers all.
    const first = claims.find((claim) => claim.category !== pilot.category || isLeftBehind(claim, signs))
    if (first) yield lack(story, first, fill)
  },
}

/** Where the parts of a plan stand under labels of their own, the one that is missing is told by its name. */
const isPlan = ({ framework, parts }: Story) => framework.id === 'phase-plan' && parts.some(({ label }) => label)

/** A condition stands beside a claim, or anywhere in a sentence that speaks of the stages. */
function isGated(claims: readonly Claim[], signs: readonly Sign[]): boolean {
  const staged = new Set(named(signs, 'stage').map(({ sentence }) => sentence))
  const gates = named(signs, 'gate')
  return gates.some(({ sentence }) => staged.has(sentence)) || claims.some((claim) => isTold(gates, claim, 1, 1))
}

/** A pilot that stays one is an experiment, and one that showed something before it went wider speaks for itself. */
function isLeftBehind({ span, sentence }: Claim, signs: readonly Sign[]): boolean {
  const wider = named(signs, 'wider').find((sign) => sign.start >= span.end && sign.sentence <= sentence + 2)
  if (!wider) return false
  return !named(signs, 'shown').some(({ start }) => start >= span.start && start < wider.start)
}

const named = (signs: readonly Sign[], wanted: string) => signs.filter(({ name }) => name === wanted)
