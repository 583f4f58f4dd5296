/** Applies edits to a text, and picks those that go together. Knows spans, not what an edit is for. */
import { firstWhere } from './halving.ts'
import type { Edit, Finding } from './rule.ts'

/**
 * The text after the edits; undefined where two of them overlap or one lies outside the text.
 * Two that insert at the same place both do, in the order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const sorted = inOrder(edits)
  const pieces: string[] = []
  let at = 0
  for (const { span, text: inserted } of sorted) {
    if (span.start < at || span.end < span.start || span.end > text.length) return undefined
    pieces.push(text.slice(at, span.start), inserted)
    at = span.end
  }
  return pieces.join('') + text.slice(at)
}

/** By place; an insertion comes before what replaces the text after it. Stable. */
const inOrder = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)

export interface SafeEdits {
  readonly edits: readonly Edit[]
  /** How many findings they mend. */
  readonly count: number
}

/**
 * The edits that cannot change meaning and can be made in one go: of each finding its first safe suggestion,
 * left out where it touches one taken before. What is left out comes up again in the next round.
 */
export function safeEdits(findings: readonly Finding[]): SafeEdits {
  const taken: Edit[] = []
  let count = 0
  for (const { suggestions } of findings) {
    const safe = suggestions.find((suggestion) => suggestion.safe && suggestion.edits.length > 0)
    if (!safe || safe.edits.some((edit) => touchesOne(edit, taken))) continue
    for (const edit of inOrder(safe.edits)) taken.splice(placeOf(edit, taken), 0, edit)
    count++
  }
  return { edits: taken, count }
}

/** The index of the first that starts behind it; findings come in order, so that it is nearly always the end. */
function placeOf({ span }: Edit, sorted: readonly Edit[]): number {
  const isBehind = (at: number) => (sorted[at] as Edit).span.start > span.start
  const { length } = sorted
  return length && !isBehind(length - 1) ? length : firstWhere(length, isBehind)
}

/** @param sorted none of them touches another, but those of one suggestion: each ends before the next does */
function touchesOne(edit: Edit, sorted: readonly Edit[]): boolean {
  const at = placeOf(edit, sorted)
  return [sorted[at - 1], sorted[at]].some((other) => other && touch(edit, other))
}

const touch = (a: Edit, b: Edit) => a.span.start <= b.span.end && b.span.start <= a.span.end
