/** Which slips of a story are told under which parts of another framework. Knows slips, not how they are written. */
import { partNames } from '../catalogue.ts'
import type { Framework, FrameworkPart } from '../model.ts'
import { bodyOf } from './bodies.ts'
import { homeOf, isQuestion } from './homes.ts'
import type { Slip } from './slips.ts'

/** A slip with the parts of the new framework that tell the same; none where it has no home there. */
export interface Housed {
  readonly slip: Slip
  readonly homes: readonly FrameworkPart[]
}

/** A part that would take in what tells something else, as a proof does action and result, has room for the first only. */
export function house(slips: readonly Slip[], from: Framework, to: Framework): Housed[] {
  const tells = ({ label }: Slip) => partNames.get(label.names[0] ?? '')?.part
  const housed: Housed[] = []
  for (const slip of slips) {
    const homes = homesOf(slip, from, to)
    const first = housed.find((other) => other.homes.length === 1 && other.homes[0] === homes[0])
    housed.push({ slip, homes: first && tells(first.slip) !== tells(slip) ? [] : homes })
  }
  return housed
}

function homesOf({ label }: Slip, from: Framework, to: Framework): FrameworkPart[] {
  const homes = label.names.flatMap((name) => homeOf(name, from, to) ?? [])
  return [...new Set(homes)]
}

/** Parts of other names that are one part there are told as one; the same part told again stays where it is. */
export const isSameHome = (one: Housed, other: Housed): boolean =>
  one !== other &&
  one.homes.length > 0 &&
  one.homes.map(({ id }) => id).join() === other.homes.map(({ id }) => id).join() &&
  !one.slip.label.names.some((name) => other.slip.label.names.includes(name))

/** A question that nobody answered is let go where the new framework does not ask it, or others answer it. */
export function isIdle(text: string, each: Housed, all: readonly Housed[]): boolean {
  if (!isQuestion(bodyOf(text, each.slip))) return false
  const same = all.filter((other) => isSameHome(other, each))
  const isAnswered = same.some(({ slip }) => !isQuestion(bodyOf(text, slip)))
  return !each.homes.length || isAnswered || all.indexOf(same[0] ?? each) < all.indexOf(each)
}
