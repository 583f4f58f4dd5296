/** Makes stretches of one part each of what a reading says, and drops what it is unsure of. Knows no word. */
import { roleCount } from './order.ts'
import { type Reading, roles } from './reading.ts'

/** Sentences `from` to `to` (exclusive) of a reading. */
export interface Stretch {
  readonly role: number
  readonly from: number
  readonly to: number
}

/** A stretch is kept where its surest sentence is at least this likely. Judgement. */
const sureEnough = 0.4

/**
 * Sentences in a row whose likeliest part is the same.
 * @param isParted whether a stretch must not run on into the sentence of this index
 */
export function stretchesOf({ marginals, sentences }: Reading, isParted: (at: number) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (let at = 1; at <= sentences.length; at++) {
    const role = likeliest(marginals, from)
    if (at < sentences.length && likeliest(marginals, at) === role && !isParted(at)) continue
    if (role < roles.length && surest(marginals, from, at, role) >= sureEnough) stretches.push({ role, from, to: at })
    from = at
  }
  return inGoodOrder(stretches)
}

/**
 * A result comes before the action only where it opens the story, and a problem comes back after it only where none was
 * told before: whatever else looks so is trouble in figures, or what was found on the way.
 */
function inGoodOrder(stretches: readonly Stretch[]): Stretch[] {
  const acts = stretches.findIndex(({ role }) => roles[role] === 'action')
  const problem = stretches.findIndex(({ role }) => roles[role] === 'problem')
  return stretches.filter(({ role, from }, at) => {
    if (acts < 0 || at === acts) return true
    if (roles[role] === 'result') return at > acts || from === 0
    return roles[role] !== 'problem' || at < acts || at === problem
  })
}

function likeliest(marginals: Float64Array, sentence: number): number {
  let best = 0
  for (let role = 1; role < roleCount; role++) {
    if ((marginals[sentence * roleCount + role] as number) > (marginals[sentence * roleCount + best] as number))
      best = role
  }
  return best
}

function surest(marginals: Float64Array, from: number, to: number, role: number): number {
  let best = 0
  for (let at = from; at < to; at++) best = Math.max(best, marginals[at * roleCount + role] as number)
  return best
}
