/** A document as a run of titles, labels and stretches of words: what stories are cut from. Knows no story yet. */
import { entryLabel, type FoundLabel, labelsOf, type Page } from './labels.ts'
import type { Block } from './markdown.ts'
import type { Span } from './model.ts'
import type { Piece, PlacedPiece } from './pieces.ts'
import { addTable } from './table-units.ts'
import { addText, type Unit } from './unit.ts'
import { plainVocabulary, type Vocabulary } from './vocabulary.ts'

export type { Break, LabelUnit, Text, Title, Unit } from './unit.ts'

/** What names mean where a block stands. */
export interface Scope {
  readonly vocabulary: Vocabulary
  /** The depth of headings that each name an entry: a risk, a phase. */
  readonly entryDepth?: number
}

/** The scope of each block of a piece, or one for all of them. */
export type ScopesOf = (placed: PlacedPiece) => Scope | readonly Scope[]

/** The units of one piece, and which names its labels give. */
export interface PieceUnits {
  readonly units: readonly Unit[]
  readonly names: readonly string[]
  /** Those that a single letter gives. */
  readonly letters: readonly string[]
}

const everywhere: Scope = { vocabulary: plainVocabulary }

/** The units of a document, piece by piece, in order. Yields now and then. */
export function* unitsOf(
  pieces: readonly PlacedPiece[],
  scopesOf: ScopesOf = () => everywhere,
): Generator<void, PieceUnits[]> {
  const all = yield* readAll(pieces, scopesOf, true)
  const letters = new Set<string>()
  for (const { letters: own } of all) for (const name of own) letters.add(name)
  // A lone `A:` is an answer; letters are labels from two different ones on.
  return letters.size === 1 ? yield* readAll(pieces, scopesOf, false) : all
}

/** Pieces that are read between two steps. */
const atOnce = 8

function* readAll(pieces: readonly PlacedPiece[], scopesOf: ScopesOf, letters: boolean): Generator<void, PieceUnits[]> {
  const all: PieceUnits[] = []
  for (const placed of pieces) {
    all.push(readOnce(placed.piece, scopesOf(placed), letters))
    if (all.length % atOnce === 0) yield
  }
  return all
}

/** The units of all pieces in one run. */
export function inOneRun(pieces: readonly PieceUnits[]): Unit[] {
  const run: Unit[] = []
  for (const { units } of pieces) for (const unit of units) run.push(unit)
  return run
}

interface Reader {
  readonly home: Piece
  readonly scopes: Scope | readonly Scope[]
  readonly letters: boolean
}

/** In the common names, in every name, and in those of a framework where it may stand; each with lone letters and without. */
const mostReadings = 6

/** A piece is read in few ways, and once in each. */
const known = new WeakMap<Piece, (Reader & { readonly read: PieceUnits })[]>()

function readOnce(home: Piece, scopes: Reader['scopes'], letters: boolean): PieceUnits {
  const before = known.get(home) ?? []
  const same = before.find((each) => each.letters === letters && areSame(each.scopes, scopes))
  if (same) return same.read
  // Without a letter among its labels it reads the same with them and without.
  const withThem = letters ? undefined : readOnce(home, scopes, true)
  const read = withThem && !withThem.letters.length ? withThem : summed(readPiece({ home, scopes, letters }))
  known.set(home, [...(known.get(home) ?? []).slice(1 - mostReadings), { home, scopes, letters, read }])
  return read
}

function areSame(one: Reader['scopes'], other: Reader['scopes']): boolean {
  if (!isList(one) || !isList(other)) return !isList(one) && !isList(other) && isSame(one, other)
  return one.length === other.length && one.every((scope, at) => isSame(scope, other[at] as Scope))
}

const isList = (scopes: Reader['scopes']): scopes is readonly Scope[] => Array.isArray(scopes)
const isSame = (one: Scope, other: Scope) => one.vocabulary === other.vocabulary && one.entryDepth === other.entryDepth

function summed(units: readonly Unit[]): PieceUnits {
  const labels = units.flatMap((unit) => (unit.kind === 'label' ? [unit.label] : []))
  const names = [...new Set(labels.flatMap((label) => label.names))]
  const letters = [...new Set(labels.flatMap((label) => (label.letter ? label.names : [])))]
  return { units, names, letters }
}

function readPiece(reader: Reader): Unit[] {
  const { home, scopes } = reader
  const { blocks } = home
  const units: Unit[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const scope = isList(scopes) ? (scopes[at] as Scope) : scopes
    if (block.kind === 'break') units.push({ kind: 'break', home, start: block.start, end: block.end })
    else if (block.kind === 'cell') {
      let to = at + 1
      while (blocks[to]?.cell?.table === block.cell?.table && blocks[to]?.cell) to++
      addTable(blocks.slice(at, to), pageOf(home, scope), home, units)
      at = to - 1
    } else if (block.kind !== 'code') addBlock(block, reader, scope, units)
  }
  return units
}

const pageOf = (home: Piece, { vocabulary }: Scope): Page => ({ source: home.text, vocabulary })

function addBlock(block: Block, { home, letters }: Reader, scope: Scope, units: Unit[]): void {
  const labels = labelsIn(block, pageOf(home, scope), letters, scope)
  if (!labels.length) {
    const depth = block.kind === 'heading' ? block.depth : isPrompt(block, home.text) ? 7 : 0
    if (depth) units.push({ kind: 'title', home, block, depth, start: block.start, end: block.end })
    else addText(units, home, block, block.start, block.end)
    return
  }
  addText(units, home, block, block.start, (labels[0] as FoundLabel).from)
  labels.forEach((label, index) => {
    units.push({ kind: 'label', home, block, label, start: label.from, end: label.content })
    addText(units, home, block, label.content, labels[index + 1]?.from ?? block.end)
  })
}

function labelsIn(block: Block, page: Page, letters: boolean, { entryDepth }: Scope): readonly FoundLabel[] {
  const found = labelsOf(block, page)
  const labels = letters ? found : found.filter((label) => !label.letter)
  if (labels.length || block.kind !== 'heading' || entryDepth !== block.depth) return labels
  return entryLabel(block, page)
}

/** A question asked, or a line that is bold as a whole: what people put above an answer without making it a heading. */
function isPrompt(block: Block, source: string): boolean {
  const text = block.text.trim()
  if (!text || text.length > 250) return false
  if (/^(?:q|question)(?: ?\d+)? ?[:.)]/i.test(text)) return true
  const bold =
    block.marks.length === 1 && source.startsWith('**', block.marks[0]?.start) && covers(block, block.marks[0] as Span)
  return bold ? !text.endsWith('.') : text.endsWith('?') && block.item && !/[.!] /.test(text)
}

const covers = (block: Block, mark: Span) =>
  !/[\p{L}\p{N}]/u.test(block.text.slice(0, mark.start - block.start) + block.text.slice(mark.end - block.start))
