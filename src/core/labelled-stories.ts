/** Where stories begin and end whose parts carry labels. Knows units, not what is told. */
import { frameworks, ownPartsOf, partNames } from './catalogue.ts'
import type { Outline } from './outline.ts'
import type { LabelUnit, Title, Unit } from './units.ts'

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

/** Where a labelled story begins: its first label, and the title or the words above it that belong to it. */
export interface Start {
  readonly at: number
  readonly from: number
}

/** A labelled story as it was read; indexes count from its first unit. */
export interface Told {
  readonly outline: Outline
  readonly length: number
  readonly next?: Start
  /** All that had a say: up to the label with which the next story begins, or the end. */
  readonly read: readonly Unit[]
  readonly at: number
}

/** By the first label. A story depends on nothing before it. */
const known = new WeakMap<Unit, Told>()

/** The story that begins there. */
export function toldFrom(units: readonly Unit[], start: Start): Told {
  const label = units[start.at] as LabelUnit
  const before = known.get(label)
  if (before && before.at === start.at - start.from && isSameRun(before, units, start.from)) return before
  const { run, next } = readRun(units, start)
  const told: Told = {
    outline: toOutline(units, run),
    length: run.to - run.from,
    ...(next && { next: { at: next.at - run.from, from: next.from - run.from } }),
    read: units.slice(run.from, next ? next.at + 1 : units.length),
    at: start.at - start.from,
  }
  known.set(label, told)
  return told
}

function isSameRun({ read, next }: Told, units: readonly Unit[], from: number): boolean {
  if (!next && from + read.length !== units.length) return false
  for (let at = 0; at < read.length; at++) if (read[at] !== units[from + at]) return false
  return true
}

const noHeading = 8

const entries = new Set(frameworks.map(({ repeats }) => repeats))
const isEntry = (name: string) => entries.has(name)

/** The first parts of frameworks that are told once: where one comes again, another story begins. */
const openings = new Set(
  frameworks.flatMap((framework) => (framework.repeats ? [] : (ownPartsOf(framework)[0]?.id ?? []))),
)

export function firstStart(units: readonly Unit[]): Start | undefined {
  let boundary: Boundary
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit
    if (unit.kind === 'label') return { at, from: boundary?.at ?? opening(unit, at) }
    boundary = follow(units, boundary, at)
  }
  return undefined
}

/** From the label with which a story begins to the one with which the next does. */
function readRun(units: readonly Unit[], start: Start): { run: Run; next?: Start } {
  const run = begin(units, units[start.at] as LabelUnit, start.from)
  addNames(run, units[start.at] as LabelUnit)
  let boundary: Boundary
  let next: Start | undefined
  for (let at = start.at + 1; at < units.length && !next; at++) {
    const unit = units[at] as Unit
    if (unit.kind !== 'label') boundary = follow(units, boundary, at)
    else if (isNested(unit, run) && !standsAbove(units, boundary?.at, run)) {
      run.nested.add(unit)
      boundary = boundary && { ...boundary, worded: true }
    } else if (beginsStory(units, run, unit, boundary?.at)) next = { at, from: boundary?.at ?? at }
    else {
      addNames(run, unit)
      boundary = undefined
    }
  }
  run.to = next?.from ?? units.length
  run.to = endOf(units, run)
  return { run, ...(next && { next }) }
}

function addNames(run: Run, { label }: LabelUnit): void {
  if (label.names.some(isEntry)) {
    // Of the next risk or phase the same parts are told.
    run.names.clear()
    run.parts.clear()
  }
  for (const name of label.names) {
    run.names.add(name)
    run.parts.add(partNames.get(name)?.part ?? name)
  }
}

/** Since the last label: where a story could begin, and whether words were told from there on. */
type Boundary = { readonly at: number; readonly worded: boolean } | undefined

function follow(units: readonly Unit[], boundary: Boundary, at: number): Boundary {
  const kind = units[at]?.kind
  if (kind !== 'title' && kind !== 'break')
    return boundary && !boundary.worded ? { at: boundary.at, worded: true } : boundary
  const next = nearer(units, boundary?.at, at, boundary?.worded ?? false)
  return next === boundary?.at ? boundary : { at: next, worded: false }
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
