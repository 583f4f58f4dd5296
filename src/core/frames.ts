/** Reads a frame, the small language that phrases are written in, into nodes. Knows no text to search and no list. */
import { choice, hyphened, inflected, isFirm, literal, oneOrMany, type FrameNode } from './frame-nodes.ts'
import { tokenize } from './words.ts'

/** Named sets of words that a frame refers to as `<name>`: `a|b c|{go}`, each member a frame itself. */
export type WordClasses = Readonly<Record<string, string>>

/** Where names are looked up, nearest first. */
export type Scopes = readonly WordClasses[]

export interface Frame {
  readonly nodes: readonly FrameNode[]
  /** Why it cannot be read; `nodes` is empty then. */
  readonly problem?: string
}

interface Reader {
  readonly pieces: readonly string[]
  readonly scopes: Scopes
  readonly depth: number
  at: number
  problem?: string
}

/** A person's own phrases come in here too: no frame may grow beyond what a line can hold. */
const longestFrame = 1000
const deepest = 6

const inWord = /[\p{L}\p{M}\p{N}]/u

/** Letters, digits, `_`, and the apostrophe and hyphen of `don't` and `sign-off`. */
function isWordCode(code: number): boolean {
  if (code > 127) return inWord.test(String.fromCharCode(code))
  return (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95 || code === 39 || code === 45
}

/** Words, `word(s)`, signs, and signs behind a backslash. By hand: thousands are read before the first story is. */
function piecesOf(text: string): readonly string[] {
  const straight = text.toLowerCase().replaceAll('’', "'")
  const pieces: string[] = []
  for (let at = 0; at < straight.length;) {
    const start = at
    while (at < straight.length && isWordCode(straight.charCodeAt(at))) at++
    if (at > start && straight.startsWith('(s)', at)) at += 3
    if (at === start) at += straight[at] === '\\' ? 2 : 1
    const piece = straight.slice(start, at)
    if (isCut(piece)) for (const { text } of tokenize(piece, 0)) pieces.push(text)
    else if (piece.trim()) pieces.push(piece)
  }
  return pieces
}

/** A text is cut within it: `1-on-1` is five tokens, `users'` two. */
const isCut = (piece: string) => (piece.length > 1 && piece.endsWith("'")) || /^\d+[^\d]/.test(piece)

const isWord = (piece: string) => isWordCode(piece.charCodeAt(0))

/** The words of a text as they stand; nothing in it is special. */
export const literalNodes = (text: string): readonly FrameNode[] => piecesOf(text).map(literal)

/**
 * Reads a frame:
 * `word` itself · `word(s)` and its plural · `{go|pick up}` in any form · `(a|b c)` one of · `[a|b]` one of or none ·
 * `<name>` one of a class · `<number>` a figure that is no year · `_` any one word · `~` up to three words ·
 * `^` only where a sentence opens · `\(` the sign itself.
 */
export function readFrame(text: string, scopes: Scopes): Frame {
  if (text.length > longestFrame) return { nodes: [], problem: `is longer than ${longestFrame} characters` }
  return readPieces(text, scopes, 0)
}

function readPieces(text: string, scopes: Scopes, depth: number): Frame {
  if (depth > deepest) return { nodes: [], problem: 'refers to itself' }
  const reader: Reader = { pieces: piecesOf(text), scopes, depth, at: 0 }
  const nodes = readRun(reader)
  if (reader.at < reader.pieces.length) reader.problem ??= `has a "${reader.pieces[reader.at]}" that closes nothing`
  if (nodes.slice(1).some((node) => node.kind === 'opening')) reader.problem ??= 'has a "^" that is not at its start'
  if (!nodes.some(isFirm)) reader.problem ??= 'holds no word that must be there'
  return reader.problem === undefined ? { nodes } : { nodes: [], problem: reader.problem }
}

function readRun(reader: Reader): FrameNode[] {
  const nodes: FrameNode[] = []
  while (reader.at < reader.pieces.length && reader.problem === undefined) {
    const next = reader.pieces[reader.at] as string
    if (next === '|' || next === ')' || next === ']' || next === '}' || next === '>') break
    reader.at++
    nodes.push(...readNode(reader, next))
  }
  return nodes
}

function readNode(reader: Reader, first: string): FrameNode[] {
  if (first === '(') return [readChoice(reader, ')', false)]
  if (first === '[') return [readChoice(reader, ']', true)]
  if (first === '{') return [readInflected(reader)]
  if (first === '<') return readClass(reader, readName(reader))
  if (first === '~') return [{ kind: 'gap' }]
  if (first === '_') return [{ kind: 'any' }]
  if (first === '^') return [{ kind: 'opening' }]
  if (first.length > 1 && first[0] === '\\') return [literal(first.slice(1))]
  return first.endsWith('(s)') ? hyphened(first.slice(0, -3), oneOrMany) : hyphened(first, literal)
}

/** `{go|pick up}`: the first word of each takes every form. */
function readInflected(reader: Reader): FrameNode {
  const options: FrameNode[][] = []
  const option: FrameNode[] = []
  for (; reader.pieces[reader.at] !== '}'; reader.at++) {
    const next = reader.pieces[reader.at]
    if (next === undefined || (next !== '|' && !isWord(next))) {
      reader.problem ??= 'lacks a "}"'
      return choice([], false)
    }
    if (next === '|') options.push(option.splice(0))
    else option.push(...hyphened(next, option.length ? literal : inflected))
  }
  reader.at++
  options.push(option)
  if (options.some((words) => !words.length)) reader.problem ??= 'has an empty choice'
  return choice(options, false)
}

function readChoice(reader: Reader, close: string, optional: boolean): FrameNode {
  const options: FrameNode[][] = []
  do options.push(readRun(reader))
  while (reader.pieces[reader.at] === '|' && ++reader.at)
  if (reader.pieces[reader.at] !== close) reader.problem ??= `lacks a "${close}"`
  if (options.some((option) => !option.length)) reader.problem ??= 'has an empty choice'
  reader.at++
  return choice(options, optional)
}

function readName(reader: Reader): string {
  const name = reader.pieces[reader.at] ?? ''
  if (!isWord(name) || reader.pieces[reader.at + 1] !== '>') reader.problem ??= 'wants a name and ">" after "<"'
  reader.at += 2
  return name
}

/** A class is read once: its node is shared by all frames that name it. */
const classNodes = new WeakMap<WordClasses, Map<string, FrameNode>>()

function readClass(reader: Reader, name: string): FrameNode[] {
  if (name === 'number') return [{ kind: 'number' }]
  const at = reader.scopes.findIndex((scope) => Object.hasOwn(scope, name))
  const classes = reader.scopes[at]
  if (!classes) {
    reader.problem ??= `names a class "<${name}>" that does not exist`
    return []
  }
  const known = classNodes.get(classes)?.get(name)
  if (known) return [known]
  const { nodes, problem } = readPieces(`(${classes[name]})`, reader.scopes.slice(at), reader.depth + 1)
  if (problem !== undefined) reader.problem ??= `names <${name}>, which ${problem}`
  const node = choice([nodes], false)
  classNodes.set(classes, (classNodes.get(classes) ?? new Map<string, FrameNode>()).set(name, node))
  return [node]
}
