/** What was worked out for a run of units is kept with its first: units are values that last as long as their text. */
import type { Unit } from './units.ts'

export const areSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === other.length && one.every((each, at) => each === other[at]))

/** The same function, which works only once for the very same units. */
export function onceFor<Made>(make: (units: readonly Unit[]) => Made): (units: readonly Unit[]) => Made {
  const known = new WeakMap<Unit, { readonly units: readonly Unit[]; readonly made: Made }>()
  return (units) => {
    const [first] = units
    const before = first && known.get(first)
    if (before && areSame(before.units, units)) return before.made
    const made = make(units)
    if (first) known.set(first, { units, made })
    return made
  }
}
