/** Writes stories of a file anew in place: in another framework, another label style, another order. Knows files, not editors. */
import { frameworkById } from '../catalogue.ts'
import { applyEdits } from '../edits.ts'
import type { Block } from '../markdown.ts'
import type { FileReport, PlacedStory } from '../report.ts'
import type { Edit } from '../rule.ts'
import { headingDepth } from './heading-depth.ts'
import { inStyle, type LabelStyle } from './label-style.ts'
import { lineEdits } from './line-edits.ts'
import { resultLast } from './move-result.ts'
import { labelledIn, linesOfStory, type Sheet, sheetOf, sheetsOf } from './sheet.ts'
import { toFramework } from './to-framework.ts'
import { readWhole } from './whole.ts'

/** What becomes of a story. */
export type Change =
  | { readonly kind: 'framework'; readonly to: string }
  | { readonly kind: 'labels'; readonly style: LabelStyle }
  | { readonly kind: 'result' }

export interface Restructured {
  /** Placed in the file. */
  readonly edits: readonly Edit[]
  /** The framework that the front matter has to name, so that the stories are read in it. */
  readonly choose?: string
}

/** A report is asked for many changes at once: the text is parsed for the first. */
const parsed = new WeakMap<FileReport, readonly Block[]>()

function blocksOf(report: FileReport): readonly Block[] {
  const blocks = parsed.get(report) ?? readWhole(report.text).blocks
  parsed.set(report, blocks)
  return blocks
}

/**
 * The edits that change stories of a file; undefined where one of them has no other form, or would lose something in it.
 * @param which of the report's stories, by index
 */
export function restructure(report: FileReport, which: readonly number[], change: Change): Restructured | undefined {
  const { text } = report
  const blocks = blocksOf(report)
  const edits: Edit[] = []
  for (const at of which) {
    const placed = report.stories[at]
    if (!placed) return undefined
    const lines = linesOfStory(text, placed, blocks)
    const source = text.slice(lines.start, lines.end)
    const sheet = sheetOf(source, placed.story.framework.id)
    const isSame = sheet && labelledIn(sheet.story) === labelledIn(placed.story)
    const depth = headingDepth(report, at, blocks)
    const written = isSame ? writtenAnew(sheet, change, depth) : undefined
    if (written === undefined) return undefined
    edits.push(...lineEdits(source, withEndsOf(source, written), lines.start))
  }
  return change.kind === 'framework' ? chosen(report, which, edits, change.to) : checked(report, edits)
}

function writtenAnew(sheet: Sheet, change: Change, depth: number): string | undefined {
  if (change.kind === 'labels') return inStyle(sheet, change.style, depth)
  if (change.kind === 'result') return resultLast(sheet)
  const to = frameworkById(change.to)
  return to && to !== sheet.story.framework ? toFramework(sheet, to) : undefined
}

/** Lines end as they did. */
const withEndsOf = (source: string, written: string) =>
  source.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written

/** Every story is still one, with as many parts. */
function checked(report: FileReport, edits: readonly Edit[]): Restructured | undefined {
  const text = applyEdits(report.text, edits)
  const now = text === undefined ? [] : sheetsOf(text, report.settings.framework)
  const counts = (stories: readonly PlacedStory[]) => stories.map(({ story }) => labelledIn(story)).join()
  return edits.length > 0 && counts(now) === counts(report.stories) ? { edits } : undefined
}

/** Where labels tell the new framework they are enough; else the front matter names it, for every story of the file. */
function chosen(
  report: FileReport,
  which: readonly number[],
  edits: readonly Edit[],
  to: string,
): Restructured | undefined {
  const text = applyEdits(report.text, edits)
  if (text === undefined) return undefined
  const sources = new Set(report.stories.map(({ story }) => story.frameworkFrom))
  const isChosen = sources.has('front-matter') || sources.has('settings') || sources.has('option')
  const wants = report.stories.map(({ story }, at) => (which.includes(at) ? to : story.framework.id)).join()
  const told = (framework?: string) =>
    sheetsOf(text, framework)
      .map(({ story }) => story.framework.id)
      .join()
  // The own names of a framework head plans too: by themselves they need not say that the file is a story.
  const isPlain = !frameworkById(to)?.own || report.stories.length > 1
  if (!isChosen && isPlain && told() === wants) return edits.length ? { edits } : undefined
  return which.length === report.stories.length && told(to) === wants ? { edits, choose: to } : undefined
}
