/** Which stretches of a document are stories: where each begins, ends and what titles it. Knows units, not what is told. */
import { firstStart, type Told, toldFrom } from './labelled-stories.ts'
import { proseBetween, proseStories } from './prose-stories.ts'
import type { Title, Unit } from './units.ts'

/** A story as a run of units; `to` is exclusive. */
export interface Outline {
  readonly units: readonly Unit[]
  readonly title?: Title
  readonly labelled: boolean
}

/** The stories of a document whose parts carry labels, then the unlabelled sections that read like one. */
export function outline(units: readonly Unit[]): Outline[] {
  const found: Outline[] = []
  let from = 0
  let first: Told | undefined
  for (let start = firstStart(units); start;) {
    const told = toldFrom(units, start)
    first ??= told
    if (start.from > from) found.push(...proseBetween(units.slice(from, start.from), first.outline))
    found.push(told.outline)
    from = start.from + told.length
    start = told.next && { at: start.from + told.next.at, from: start.from + told.next.from }
  }
  if (!first) return proseStories(units)
  if (from < units.length) found.push(...proseBetween(units.slice(from), first.outline))
  return found
}
