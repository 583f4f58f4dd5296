/** Finds the sections of a document in which a framework's own part names count. Knows labels and headings, not stories. */
import { frameworks } from './catalogue.ts'
import type { Framework, Span } from './model.ts'
import type { Scope, Unit } from './units.ts'
import { isTitle, type Vocabulary, vocabularyOf } from './vocabulary.ts'

export interface OwnSection extends Span, Scope {
  readonly framework: Framework
  /** Each part stands there under its own name, in a framework whose names head nothing else. */
  readonly distinct: boolean
}

/** What is known of a section wherever it stands. */
type Found = Omit<OwnSection, 'start' | 'end'>

/** A heading, or the whole document, and the units up to the next heading of its height: indexes, `to` exclusive. */
interface Section {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** The units of a document, read with every name. Most documents are asked for nothing but the names. */
export interface EveryUnit {
  readonly units: () => readonly Unit[]
  /** What labels say, each once. */
  readonly names: ReadonlySet<string>
  /** Where a unit starts in the file. */
  readonly placesIn: () => (unit: Unit) => number
}

const endOfFile = Number.MAX_SAFE_INTEGER
const owned = frameworks.filter(({ own }) => own)
const lenses = owned.filter(({ lens }) => lens)

/**
 * @param chosen the framework that the person chose: its names count everywhere; with a common one only a lens is looked for
 * @returns in the order of the text, an outer section before an inner one
 */
export function ownSections({ names, ...every }: EveryUnit, chosen?: Framework): OwnSection[] {
  const all = [...names]
  const whole = { start: 0, end: endOfFile }
  if (chosen?.own) return [{ ...whole, ...made(every.units(), 0, all, chosen) }]
  const candidates = chosen ? lenses : owned
  if (!candidates.some((framework) => standsIn(all, framework))) return []
  const units = every.units()
  const placeOf = every.placesIn()
  const best = bestOf(all, candidates)
  const found: OwnSection[] = best ? [{ ...whole, ...made(units, 0, all, best) }] : []
  for (const { from, to, depth } of sectionsOf(units)) {
    const own = foundIn(units, from, to, depth, candidates)
    const last = units[to]
    if (own) found.push({ start: placeOf(units[from] as Unit), end: last ? placeOf(last) : endOfFile, ...own })
  }
  return outermost(found)
}

/** What stands within a section of the same framework belongs to it. */
function outermost(found: readonly OwnSection[]): OwnSection[] {
  const last = new Map<Framework, OwnSection>()
  return found.filter((one) => {
    const before = last.get(one.framework)
    if (before && one.end <= before.end && (before.start < one.start || one.end < before.end)) return false
    last.set(one.framework, one)
    return true
  })
}

/** What the very same units were found to be, by the first of them: an edit elsewhere does not change it. */
const seen = new WeakMap<Unit, { units: readonly Unit[]; candidates: readonly Framework[]; found: Found | undefined }>()

function foundIn(
  all: readonly Unit[],
  from: number,
  to: number,
  depth: number,
  candidates: readonly Framework[],
): Found | undefined {
  const first = all[from] as Unit
  const before = seen.get(first)
  if (before?.candidates === candidates && before.units.length === to - from) {
    if (before.units.every((unit, at) => unit === all[from + at])) return before.found
  }
  const units = all.slice(from, to)
  const names = namesIn(units)
  const best = names.length ? bestOf(names, candidates) : undefined
  const found = best && made(units, depth, names, best)
  seen.set(first, { units, candidates, found })
  return found
}

function made(units: readonly Unit[], depth: number, names: readonly string[], framework: Framework): Found {
  const vocabulary = vocabularyOf(framework)
  const entryDepth = entriesIn(units, depth, vocabulary)
  const distinct =
    framework.distinct === true && framework.parts.every((part) => names.some((name) => isTitle(name, part)))
  return { framework, vocabulary, distinct, ...(entryDepth && { entryDepth }) }
}

/** In the order of the text, an outer one before an inner. */
function sectionsOf(units: readonly Unit[]): Section[] {
  const sections: { from: number; to: number; depth: number }[] = []
  const open: typeof sections = []
  units.forEach((unit, at) => {
    const height = heightOf(unit)
    while (open.length && height <= (open.at(-1)?.depth ?? 0)) (open.pop() as (typeof open)[0]).to = at
    if (unit.kind !== 'title' || unit.depth > 6) return
    const section = { from: at, to: units.length, depth: unit.depth }
    sections.push(section)
    open.push(section)
  })
  return sections
}

const heightOf = (unit: Unit): number => (unit.kind === 'break' || unit.kind === 'text' ? 7 : unit.block.depth || 7)

const namesIn = (units: readonly Unit[]): string[] => [
  ...new Set(units.flatMap((unit) => (unit.kind === 'label' ? unit.label.names : []))),
]

function bestOf(names: readonly string[], candidates: readonly Framework[]): Framework | undefined {
  const named = candidates.filter((framework) => standsIn(names, framework) && !isTold(names, framework))
  return named.sort((a, b) => partsIn(names, b).length - partsIn(names, a).length)[0]
}

const partsIn = (names: readonly string[], framework: Framework) => {
  const { aliases } = vocabularyOf(framework)
  const ids = new Set(names.map((alias) => aliases.get(alias)?.id))
  return framework.parts.filter(({ accepts }) => accepts.some((name) => ids.has(name)))
}

/** Enough of its parts, most of them by their first names; of a lens its core and one more. */
function standsIn(names: readonly string[], framework: Framework): boolean {
  const parts = partsIn(names, framework)
  if (framework.lens) return parts.length >= 2 && parts.at(-1) === framework.parts.at(-1)
  const titles = parts.filter((part) => names.some((name) => isTitle(name, part)))
  return parts.length >= 3 && titles.length >= 2
}

/** An action or a result stands there that is none of its parts, or both do: a story is told, and what is found is within it. */
function isTold(names: readonly string[], framework: Framework): boolean {
  if (framework.lens) return false
  const { aliases } = vocabularyOf(framework)
  const ids = new Set(names.map((alias) => aliases.get(alias)?.id ?? ''))
  const told = ['action', 'result'].filter((name) => ids.has(name))
  return told.length > 1 || told.some((name) => !framework.parts.some(({ accepts }) => accepts.includes(name)))
}

/** The depth of headings that each stand above labels, where no label says what they name. */
function entriesIn(units: readonly Unit[], depth: number, { framework, aliases }: Vocabulary): number | undefined {
  const entry = framework?.repeats
  const names = (unit: Unit | undefined) =>
    unit?.kind === 'label' && aliases.get(unit.label.names[0] ?? '')?.id === entry
  // "Risks" above the first heading is none of them.
  if (!entry || units.some((unit, at) => names(unit) && units[at + 1]?.kind !== 'title')) return undefined
  const above = new Set<number>()
  let count = 0
  let title: Unit | undefined
  for (const unit of units) {
    if (unit.kind === 'label' && title?.kind === 'title' && !names(unit)) {
      above.add(title.depth)
      count++
    }
    if (unit.kind === 'title') title = unit.depth < 7 && unit.depth > depth ? unit : undefined
    else if (unit.kind === 'label') title = undefined
  }
  return count >= 2 && above.size === 1 ? [...above][0] : undefined
}
