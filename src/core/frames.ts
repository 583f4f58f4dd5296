/** Reads a frame, the small language that phrases are written in, into nodes. Knows no text to search and no list. */
import { inflections, plural } from './inflect.ts'

/** What a frame is made of. A `word` stands for any one of its words. */
export type FrameNode =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'choice'; readonly options: readonly (readonly FrameNode[])[]; readonly optional: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'any' }
  | { readonly kind: 'number' }
  | { readonly kind: 'opening' }

/** Named sets of words that a frame refers to as `<name>`: `a | b c | {go}`, each member a frame itself. */
export type WordClasses = Readonly<Record<string, string>>

export interface Frame {
  readonly nodes: readonly FrameNode[]
  /** Why it cannot be read; `nodes` is empty then. */
  readonly problem?: string
}

interface Reader {
  readonly pieces: readonly string[]
  readonly classes: WordClasses
  readonly depth: number
  at: number
  problem?: string
}

/** A person's own phrases come in here too: no frame may grow beyond what a line can hold. */
const longestFrame = 5000
const deepest = 6

const piece = /[\p{L}\p{M}\p{N}_]+(?:['-][\p{L}\p{M}\p{N}_]+)*(?:\(s\))?|\\[^\s\p{L}\p{N}]|\S/gu
const wordPiece = /^[\p{L}\p{M}\p{N}_]/u

/**
 * Reads a frame:
 * `word` itself · `word(s)` and its plural · `{go|pick up}` in any form · `(a|b c)` one of · `[a|b]` one of or none · `<name>` one of a class ·
 * `<number>` a figure that is no year · `_` any one word · `~` up to three words · `^` only where a sentence opens.
 */
export function readFrame(text: string, classes: WordClasses, depth = 0): Frame {
  if (text.length > longestFrame) return { nodes: [], problem: `is longer than ${longestFrame} characters` }
  if (depth > deepest) return { nodes: [], problem: 'refers to itself' }
  const pieces = straight(text).match(piece) ?? []
  const reader: Reader = { pieces, classes, depth, at: 0 }
  const nodes = readRun(reader)
  if (reader.at < pieces.length) reader.problem ??= `has a "${pieces[reader.at]}" that closes nothing`
  if (nodes.slice(1).some((node) => node.kind === 'opening')) reader.problem ??= 'has a "^" that is not at its start'
  if (nodes.every(isOptional)) reader.problem ??= 'holds no word that must be there'
  return reader.problem === undefined ? { nodes } : { nodes: [], problem: reader.problem }
}

const isOptional = (node: FrameNode) =>
  node.kind === 'gap' || node.kind === 'opening' || (node.kind === 'choice' && node.optional)

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
  if (first === '<') return readClass(reader, readName(reader, '>'))
  if (first === '~') return [{ kind: 'gap' }]
  if (first === '_') return [{ kind: 'any' }]
  if (first === '^') return [{ kind: 'opening' }]
  if (first.length > 1 && first[0] === '\\') return [literal(first.slice(1))]
  return first.endsWith('(s)') ? hyphened(first.slice(0, -3), oneOrMany) : hyphened(first, literal)
}

/** `sign-off` is written in one word or in two. */
function hyphened(word: string, wordNode: (word: string) => FrameNode): FrameNode[] {
  const whole = wordNode(word)
  const parts = word.includes('-') ? word.split('-') : []
  if (parts.length === 0 || parts.includes('')) return [whole]
  const last = parts.pop() as string
  return [{ kind: 'choice', options: [[whole], [...parts.map(literal), wordNode(last)]], optional: false }]
}

/** Lists repeat the same words over and over: each is made once and shared. */
function once(make: (word: string) => readonly string[]): (word: string) => FrameNode {
  const known = new Map<string, FrameNode>()
  return (word) => {
    const node = known.get(word) ?? { kind: 'word', words: make(word) }
    known.set(word, node)
    return node
  }
}

const literal = once((word) => [word])
const inflected = once(inflections)
const oneOrMany = once((word) => [word, plural(word)])

/** `{go|pick up}`: the first word of each takes every form. */
function readInflected(reader: Reader): FrameNode {
  const options: FrameNode[][] = []
  let option: FrameNode[] = []
  for (; reader.pieces[reader.at] !== '}'; reader.at++) {
    const next = reader.pieces[reader.at]
    if (next === undefined || (next !== '|' && !wordPiece.test(next))) {
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

function readName(reader: Reader, close: string): string {
  const name = reader.pieces[reader.at] ?? ''
  if (!wordPiece.test(name) || reader.pieces[reader.at + 1] !== close) {
    reader.problem ??= `wants one word and a "${close}" after "${reader.pieces[reader.at - 1]}"`
  }
  reader.at += 2
  return name
}

function readClass(reader: Reader, name: string): FrameNode[] {
  if (name === 'number') return [{ kind: 'number' }]
  const known = classNodes.get(reader.classes)?.get(name)
  if (known) return [known]
  const members = Object.hasOwn(reader.classes, name) ? (reader.classes[name] as string) : undefined
  if (members === undefined) {
    reader.problem ??= `names a class "<${name}>" that does not exist`
    return []
  }
  const read = readFrame(`(${members})`, reader.classes, reader.depth + 1)
  if (read.problem !== undefined) reader.problem ??= `names <${name}>, which ${read.problem}`
  const node = choice([read.nodes], false)
  const nodes = classNodes.get(reader.classes) ?? new Map<string, FrameNode>()
  classNodes.set(reader.classes, nodes.set(name, node))
  return [node]
}

/** A class is read once: its node is shared by all frames that name it. */
const classNodes = new WeakMap<WordClasses, Map<string, FrameNode>>()

function readChoice(reader: Reader, close: string, optional: boolean): FrameNode {
  const options: FrameNode[][] = []
  do options.push(readRun(reader))
  while (reader.pieces[reader.at] === '|' && ++reader.at)
  if (reader.pieces[reader.at] !== close) reader.problem ??= `lacks a "${close}"`
  if (options.some((option) => option.every(isOptional))) reader.problem ??= 'has an empty choice'
  reader.at++
  return choice(options, optional)
}

/** Choices of single words become one node: one look-up instead of one branch each. */
function choice(options: readonly (readonly FrameNode[])[], optional: boolean): FrameNode {
  const words: string[] = []
  const rest: (readonly FrameNode[])[] = []
  for (const option of options) {
    const only = option.length === 1 ? option[0] : undefined
    if (only?.kind === 'word') words.push(...only.words)
    else if (only?.kind === 'choice' && !only.optional) rest.push(...only.options)
    else rest.push(option)
  }
  if (!words.length) return { kind: 'choice', options: rest, optional }
  if (!rest.length && !optional) return { kind: 'word', words }
  return { kind: 'choice', options: [[{ kind: 'word', words }], ...rest], optional }
}

/** The words of a text as they stand; nothing in it is special. */
export const literalNodes = (text: string): readonly FrameNode[] =>
  (straight(text).match(piece) ?? []).map(literal)

const straight = (text: string) => text.toLowerCase().replaceAll('’', "'")
