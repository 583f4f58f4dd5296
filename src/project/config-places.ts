/** Where a setting stands in a configuration file. Knows its syntax tree, not what a setting means. */
import type { Node } from 'jsonc-parser'
import type { SettingsProblem, Span } from '../core/index.ts'

/** The words at fault: a key or a value, without its quotes. */
export function placeOf(root: Node, { path, onKey }: SettingsProblem): Span {
  let node = root
  let key: Node | undefined
  for (const step of path) {
    const property = [...(node.children ?? [])]
      .reverse()
      .find((child) => child.type === 'property' && child.children?.[0]?.value === step)
    const next = typeof step === 'number' ? node.children?.[step] : property?.children?.[1]
    key = property?.children?.[0] ?? key
    if (!next) break
    node = next
  }
  return wordsOf(onKey && key ? key : node)
}

export function wordsOf({ type, offset, length }: Node): Span {
  if (type === 'object' || type === 'array') return { start: offset, end: offset + 1 }
  const quotes = type === 'string' && length > 2 ? 1 : 0
  return { start: offset + quotes, end: offset + length - quotes }
}
