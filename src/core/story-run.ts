/** A labelled story in the making: what its labels have named so far, and what the next label means to it. Knows units. */
import { frameworks, ownPartsOf, partNames } from './catalogue.ts'
import type { LabelUnit, Title, Unit } from './units.ts'

/** A story in the making, by indexes into the units. */
export interface Run {
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

export function begin(units: readonly Unit[], unit: LabelUnit, from: number): Run {
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

export function addNames(run: Run, { label }: LabelUnit): void {
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

/** A title since the last label that stands as high as the story's own. */
export function standsAbove(units: readonly Unit[], boundary: number | undefined, run: Run): boolean {
  const mark = boundary === undefined ? undefined : units[boundary]
  return mark?.kind === 'title' && mark.depth < 7 && mark.depth <= (run.title?.depth ?? 0)
}

/** A label below the story's own labels that repeats a part, in a sub-heading or a nested list, is part of what is told. */
export function isNested({ block, label }: LabelUnit, run: Run): boolean {
  const below =
    block.kind === 'heading' ? block.depth > run.partDepth : block.indent > run.indent || run.partDepth < noHeading
  return (
    below && !label.names.some(isEntry) && label.names.every((name) => run.parts.has(partNames.get(name)?.part ?? name))
  )
}

/** Whether a label begins another story. */
export function beginsStory(units: readonly Unit[], run: Run, unit: LabelUnit, boundary: number | undefined): boolean {
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
export function endOf(units: readonly Unit[], run: Run): number {
  let last = run.from
  for (let at = run.from; at < run.to; at++) if (units[at]?.kind === 'label') last = at
  const above = Math.min(run.title?.depth ?? 6, run.partDepth - 1)
  for (let at = last + 1; at < run.to; at++) {
    const unit = units[at] as Unit
    if (unit.kind === 'title' && unit.depth <= above) return at
  }
  return run.to
}
