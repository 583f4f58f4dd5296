/** Which stretches of a document are stories: where each begins, ends and what titles it. Knows units, not what is told. */
import { firstWhere } from './halving.ts'
import { type Ends, nothingSame } from './ends.ts'
import { firstStart, type Start, type Told, toldFrom } from './labelled-stories.ts'
import { proseBetween, proseStories } from './prose-stories.ts'
import type { Title, Unit } from './units.ts'

/** A story as a run of units; `to` is exclusive. */
export interface Outline {
  readonly units: readonly Unit[]
  readonly title?: Title
  readonly labelled: boolean
}

/** The stories of a document, and what is needed to find them again after an edit. */
export interface Outlined {
  readonly units: readonly Unit[]
  readonly outlines: readonly Outline[]
  /** Those with labels; at which unit of the document each begins, and which of the outlines it is. */
  readonly told: readonly Told[]
  readonly starts: readonly number[]
  readonly places: readonly number[]
}

/** Stories that are found between two steps. */
const atOnce = 50

/**
 * The stories of a document whose parts carry labels, then the unlabelled sections that read like one. Yields now and then.
 * @param before of an earlier state of the document: what an edit has no say in is taken from there
 * @param same how many units at the ends are those of the state before
 */
export function* outline(
  units: readonly Unit[],
  before?: Outlined,
  same: Ends = nothingSame,
): Generator<void, Outlined> {
  const kept = before ? keptAhead(before, same.front) : 0
  const told = before?.told.slice(0, kept) ?? []
  const starts = before?.starts.slice(0, kept) ?? []
  const places = before?.places.slice(0, kept) ?? []
  const outlines = kept ? (before as Outlined).outlines.slice(0, (places[kept - 1] as number) + 1) : []
  const made = { units, outlines, told, starts, places }
  for (let start = nextStart(made); start; start = nextStart(made)) {
    const behind = before && start.from >= units.length - same.back ? sameBehind(before, made, start) : -1
    const one = behind < 0 ? toldFrom(units, start) : (before?.told[behind] as Told)
    const first = told[0] ?? one
    for (const each of proseBetween(units.slice(endOf(made), start.from), first.outline)) outlines.push(each)
    if (before && behind >= 0) return withBehind(before, made, behind)
    places.push(outlines.push(one.outline) - 1)
    starts.push(start.from)
    told.push(one)
    if (told.length % atOnce === 0) yield
  }
  const [first] = told
  if (!first) return { ...made, outlines: proseStories(units) }
  for (const each of proseBetween(units.slice(endOf(made)), first.outline)) outlines.push(each)
  return made
}

/** Where the last of the stories ends. */
const endOf = ({ told, starts }: Outlined): number => (starts.at(-1) ?? 0) + (told.at(-1)?.length ?? 0)

function nextStart({ units, told, starts }: Outlined): Start | undefined {
  const last = told.at(-1)
  if (!last) return firstStart(units)
  const from = starts.at(-1) as number
  return last.next && { at: from + last.next.at, from: from + last.next.from }
}

/** How many stories read nothing but the first units. */
const keptAhead = ({ told, starts }: Outlined, units: number): number =>
  firstWhere(told.length, (at) => (starts[at] as number) + (told[at] as Told).read > units)

/** The story before the edit that began in the same way at the same unit: all that follows it follows this one; -1 for none. */
function sameBehind(before: Outlined, { units, told }: Outlined, { at, from }: Start): number {
  const wanted = from - units.length + before.units.length
  const here = firstWhere(before.starts.length, (index) => (before.starts[index] as number) >= wanted)
  const found = before.told[here]
  if (found?.at !== at - from || before.starts[here] !== wanted) return -1
  // Sections without labels are stories where they stand under titles like the first story's.
  return depthOf(told[0] ?? found) === depthOf(before.told[0]) ? here : -1
}

const depthOf = (told: Told | undefined) => told?.outline.title?.depth

/** The stories up to an edit, and from one of those before on what followed it there. */
function withBehind(before: Outlined, { units, outlines, told, starts, places }: Outlined, from: number): Outlined {
  const place = before.places[from] as number
  const moved = units.length - before.units.length
  const later = outlines.length - place
  return {
    units,
    outlines: outlines.concat(before.outlines.slice(place)),
    told: told.concat(before.told.slice(from)),
    starts: starts.concat(before.starts.slice(from).map((start) => start + moved)),
    places: places.concat(before.places.slice(from).map((at) => at + later)),
  }
}
