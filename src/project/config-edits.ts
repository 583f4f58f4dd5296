/** Adds to the lists of a `.storylint.json`, as text: comments and layout survive. Knows no disk. */
import { applyEdits, getNodeValue, modify, type Node } from 'jsonc-parser'
import { layoutOf, readMap } from './config-writing.ts'

/** The file's new text, the old one where the phrase is in it already; `undefined` where the file cannot be read. */
export const allowPhrase = (text: string | undefined, phrase: string): string | undefined =>
  addTo('allow', text, phrase.trim().replace(/\s+/g, ' '))

/** The same for the path of a role pack. */
export const nameRolePack = (text: string | undefined, path: string): string | undefined => addTo('roles', text, path)

function addTo(key: 'allow' | 'roles', text: string | undefined, entry: string): string | undefined {
  if (!text?.trim()) return `${JSON.stringify({ [key]: [entry] }, null, 2)}\n`
  const list = readList(key, text)
  if (!list) return undefined
  if (list.some((known) => isSame(known, entry))) return text
  const formattingOptions = layoutOf(text)
  if (list.length === 0) return applyEdits(text, modify(text, [key], [entry], { formattingOptions }))
  const at = placeFor(entry, list)
  return applyEdits(text, modify(text, [key, at], entry, { formattingOptions, isArrayInsertion: true }))
}

/** What stands in it so far; `undefined` where the file is no object or the key holds no list. */
function readList(key: string, text: string): unknown[] | undefined {
  const root = readMap(text)
  if (!root) return undefined
  const node: Node | undefined = root.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1]
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
