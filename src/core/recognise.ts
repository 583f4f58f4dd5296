/** Decides whether a file is a story, and says why. Knows what was found in it and what was said of it, not its settings. */
import telling from '../../data/telling.json' with { type: 'json' }
import { partNames } from './catalogue.ts'
import { keptWith } from './kept-with.ts'
import type { Outline } from './outline.ts'
import type { Recognition } from './report.ts'
import { listen } from './voice.ts'
import type { Run } from './unit-runs.ts'
import type { PieceUnits, Unit } from './units.ts'

export interface Signs {
  /** `storylint:` in the front matter; undefined where it says nothing. */
  readonly frontMatter: boolean | undefined
  readonly listed: 'included' | 'excluded' | undefined
  readonly assumed: boolean
}

/** In the order of the contract: what the person says, then the path, then the file's own labels. Yields now and then. */
export function* recognise(signs: Signs, run: Run, outlines: readonly Outline[]): Generator<void, Recognition> {
  if (signs.frontMatter === false) return no('front-matter', 'its front matter says `storylint: false`')
  if (signs.frontMatter) return yes('front-matter', 'its front matter has a `storylint` key')
  if (signs.assumed) return yes('person', 'you said that it is a story')
  if (signs.listed === 'excluded') return no('path', 'its path matches the `exclude` setting')
  if (signs.listed === 'included') return yes('path', 'its path matches the `include` setting')
  return yield* byLabels(run, outlines)
}

const yes = (by: Recognition['by'], why: string): Recognition => ({ isStory: true, by, reason: `Linted: ${why}.` })
const no = (by: Recognition['by'], why: string): Recognition => ({
  isStory: false,
  by,
  reason: `Not linted: ${why}.${by === 'none' ? ' To have it linted, put `storylint: true` into its front matter.' : ''}`,
})

/** Stories that are listened to between two steps. */
const atOnce = 20

function* byLabels(run: Run, outlines: readonly Outline[]): Generator<void, Recognition> {
  const labelled = outlines.filter((outline) => outline.labelled)
  if (!labelled.length) return no('none', 'nothing in it is labelled as a part of a story')
  const others = otherPage(run)
  let told = 0
  let reason: string | undefined
  for (const [at, outline] of labelled.entries()) {
    const why = verdict(outline, others)
    if (why === undefined) told++
    else reason ??= why
    if (at % atOnce === 0) yield
  }
  if (told * 2 >= labelled.length)
    return yes('labels', `its labels (${labelNames(labelled)}) are those of a story, and a person tells it`)
  return no('none', reason ?? 'most of it is empty')
}

function labelNames(outlines: readonly Outline[]): string {
  const names = new Set<string>()
  for (const outline of outlines) for (const name of namesIn(outline)) names.add(name)
  return [...names].map((name) => partNames.get(name)?.title ?? name).join(', ')
}

/** Each name once. Of an outline that no edit touched nothing is asked twice. */
const namesIn = keptWith(
  ({ units }: Outline): ReadonlySet<string> =>
    new Set(units.flatMap((unit) => (unit.kind === 'label' ? unit.label.names : []))),
)

/** Most of its labels are the own names of a framework. */
export function isOwn(outline: Outline): boolean {
  return [...namesIn(outline)].filter((name) => partNames.get(name)?.own).length >= 3
}

/**
 * A person tells it, as far as its labels and words show.
 * @param otherHeadings how many headings of the document belong to another kind of page
 */
export const isTold = (outline: Outline, otherHeadings: number): boolean =>
  verdict(outline, otherHeadings) === undefined

const otherPages = new Set(telling.otherPages)

/** How many headings belong to papers, plans and bug reports. */
export function otherPage({ pieces }: Run): number {
  let count = 0
  for (const piece of pieces) count += otherTitles(piece)
  return count
}

const otherTitles = keptWith(({ units }: PieceUnits) => units.filter(isOtherTitle).length)

const isOtherTitle = (unit: Unit) =>
  unit.kind === 'title' &&
  otherPages.has(
    unit.block.text
      .trim()
      .toLowerCase()
      .replace(/[:.?]$/, ''),
  )

/** Why an outline is no told story; undefined where it is one. */
function verdict(outline: Outline, otherHeadings: number): string | undefined {
  const last = verdicts.get(outline)
  if (last?.otherHeadings === otherHeadings) return last.why
  const why = judged(outline, otherHeadings)
  verdicts.set(outline, { otherHeadings, why })
  return why
}

const verdicts = new WeakMap<Outline, { readonly otherHeadings: number; readonly why: string | undefined }>()

function judged(outline: Outline, otherHeadings: number): string | undefined {
  const names = namesIn(outline)
  const parts = new Set([...names].map((name) => partNames.get(name)?.part))
  if (parts.size < 2) return 'it has a label of one part only'
  if (!parts.has('action') && !parts.has('result') && !isOwn(outline))
    return 'no label in it names an action or a result'
  const core = new Set(
    outline.units.flatMap((unit) => (unit.kind === 'label' && unit.label.core ? unit.label.names : [])),
  ).size
  const voice = listen(outline.units)
  if (voice.words < 12) return 'there is hardly a word under its labels'
  if (voice.advice * 3 >= voice.sentences || voice.you > voice.i * 2 + voice.we)
    return 'it tells the reader what to do, and no story'
  const plain = core >= 3 && parts.has('action') && parts.has('result')
  if (otherHeadings > (plain ? 2 : 0) && voice.i < 3)
    return 'its other headings are those of a plan, a report or a manual'
  if (voice.i >= (core ? 1 : 2) && voice.past >= 1) return undefined
  if (plain && voice.past >= 2) return undefined
  return 'nobody in it tells what they did'
}
