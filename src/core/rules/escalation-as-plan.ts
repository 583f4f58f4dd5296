/** A problem that ends on somebody else's desk, with no decision of the teller's beside it. Knows no word itself. */
import escalation from '../../../data/phrases/escalation-as-plan/escalation.json' with { type: 'json' }
import { answering, type Claim, claimsOf, isTold } from '../claims.ts'
import { lack } from '../lack.ts'
import type { Span, Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { signsIn } from '../signs.ts'

const lists = [escalation]
const fill = {
  title: 'Add what you decided to fill in',
  words: '[I had decided to __, and brought the options __ and __]',
}

export const escalationAsPlan: Rule = {
  id: 'escalation-as-plan',
  summary: 'Escalating is told as the solution.',
  severity: 'info',
  *check(story, { settings }) {
    const claims = claimsOf(story, lists, settings)
    if (!claims.length) return
    if (claims.some((claim) => isTold(story, claim, 1, 1, ['brings-options'])) || decides(story, claims)) return
    // The last one is what ended it.
    const last = claims.at(-1)
    if (last) yield lack(story, last, fill)
  },
}

/** Before the learning the teller does more than talk, look and wait; what "we" do in the result is what came of it. */
function decides(story: Story, claims: readonly Claim[]): boolean {
  const { parts, tokens } = story
  const spansOf = (wanted: string) => parts.filter(({ part }) => part === wanted).map(({ span }) => span)
  const [outside, results] = [[...claims.map(({ span }) => span), ...spansOf('learning')], spansOf('result')]
  const signs = answering(story, story.sentences).flatMap((one) => signsIn(story, one))
  const idle = new Set(signs.filter(({ name }) => name === 'talk-only').map(({ from }) => from))
  return signs.some(({ name, from, to }) => {
    const words = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    if (isIn(words, outside)) return false
    if (name === 'own-step') return true
    return !idle.has(from) && (name === 'i-do' || (name === 'we-do' && !isIn(words, results)))
  })
}

const isIn = ({ start, end }: Span, spans: readonly Span[]) =>
  spans.some((span) => span.start < end && start < span.end)
