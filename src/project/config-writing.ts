/** Sets one key of a `.storylint.json`, as text: comments and layout survive. Knows no disk and no setting. */
import { applyEdits, type FormattingOptions, modify, type Node, type ParseError, parseTree } from 'jsonc-parser'

/** The file's new text; `undefined` where the file cannot be read. @param value `undefined` takes the key out */
export function setInConfig(text: string | undefined, key: string, value: string | undefined): string | undefined {
  if (!text?.trim()) return `${JSON.stringify({ [key]: value }, null, 2)}\n`
  const map = readMap(text)
  if (!map) return undefined
  const properties = map.children ?? []
  const at = properties.findIndex((property) => property.children?.[0]?.value === key)
  if (value === undefined) return at < 0 ? text : takeOut(text, properties, at)
  // The library formats what stands around a new key as well: a lone one it may, any other is put in front by hand.
  if (at < 0 && properties[0]) return putInFront(text, map, `${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  return applyEdits(text, modify(text, [key], value, at < 0 ? { formattingOptions: layoutOf(text) } : {}))
}

function putInFront(text: string, map: Node, line: string): string {
  const first = map.children?.[0]?.offset ?? 0
  const gap = /(?:\r?\n)?[ \t]*$/.exec(text.slice(map.offset + 1, first))?.[0] || ' '
  return `${text.slice(0, first)}${line}${gap}${text.slice(first)}`
}

function takeOut(text: string, properties: readonly Node[], at: number): string {
  const { offset, length } = properties[at] as Node
  const [before, after] = [properties[at - 1], properties[at + 1]]
  const from = before && !after ? before.offset + before.length : offset
  return text.slice(0, from) + text.slice(after ? after.offset : offset + length)
}

/** The file as a map; `undefined` where it is none. */
export function readMap(text: string): Node | undefined {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  return root?.type === 'object' && errors.length === 0 ? root : undefined
}

export function layoutOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' }
}
