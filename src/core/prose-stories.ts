/** Which sections without labels are stories: where a person tells something of a story's size. */
import type { Outline } from './outline.ts'
import { onceFor } from './same-units.ts'
import type { Title, Unit } from './units.ts'
import { listen } from './voice.ts'

/** Below this many words a section without labels is a remark, not a story. Judgement; invented and real banks agree. */
const fewestWords = 40

/** Without any label: each section of a story's size under headings of one depth, between rules, or in a list; or the whole. */
export function proseStories(units: readonly Unit[]): Outline[] {
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
export function proseBetween(units: readonly Unit[], { title }: Outline): Outline[] {
  const depth = title?.depth
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
