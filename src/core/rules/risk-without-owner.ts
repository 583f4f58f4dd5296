/** A risk with nobody who owns it, nothing that sets it off and no way back. Knows no word of them itself. */
import entry from '../../../data/phrases/risk-without-owner/entry.json' with { type: 'json' }
import risk from '../../../data/phrases/risk-without-owner/risk.json' with { type: 'json' }
import { type Claim, claimsOf, isTold } from '../claims.ts'
import { lack } from '../lack.ts'
import type { Story } from '../model.ts'
import type { Problem, Rule } from '../rule.ts'

/** What a risk needs, by the name of its sign, and the question for it. */
const needs = [
  { sign: 'risk-owner', name: 'owner', asks: 'who acts' },
  { sign: 'risk-trigger', name: 'trigger', asks: 'what sets it off' },
  { sign: 'way-back', name: 'way back', asks: 'what is the way back' },
] as const
const answers = [...needs.map(({ sign }) => sign), 'risk-over', 'brings-options'] as const
const lists = [risk, entry]

export const riskWithoutOwner: Rule = {
  id: 'risk-without-owner',
  summary: 'A risk has no owner, no trigger and no way back.',
  severity: 'info',
  *check(story, { settings }) {
    const found = claimsOf(story, lists, settings)
    if (!found.length) return
    const claims = found.filter(({ category }) => category === risk.category)
    const entries = found.filter(({ category }) => category === entry.category)
    if (story.framework.id === 'risk-plan') {
      // Where its parts stand under labels of their own, the one that is missing is told by its name.
      if (!story.parts.some(({ label }) => label)) yield* unanswered(story, entries)
    } else if (entries.length > 1) yield* unanswered(story, entries)
    // One finding is enough: what answers the first answers all.
    else if (claims[0] && !claims.some((claim) => isTold(story, claim, 1, 1, answers)))
      yield lack(story, claims[0], toFill(needs))
  },
}

/** In a plan each risk needs all three, between its own words and the next risk. */
function* unanswered(story: Story, entries: readonly Claim[]): Iterable<Problem> {
  for (const [index, one] of entries.entries()) {
    const reach = Math.min(3, (entries[index + 1]?.sentence ?? Infinity) - one.sentence - 1)
    const missing = needs.filter(({ sign }) => !isTold(story, one, 0, reach, [sign]))
    if (!missing.length) continue
    const says = `has ${series(missing.map(({ name }) => `no ${name}`))}`
    const asks = series(missing.map(({ asks }) => asks))
    yield lack(story, { ...one, says, hint: `${asks.charAt(0).toUpperCase()}${asks.slice(1)}?` }, toFill(missing))
  }
}

const series = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1')

const toFill = (missing: readonly { readonly name: string }[]) => ({
  title: `Add ${series(missing.map(({ name }) => name))} to fill in`,
  words: `[${missing.map(({ name }) => `${name}: __`).join('; ')}]`,
})
