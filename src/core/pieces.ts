/**
 * A document as the pieces that it is read in, and which of them an edit leaves as they were. Places in a piece are
 * relative to it: it is the same value wherever it stands. Knows no block.
 */
import type { Root } from 'mdast'
import { type Chunk, chunkAt } from './chunks.ts'
import { bodyStart, keptPieces, moved } from './kept.ts'
import { type Comment, type FrontMatterBlock, readTree, type Tree } from './markdown.ts'
import { linkId, parse } from './parser.ts'
import { isDirective } from './silence.ts'
import { type Named, namedIn } from './tags.ts'

export interface Piece extends Tree {
  /** Its own copy: a slice would keep the whole document of which it was cut. */
  readonly text: string
  /** Which names of links that other pieces define it was read with. */
  readonly linked: readonly string[]
  /** The competencies that its comments name. */
  readonly named: readonly Named[]
  /** Other comments of it are meant for us. */
  readonly directs: boolean
}

export interface PlacedPiece {
  readonly piece: Piece
  readonly start: number
  readonly end: number
  /** Nothing from this offset on has a say in where it ends. */
  readonly seen: number
}

export interface Document {
  readonly source: string
  readonly placed: readonly PlacedPiece[]
  /** The same, wherever they stand. */
  readonly pieces: readonly Piece[]
  /** It defines some links, or did in the state that it was read from. */
  readonly usesLinks: boolean
}

/**
 * Reads a document; places are offsets into `source`, a byte order mark counted. Yields after each piece that it reads.
 * @param before an earlier state of it: pieces that no edit touched are taken from there
 * @param shortest fewest UTF-16 units of a piece; the same as for `before`
 */
export function* readDocument(source: string, before?: Document, shortest?: number): Generator<void, Document> {
  if (source === before?.source) return before
  const kept = before ? keptPieces(before, source) : undefined
  const cut: PlacedPiece[] = kept?.ahead.slice() ?? []
  let usesLinks = before?.usesLinks === true
  for (let at = cut.at(-1)?.end ?? bodyStart(source); at < source.length;) {
    const rest = kept?.behind(at)
    if (rest) {
      for (const each of rest) cut.push(each)
      break
    }
    const next = place(chunkIn(source, at, shortest), source)
    cut.push(next)
    usesLinks ||= next.piece.defines.length > 0
    at = next.end
    yield
  }
  const placed = usesLinks ? yield* withLinks(cut) : cut
  return { source, placed, pieces: placed.map(({ piece }) => piece), usesLinks }
}

/** Only the first piece can have any. */
export function frontMatterOf({ placed: [first] }: Document): FrontMatterBlock | undefined {
  const own = first?.piece.frontMatter
  return own && { text: own.text, start: first.start + own.start, end: first.start + own.end }
}

/** All comments, placed in the document. */
export const commentsIn = ({ placed }: Document): Comment[] =>
  placed.flatMap(({ piece: { comments }, start: by }) =>
    comments.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  )

/** The chunker takes its first character for that of the document, where front matter may stand. */
function chunkIn(source: string, at: number, shortest?: number): Chunk {
  const mark = bodyStart(source)
  if (!mark || at > mark) return chunkAt(source, at, parse, shortest)
  return moved(chunkAt(source.slice(mark), 0, parse, shortest), mark)
}

function place({ start, end, seen, root }: Chunk, source: string): PlacedPiece {
  const text = ownCopy(source.slice(start, end))
  return { piece: readPiece(text, root, noLinks), start, end, seen }
}

const noLinks: readonly string[] = []

function readPiece(text: string, root: Root, linked: readonly string[]): Piece {
  const tree = readTree(text, root)
  return { text, linked, named: namedIn(tree.comments), directs: tree.comments.some(isDirective), ...tree }
}

/** A string of its own, where the engine would else point into a longer one. */
const ownCopy = (text: string): string => ` ${text}`.slice(1)

/** Reads again what mentions a link that another piece defines, and what mentioned one that no piece defines any more. */
function* withLinks(pieces: readonly PlacedPiece[]): Generator<void, readonly PlacedPiece[]> {
  const defined = new Set<string>()
  for (const { piece } of pieces) for (const name of piece.defines) defined.add(linkId(name))
  const linked: PlacedPiece[] = []
  for (const placed of pieces) {
    const { piece } = placed
    const own = new Set(piece.defines.map(linkId))
    const wanted = mentionsIn(piece).filter((id) => defined.has(id) && !own.has(id))
    if (wanted.length === piece.linked.length && wanted.every((id, at) => id === piece.linked[at])) linked.push(placed)
    else {
      const { text } = piece
      linked.push({ ...placed, piece: readPiece(text, parse(text, wanted), wanted) })
      yield
    }
  }
  return linked
}

const mentions = new WeakMap<Piece, readonly string[]>()

/** All that may be the name of a link. */
function mentionsIn(piece: Piece): readonly string[] {
  const known = mentions.get(piece)
  if (known) return known
  const names = piece.text.matchAll(/\[((?:[^[\]\\]|\\[^]){1,999})\]/g)
  const found = [...new Set(Array.from(names, ([, name = '']) => linkId(name)))]
  mentions.set(piece, found)
  return found
}
