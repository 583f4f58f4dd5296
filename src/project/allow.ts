/** Adds a phrase to the `allow` list of a `.storylint.json`, as text: comments and layout survive. Knows no disk. */
import { applyEdits, getNodeValue, modify, type Node } from 'jsonc-parser'
import { layoutOf, readMap } from './config-writing.ts'

/** The file's new text, the old one where the phrase is in it already; `undefined` where the file cannot be read. */
export function allowPhrase(text: string | undefined, phrase: string): string | undefined {
  const entry = phrase.trim().replace(/\s+/g, ' ')
  if (!text?.trim()) return `${JSON.stringify({ allow: [entry] }, null, 2)}\n`
  const list = readAllow(text)
  if (!list) return undefined
  if (list.some((known) => isSame(known, entry))) return text
  const formattingOptions = layoutOf(text)
  if (list.length === 0) return applyEdits(text, modify(text, ['allow'], [entry], { formattingOptions }))
  const at = placeFor(entry, list)
  return applyEdits(text, modify(text, ['allow', at], entry, { formattingOptions, isArrayInsertion: true }))
}

/** What is allowed so far; `undefined` where the file is no object or its `allow` no list. */
function readAllow(text: string): unknown[] | undefined {
  const root = readMap(text)
  if (!root) return undefined
  const node: Node | undefined = root.children?.find((property) => property.children?.[0]?.value === 'allow')
    ?.children?.[1]
  if (!node) return []
  return node.type === 'array' ? (getNodeValue(node) as unknown[]) : undefined
}

function isSame(known: unknown, entry: string): boolean {
  return typeof known === 'string' && known.toLowerCase() === entry.toLowerCase()
}

/** A list in alphabetical order stays in it; in any other the newest is last. */
function placeFor(entry: string, list: readonly unknown[]): number {
  const keys = list.map((item) => String(item).toLowerCase())
  if (keys.some((key, index) => index > 0 && key < (keys[index - 1] as string))) return list.length
  const at = keys.findIndex((key) => key > entry.toLowerCase())
  return at < 0 ? list.length : at
}
