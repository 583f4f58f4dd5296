/** Which stretches of a document are stories: where each begins, ends and what titles it. Knows units, not what is told. */
import { frameworks, ownPartsOf, partNames } from './catalogue.ts'
import { onceFor } from './same-units.ts'
import type { LabelUnit, Title, Unit } from './units.ts'
import { listen } from './voice.ts'

/** A story as a run of units; `to` is exclusive. */
export interface Outline {
  readonly units: readonly Unit[]
  readonly title?: Title
  readonly labelled: boolean
}

/** Below this many words a section without labels is a remark, not a story. Judgement; invented and real banks agree. */
const fewestWords = 40

/** The stories of a document whose parts carry labels, then the unlabelled sections that read like one. */
export function outline(units: readonly Unit[]): Outline[] {
  const labelled = labelledStories(units)
  if (!labelled.length) return proseStories(units)
  const found: Outline[] = []
  let from = 0
  for (const run of labelled) {
    found.push(...proseBetween(units.slice(from, run.from), labelled[0] as Run), toOutline(units, run))
    from = run.to
  }
  return [...found, ...proseBetween(units.slice(from), labelled[0] as Run)]
}

/** A story in the making, by indexes into the units. */
interface Run {
  from: number
  to: number
  title?: Title
  /** Depth of its part headings; 8 where labels are no headings. */
  partDepth: number
  /** List depth of its labels. */
  indent: number
  readonly names: Set<string>
  readonly parts: Set<string>
  /** Labels that only repeat a part below the story's own labels. */
  readonly nested: Set<Unit>
}

const noHeading = 8

const entries = new Set(frameworks.map(({ repeats }) => repeats))
const isEntry = (name: string) => entries.has(name)

/** The first parts of frameworks that are told once: where one comes again, another story begins. */
const openings = new Set(
  frameworks.flatMap((framework) => (framework.repeats ? [] : (ownPartsOf(framework)[0]?.id ?? []))),
)

function labelledStories(units: readonly Unit[]): Run[] {
  const runs: Run[] = []
  let current: Run | undefined
  // Since the last label: where a story could begin, and whether words were told from there on.
  let boundary: number | undefined
  let worded = false
  units.forEach((unit, at) => {
    if (unit.kind === 'title' || unit.kind === 'break') {
      const next = nearer(units, boundary, at, worded)
      if (next !== boundary) worded = false
      boundary = next
    } else worded = true
    if (unit.kind !== 'label') return
    if (current && isNested(unit, current) && !standsAbove(units, boundary, current)) {
      current.nested.add(unit)
      return
    }
    if (!current || beginsStory(units, current, unit, boundary)) {
      if (current) current.to = boundary ?? at
      current = begin(units, unit, boundary ?? (current ? at : opening(unit, at)))
      runs.push(current)
    }
    if (unit.label.names.some(isEntry)) {
      // Of the next risk or phase the same parts are told.
      current.names.clear()
      current.parts.clear()
    }
    for (const name of unit.label.names) {
      current.names.add(name)
      current.parts.add(partNames.get(name)?.part ?? name)
    }
    current.to = at + 1
    boundary = undefined
  })
  if (current) current.to = units.length
  runs.forEach((run, index) => {
    run.to = Math.min(endOf(units, run), runs[index + 1]?.from ?? units.length)
  })
  return runs
}

/** Where the first label names a later part, what stands above it is the story's untitled beginning. */
const opening = ({ label }: LabelUnit, at: number): number =>
  label.names.some((name) => ['result', 'learning'].includes(partNames.get(name)?.part ?? '')) ? 0 : at

/** Of two places where a story could begin, the one that titles it: a heading wins over a rule or a bold line above it. */
function nearer(units: readonly Unit[], before: number | undefined, at: number, worded: boolean): number {
  if (before === undefined) return at
  const [old, unit] = [units[before] as Unit, units[at] as Unit]
  if (old.kind !== 'title') return at
  if (unit.kind !== 'title') return before
  return !worded && old.depth < unit.depth && unit.depth === 7 ? before : at
}

/** A title since the last label that stands as high as the story's own. */
function standsAbove(units: readonly Unit[], boundary: number | undefined, run: Run): boolean {
  const mark = boundary === undefined ? undefined : units[boundary]
  return mark?.kind === 'title' && mark.depth < 7 && mark.depth <= (run.title?.depth ?? 0)
}

/** A label below the story's own labels that repeats a part, in a sub-heading or a nested list, is part of what is told. */
function isNested({ block, label }: LabelUnit, run: Run): boolean {
  const below =
    block.kind === 'heading' ? block.depth > run.partDepth : block.indent > run.indent || run.partDepth < noHeading
  return (
    below && !label.names.some(isEntry) && label.names.every((name) => run.parts.has(partNames.get(name)?.part ?? name))
  )
}

function begin(units: readonly Unit[], unit: LabelUnit, from: number): Run {
  const first = units[from] as Unit
  return {
    from,
    to: from,
    ...(first.kind === 'title' && { title: first }),
    partDepth: unit.block.kind === 'heading' ? unit.block.depth : noHeading,
    indent: unit.block.indent,
    names: new Set(),
    parts: new Set(),
    nested: new Set(),
  }
}

function beginsStory(units: readonly Unit[], run: Run, unit: LabelUnit, boundary: number | undefined): boolean {
  const parts = unit.label.names.map((name) => partNames.get(name)?.part)
  const told = run.parts.has('result') || run.parts.has('action')
  const again = unit.label.names.some((name) => run.names.has(name))
  const reopens = again && unit.label.names.some((name) => openings.has(name) && [...run.names].at(-1) !== name)
  const restarts = reopens || (parts.includes('problem') && told && (again || run.parts.has('result')))
  if (boundary === undefined) return restarts && again
  const mark = units[boundary] as Unit
  if (mark.kind !== 'title') return restarts
  if (mark.depth < Math.min(run.partDepth, 7)) {
    const titled = run.title?.depth ?? noHeading
    if (mark.depth <= titled || run.partDepth < noHeading) return true
  }
  return restarts || (again && run.parts.has('result'))
}

/** After its last label a story goes on until a heading that stands above its parts. */
function endOf(units: readonly Unit[], run: Run): number {
  let last = run.from
  for (let at = run.from; at < run.to; at++) if (units[at]?.kind === 'label') last = at
  const above = Math.min(run.title?.depth ?? 6, run.partDepth - 1)
  for (let at = last + 1; at < run.to; at++) {
    const unit = units[at] as Unit
    if (unit.kind === 'title' && unit.depth <= above) return at
  }
  return run.to
}

const toOutline = (units: readonly Unit[], run: Run): Outline => ({
  units: run.nested.size
    ? units.slice(run.from, run.to).map((unit) => (run.nested.has(unit) ? asTold(unit) : unit))
    : units.slice(run.from, run.to),
  ...(run.title && { title: run.title }),
  labelled: true,
})

/** One for each label: a story of the very same units is the same. */
const told = new WeakMap<LabelUnit, Unit>()

/** A nested label is a sub-heading or words like any other. */
function asTold(unit: Unit): Unit {
  if (unit.kind !== 'label') return unit
  const { home, block, label, start, end } = unit
  const made: Unit = told.get(unit) ?? {
    ...(block.kind === 'heading'
      ? { kind: 'title', depth: block.depth, start, end }
      : { kind: 'text', start: label.span.start, end: label.span.end }),
    ...{ home, block },
  }
  told.set(unit, made)
  return made
}

/** Without any label: each section of a story's size under headings of one depth, between rules, or in a list; or the whole. */
function proseStories(units: readonly Unit[]): Outline[] {
  for (let depth = 1; depth <= 7; depth++) {
    const sections = sectionsAt(units, depth).filter((section) => section.title && words(section.units) >= fewestWords)
    if (sections.length >= 2) return sections
  }
  const ruled = cut(units, (unit) => unit.kind === 'break').filter(readsAsStory)
  if (ruled.length >= 2) return ruled
  const listed = cut(units, isLongItem).filter(readsAsStory)
  if (listed.length >= 2) return listed
  const first = units.find((unit) => unit.kind !== 'break')
  if (!first) return []
  const title = first.kind === 'title' ? first : undefined
  return [{ units, labelled: false, ...(title && { title }) }]
}

/** Among labelled stories an unlabelled section counts when a person tells it under a heading like theirs. */
function proseBetween(units: readonly Unit[], sibling: Run): Outline[] {
  const depth = sibling.title?.depth
  if (!depth) return []
  return sectionsAt(units, depth).filter((section) => section.title?.depth === depth && readsAsStory(section))
}

/** An item of a numbered list that holds a story's words in one go. */
const isLongItem = (unit: Unit) =>
  unit.kind === 'text' && unit.block.numbered && unit.block.indent === 1 && words([unit]) >= fewestWords

/** Of a story's size, and somebody tells what they did. */
function readsAsStory({ units }: Outline): boolean {
  const { i, past, words, sentences } = listen(units)
  return words >= fewestWords && sentences >= 3 && i >= 2 && past >= 2
}

/** Stretches that begin where a unit says so; what stands before the first is left out unless it begins one itself. */
function cut(units: readonly Unit[], begins: (unit: Unit) => boolean): Outline[] {
  const runs: Unit[][] = [[]]
  for (const unit of units) {
    if (begins(unit)) runs.push([])
    if (unit.kind !== 'break') runs.at(-1)?.push(unit)
  }
  return runs.map((run) => {
    const title = run[0]?.kind === 'title' ? run[0] : undefined
    return { units: run, labelled: false, ...(title && { title }) }
  })
}

function sectionsAt(units: readonly Unit[], depth: number): Outline[] {
  const sections: { units: Unit[]; title?: Title; labelled: false }[] = []
  for (const unit of units) {
    if (unit.kind === 'title' && unit.depth <= depth)
      sections.push({ units: [], labelled: false, ...(unit.depth === depth && { title: unit }) })
    sections.at(-1)?.units.push(unit)
  }
  return sections
}

const textOf = (unit: Unit) =>
  unit.kind === 'text' ? unit.block.text.slice(unit.start - unit.block.start, unit.end - unit.block.start) : ''
const words = onceFor((units) => units.reduce((sum, unit) => sum + (textOf(unit).match(/\S+/g)?.length ?? 0), 0))
