/** The units of a document in one run, and what of the run before an edit is still the same. Knows pieces, no block. */
import { around, type Ends, nothingSame, sameEnds } from './ends.ts'
import type { Piece, PlacedPiece } from './pieces.ts'
import { areSame } from './same-units.ts'
import { type PieceUnits, readOnce, type Scope, type Unit } from './units.ts'
import { plainVocabulary, type Vocabulary } from './vocabulary.ts'

/** The scope of each block of a piece, or one for all of them. */
export type ScopesOf = (placed: PlacedPiece) => Scope | readonly Scope[]

/** The units of a document piece by piece. */
export interface Units {
  readonly all: readonly PieceUnits[]
  /** The pieces that they were read from, and how they read with lone letters as labels. */
  readonly pieces: readonly Piece[]
  readonly lettered: readonly PieceUnits[]
  /** What its labels say, each once. */
  readonly names: ReadonlySet<string>
}

/** Pieces that are read between two steps. */
const atOnce = 8

/**
 * The units in the names of one vocabulary, wherever they stand. Yields now and then.
 * @param before of an earlier state of the document, in the same names
 */
export function* unitsIn(
  pieces: readonly Piece[],
  vocabulary: Vocabulary = plainVocabulary,
  before?: Units,
): Generator<void, Units> {
  const scope: Scope = { vocabulary }
  const ends = before ? sameEnds(before.pieces, pieces) : nothingSame
  const middle: PieceUnits[] = []
  for (let at = ends.front; at < pieces.length - ends.back; at++) {
    middle.push(readOnce(pieces[at] as Piece, scope, true))
    if (middle.length % atOnce === 0) yield
  }
  const lettered = before ? around(before.lettered, ends, middle) : middle
  const all = hasLoneLetter(lettered) ? pieces.map((piece) => readOnce(piece, scope, false)) : lettered
  return { all, pieces, lettered, names: keepsNames(before, { all, lettered }, ends) ? before.names : namesIn(all) }
}

/** Whether what was read anew, labels for labels, names what was named there before. */
function keepsNames(
  before: Units | undefined,
  { all, lettered }: Pick<Units, 'all' | 'lettered'>,
  { front, back }: Ends,
): before is Units {
  if (!before || all !== lettered || before.all !== before.lettered || before.all.length !== all.length) return false
  const namesAt = (units: readonly PieceUnits[], at: number) => (units[at] as PieceUnits).names
  for (let at = front; at < all.length - back; at++)
    if (!areSame(namesAt(before.all, at), namesAt(all, at))) return false
  return true
}

function namesIn(all: readonly PieceUnits[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { names: own } of all) for (const name of own) names.add(name)
  return names
}

/** The units where names mean one thing here and another there. Yields now and then. */
export function* unitsUnder(placed: readonly PlacedPiece[], scopesOf: ScopesOf): Generator<void, PieceUnits[]> {
  const all = yield* readAll(placed, scopesOf, true)
  return hasLoneLetter(all) ? yield* readAll(placed, scopesOf, false) : all
}

/** A lone `A:` is an answer; letters are labels from two different ones on. */
function hasLoneLetter(all: readonly PieceUnits[]): boolean {
  const letters = new Set<string>()
  for (const { letters: own } of all) {
    for (const name of own) letters.add(name)
    if (letters.size > 1) return false
  }
  return letters.size === 1
}

function* readAll(placed: readonly PlacedPiece[], scopesOf: ScopesOf, letters: boolean): Generator<void, PieceUnits[]> {
  const all: PieceUnits[] = []
  for (const each of placed) {
    all.push(readOnce(each.piece, scopesOf(each), letters))
    if (all.length % atOnce === 0) yield
  }
  return all
}

/** The units of all pieces in one run. */
export interface Run {
  readonly units: readonly Unit[]
  readonly pieces: readonly PieceUnits[]
  /** At which unit each piece begins. */
  readonly starts: readonly number[]
  /** How many units at its ends are those of the run before. */
  readonly same: Ends
}

/** @param before the run of an earlier state: its ends are copied and not looked at */
export function inOneRun(pieces: readonly PieceUnits[], before?: Run): Run {
  const ends: Ends = before ? sameEnds(before.pieces, pieces) : nothingSame
  const starts: number[] = before ? before.starts.slice(0, ends.front) : []
  const middle: Unit[] = []
  const front = before && ends.front ? startAt(before, ends.front) : 0
  for (let at = ends.front; at < pieces.length - ends.back; at++) {
    starts.push(front + middle.length)
    for (const unit of (pieces[at] as PieceUnits).units) middle.push(unit)
  }
  if (!before) return { units: middle, pieces, starts, same: nothingSame }
  const behind = before.pieces.length - ends.back
  const by = front + middle.length - startAt(before, behind)
  for (let at = behind; at < before.pieces.length; at++) starts.push((before.starts[at] as number) + by)
  const back = before.units.length - startAt(before, behind)
  const same = { front, back }
  return { units: around(before.units, same, middle), pieces, starts, same }
}

const startAt = ({ starts, units }: Pick<Run, 'starts' | 'units'>, piece: number): number =>
  starts[piece] ?? units.length
