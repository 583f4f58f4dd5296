/** Where stories begin and end whose parts carry labels. Knows units, not what is told. */
import { partNames } from './catalogue.ts'
import type { Outline } from './outline.ts'
import { addNames, begin, beginsStory, endOf, isNested, type Run, standsAbove } from './story-run.ts'
import type { LabelUnit, Unit } from './units.ts'

/** Where a labelled story begins: its first label, and the title or the words above it that belong to it. */
export interface Start {
  readonly at: number
  readonly from: number
}

/** A labelled story; indexes count from its first unit. It depends on nothing before it. */
export interface Told {
  readonly outline: Outline
  readonly length: number
  readonly next?: Start
  /** How many units had a say: up to the label with which the next story begins, or without end. */
  readonly read: number
  readonly at: number
}

/** The story that begins there. */
export function toldFrom(units: readonly Unit[], start: Start): Told {
  const { run, next } = readRun(units, start)
  return {
    outline: toOutline(units, run),
    length: run.to - run.from,
    ...(next && { next: { at: next.at - run.from, from: next.from - run.from } }),
    read: next ? next.at + 1 - run.from : Infinity,
    at: start.at - start.from,
  }
}

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
