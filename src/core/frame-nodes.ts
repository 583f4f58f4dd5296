/** What frames are made of, and how words become it. Knows no notation, no text to search and no list. */
import { inflections, plural } from './inflect.ts'

/** A `word` stands for any one of its words; a `gap` for up to three words, `any` for exactly one. */
export type FrameNode =
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'choice'; readonly options: readonly (readonly FrameNode[])[]; readonly optional: boolean }
  | { readonly kind: 'gap' | 'any' | 'number' | 'opening' }

/** Lists repeat the same words over and over: each is made once and shared. */
function once(make: (word: string) => readonly string[]): (word: string) => FrameNode {
  const known = new Map<string, FrameNode>()
  return (word) => {
    const node = known.get(word) ?? { kind: 'word', words: make(word) }
    known.set(word, node)
    return node
  }
}

/** The word as it stands, with its plural, and in all its forms. */
export const literal = once((word) => [word])
export const oneOrMany = once((word) => [word, plural(word)])
export const inflected = once(inflections)

/** `sign-off` is written in one word or in two. */
export function hyphened(word: string, wordNode: (word: string) => FrameNode): FrameNode[] {
  const whole = wordNode(word)
  const parts = word.includes('-') ? word.split('-') : []
  if (parts.length === 0 || parts.includes('')) return [whole]
  const last = parts.pop() as string
  return [{ kind: 'choice', options: [[whole], [...parts.map(literal), wordNode(last)]], optional: false }]
}

/** Choices of single words become one node: one look-up instead of one branch each. */
export function choice(options: readonly (readonly FrameNode[])[], optional: boolean): FrameNode {
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

/** It holds a word or a figure that must be there. */
export function isFirm(node: FrameNode): boolean {
  if (node.kind === 'choice') return !node.optional && node.options.every((option) => option.some(isFirm))
  return node.kind === 'word' || node.kind === 'number'
}
