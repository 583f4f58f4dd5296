/** Definitions of links and footnotes, which stand somewhere in a file and count in all of it. Knows markdown's form of them only. */
import type { Span } from '../model.ts'

export interface Definition extends Span {
  /** As links and footnotes name it, lower case. */
  readonly id: string
  readonly text: string
}

const form = /^ {0,3}\[([^\]\n]+)\]:[ \t]*\S[^\n]*(?:\n(?: {4}|\t)[^\n]*)*/gm

/** @param isCode what is inside of a fence defines nothing */
export function definitionsOf(text: string, isCode: (at: number) => boolean): Definition[] {
  return [...text.matchAll(form)].flatMap(({ 0: found, 1: id = '', index }) =>
    isCode(index)
      ? []
      : [{ id: id.toLowerCase(), text: found.trimEnd(), start: index, end: index + found.trimEnd().length }],
  )
}

/** Those that a text names and does not hold itself. */
export function usedBy(text: string, definitions: readonly Definition[]): Definition[] {
  const named = new Set([...text.matchAll(/\[([^[\]\n]+)\](?!:)/g)].map(([, id = '']) => id.toLowerCase()))
  const own = new Set(definitionsOf(text, () => false).map(({ id }) => id))
  return definitions.filter(({ id }, at) => {
    const isFirst = definitions.findIndex((other) => other.id === id) === at
    return isFirst && named.has(id) && !own.has(id)
  })
}
