/** Finds the sections of a document in which a framework's own part names count. Knows labels and headings, not stories. */
import { frameworks } from './catalogue.ts'
import type { Framework, Span } from './model.ts'
import type { Scope, ScopeOf, Unit } from './units.ts'
import { isTitle, plainVocabulary, type Vocabulary, vocabularyOf } from './vocabulary.ts'

export interface OwnSection extends Span, Scope {
  readonly framework: Framework
  /** Each part stands there under its own name, in a framework whose names head nothing else. */
  readonly distinct: boolean
}

/** A heading, or the whole document, and the units up to the next heading of its height. */
interface Section extends Span {
  readonly depth: number
  readonly units: readonly Unit[]
  /** What labels in it say, each once. */
  readonly names: readonly string[]
}

const endOfFile = Number.MAX_SAFE_INTEGER
const owned = frameworks.filter(({ own }) => own)
const lenses = owned.filter(({ lens }) => lens)

/**
 * @param units read with every name
 * @param chosen the framework that the person chose: its names count everywhere; with a common one only a lens is looked for
 * @returns the smallest section first
 */
export function ownSections(units: readonly Unit[], chosen?: Framework): OwnSection[] {
  const whole: Section = { start: 0, end: endOfFile, depth: 0, units, names: namesIn(units) }
  if (chosen?.own) return [made(whole, chosen)]
  const candidates = chosen ? lenses : owned
  if (!candidates.some((framework) => standsIn(whole, framework))) return []
  const found = sectionsOf(whole).flatMap((section) => {
    const best = bestOf(section, candidates)
    return best ? [made(section, best)] : []
  })
  // What stands within a section of the same framework belongs to it.
  const outer = found.filter((one) => !found.some((other) => other.framework === one.framework && holds(other, one)))
  return outer.sort((a, b) => a.end - a.start - (b.end - b.start))
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.end <= outer.end && (outer.start < inner.start || inner.end < outer.end)

/** Which names count where a block stands: those of the smallest section around it. */
export const scopesOf =
  (sections: readonly OwnSection[]): ScopeOf =>
  (block) =>
    sections.find(({ start, end }) => start <= block.start && block.start < end) ?? { vocabulary: plainVocabulary }

function made(section: Section, framework: Framework): OwnSection {
  const vocabulary = vocabularyOf(framework)
  const entryDepth = entriesIn(section, vocabulary)
  const { start, end } = section
  const distinct =
    framework.distinct === true && framework.parts.every((part) => section.names.some((name) => isTitle(name, part)))
  return { start, end, framework, vocabulary, distinct, ...(entryDepth && { entryDepth }) }
}

function sectionsOf(whole: Section): Section[] {
  const { units } = whole
  const headed = units.flatMap((unit, at): Section[] => {
    if (unit.kind !== 'title' || unit.depth > 6) return []
    const next = units.findIndex((other, to) => to > at && heightOf(other) <= unit.depth)
    const end = next < 0 ? endOfFile : (units[next] as Unit).start
    const own = units.slice(at, next < 0 ? undefined : next)
    return [{ start: unit.start, end, depth: unit.depth, units: own, names: namesIn(own) }]
  })
  return [...headed, whole]
}

const heightOf = (unit: Unit): number => (unit.kind === 'break' || unit.kind === 'text' ? 7 : unit.block.depth || 7)

const namesIn = (units: readonly Unit[]): string[] => [
  ...new Set(units.flatMap((unit) => (unit.kind === 'label' ? unit.label.names : []))),
]

function bestOf(section: Section, candidates: readonly Framework[]): Framework | undefined {
  const named = candidates.filter((framework) => standsIn(section, framework) && !isTold(section, framework))
  return named.sort((a, b) => partsIn(section, b).length - partsIn(section, a).length)[0]
}

const partsIn = (section: Section, framework: Framework) => {
  const { aliases } = vocabularyOf(framework)
  const names = new Set(section.names.map((alias) => aliases.get(alias)?.id))
  return framework.parts.filter(({ accepts }) => accepts.some((name) => names.has(name)))
}

/** Enough of its parts, most of them by their first names; of a lens its core and one more. */
function standsIn(section: Section, framework: Framework): boolean {
  const parts = partsIn(section, framework)
  if (framework.lens) return parts.length >= 2 && parts.at(-1) === framework.parts.at(-1)
  const titles = parts.filter((part) => section.names.some((name) => isTitle(name, part)))
  return parts.length >= 3 && titles.length >= 2
}

/** An action or a result stands there that is none of its parts, or both do: a story is told, and what is found is within it. */
function isTold(section: Section, framework: Framework): boolean {
  if (framework.lens) return false
  const { aliases } = vocabularyOf(framework)
  const names = new Set(section.names.map((alias) => aliases.get(alias)?.id ?? ''))
  const told = ['action', 'result'].filter((name) => names.has(name))
  return told.length > 1 || told.some((name) => !framework.parts.some(({ accepts }) => accepts.includes(name)))
}

/** The depth of headings that each stand above labels, where no label says what they name. */
function entriesIn({ units, depth }: Section, { framework, aliases }: Vocabulary): number | undefined {
  const entry = framework?.repeats
  const names = (unit: Unit | undefined) =>
    unit?.kind === 'label' && aliases.get(unit.label.names[0] ?? '')?.id === entry
  // "Risks" above the first heading is none of them.
  if (!entry || units.some((unit, at) => names(unit) && units[at + 1]?.kind !== 'title')) return undefined
  const above = units.flatMap((unit, at) => {
    const below = units.slice(at + 1).find(({ kind }) => kind === 'title' || kind === 'label')
    const heads = unit.kind === 'title' && unit.depth < 7 && unit.depth > depth
    return heads && below?.kind === 'label' && !names(below) ? [unit.depth] : []
  })
  return above.length >= 2 && new Set(above).size === 1 ? above[0] : undefined
}
