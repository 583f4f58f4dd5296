/** Which findings wait while somebody types: pure values in and out; knows no editor and no clock. */
import type { FileReport, Finding, PlacedStory, Span } from '../core/index.ts'
import { everywhere } from './found.ts'

/** One replacement somebody made, in the text as it was before it. */
export interface Change {
  readonly offset: number
  readonly removed: number
  readonly inserted: number
}

export interface HeldBack {
  readonly shown: readonly Finding[]
  readonly held: readonly Finding[]
}

/** Where a place is after a change: a change inside it stretches it, one that swallows it leaves nothing. */
export function shift(span: Span, change: Change): Span | undefined {
  const end = change.offset + change.removed
  const by = change.inserted - change.removed
  if (end <= span.start) return { start: span.start + by, end: span.end + by }
  if (change.offset >= span.end) return span
  if (change.offset <= span.start && end >= span.end) return undefined
  const start = Math.min(span.start, change.offset)
  return { start, end: Math.max(start, span.end + by) }
}

export function shiftAll(findings: readonly Finding[], changes: readonly Change[]): readonly Finding[] {
  const moved: Finding[] = []
  for (const finding of findings) {
    let span: Span | undefined = finding.span
    for (const change of changes) span = span && shift(span, change)
    if (span) moved.push(span === finding.span ? finding : { ...finding, span })
  }
  return moved
}

/** Whether something was written in a finding, or at its edge. */
export function touchAny(findings: readonly Finding[], changes: readonly Change[]): boolean {
  return changes.some(({ offset, removed }) =>
    findings.some(({ span }) => touch(span, { start: offset, end: offset + removed })),
  )
}

/**
 * Where somebody at `cursor` is at work: the sentence, even when it goes on behind its last word so far,
 * and the line where there is no sentence (a title, a label, an empty line).
 */
export function workplace(report: FileReport, cursor: number): Span {
  const { text } = report
  const place = report.stories.findLast((story) => story.start <= cursor && cursor <= endOf(story))
  for (const sentence of place?.story.sentences ?? []) {
    const start = place!.start + sentence.start
    const end = place!.start + sentence.end
    if (cursor < start) break
    if (cursor <= end || goesOn(text, end, cursor)) return { start, end: Math.max(end, cursor) }
  }
  return lineAt(text, cursor)
}

/**
 * Splits the findings of a text that is being typed. What was on screen stays; what is new waits where somebody
 * works, and where it judges the whole (it stands on a title or a label), until the typing rests.
 * @param findings of the report: all, or those near
 * @param known what was on screen
 * @param from where what was on screen was all there was: what stands elsewhere only came into sight
 */
export function holdBack(
  report: FileReport,
  findings: readonly Finding[],
  known: readonly Finding[],
  workplaces: readonly Span[],
  from: Span = everywhere,
): HeldBack {
  const left = createPool(known)
  const shown: Finding[] = []
  const held: Finding[] = []
  for (const finding of findings) {
    const isNew = !left.take(finding) && touch(from, finding.span)
    const waits = isNew && (judgesWhole(report, finding) || workplaces.some((place) => touch(place, finding.span)))
    ;(waits ? held : shown).push(finding)
  }
  return { shown, held }
}

/** Findings by what they say and of what; each is taken once, the first that touches the place asked for. */
function createPool(known: readonly Finding[]): { readonly take: (finding: Finding) => boolean } {
  const pool = new Map<string, { readonly all: (Finding | undefined)[]; from: number }>()
  const nameOf = ({ rule, part }: Finding): string => `${rule} ${part}`
  for (const finding of known) {
    const same = pool.get(nameOf(finding))
    if (same) same.all.push(finding)
    else pool.set(nameOf(finding), { all: [finding], from: 0 })
  }
  const take = (finding: Finding): boolean => {
    const same = pool.get(nameOf(finding))
    if (!same) return false
    const { all } = same
    // Findings are asked for in the order of the text: what ends before this one is of no use to a later one.
    while (same.from < all.length && (all[same.from]?.span.end ?? -1) < finding.span.start) same.from++
    for (let at = same.from; at < all.length; at++) {
      const old = all[at]
      if (!old) continue
      if (old.span.start > finding.span.end) return false
      if (!touch(old.span, finding.span)) continue
      all[at] = undefined
      return true
    }
    return false
  }
  return { take }
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** A finding on a title or a label, or outside of everything told, is about more than its words. */
function judgesWhole(report: FileReport, finding: Finding): boolean {
  const place = finding.story === undefined ? undefined : report.stories[finding.story]
  if (!place) return true
  const { story } = place
  const start = finding.span.start - place.start
  const end = finding.span.end - place.start
  const isHere = (span: Span): boolean => span.start === start && span.end === end
  if (isHere(story.head) || story.parts.some((part) => part.label && isHere(part.label.span))) return true
  return !story.passages.some((passage) => passage.start <= start && start < passage.end)
}

function endOf(place: PlacedStory): number {
  return place.start + place.story.text.length
}

/** Only spaces follow the sentence, and it is not closed: the next word will belong to it. */
function goesOn(text: string, end: number, cursor: number): boolean {
  const between = text.slice(end, cursor)
  return (
    between.length < 100 &&
    /^[ \t]*$/.test(between) &&
    !/[.!?…]["'”’)\]*_]*$/.test(text.slice(Math.max(0, end - 8), end))
  )
}

function lineAt(text: string, cursor: number): Span {
  const start = text.lastIndexOf('\n', cursor - 1) + 1
  const end = text.indexOf('\n', cursor)
  return { start, end: end < 0 ? text.length : end }
}
