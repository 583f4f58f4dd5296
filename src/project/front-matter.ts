/** Writes what a person chose into a story's front matter, as the smallest edit of the text. Knows YAML, not what a setting means. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit } from '../core/index.ts'

interface Block {
  /** Offset of the first line after the opening fence, and of the closing fence. */
  readonly start: number
  readonly end: number
}

/** Sets `storylint: true` or `false`; `undefined` where nothing has to change or the front matter is no YAML. */
export function switchStory(text: string, on: boolean): Edit | undefined {
  const found = find(text)
  if (found === 'broken') return undefined
  if (!found.pair) return addLines(text, found.block, `storylint: ${on}`)
  const { value } = found.pair
  if (isMap(value) && on) return undefined
  if (isScalar(value) && value.value === on) return undefined
  return replaceValue(text, found.pair, found.block as Block, ` ${on}`)
}

/** Sets one of the keys below `storylint:`, such as `framework`. */
export function chooseInFrontMatter(text: string, key: string, choice: string): Edit | undefined {
  const found = find(text)
  if (found === 'broken') return undefined
  if (!found.pair) return addLines(text, found.block, `storylint:\n  ${key}: ${choice}`)
  const block = found.block as Block
  const { value } = found.pair
  if (!isMap(value)) return replaceValue(text, found.pair, block, `\n  ${key}: ${choice}`)
  const old = value.items.find((pair) => nameOf(pair) === key)
  if (old) return replaceValue(text, old, block, ` ${choice}`)
  return addKey(text, value, block, `${key}: ${choice}`)
}

/** Adds an id to one of the lists below `storylint:`, such as `competencies`. */
export function addToFrontMatter(text: string, key: string, id: string): Edit | undefined {
  const found = find(text)
  if (found === 'broken') return undefined
  const { block, pair } = found
  const list = pair && isMap(pair.value) ? pair.value.items.find((each) => nameOf(each) === key) : undefined
  if (!block || !list) return chooseInFrontMatter(text, key, `[${id}]`)
  if (isSeq(list.value)) return addItem(text, list.value, block, id)
  const old = isScalar(list.value) && list.value.value !== null ? `${String(list.value.source)}, ` : ''
  return replaceValue(text, list, block, ` [${old}${id}]`)
}

/** Behind the last one, in the list's own form. */
function addItem(text: string, list: YAMLSeq, block: Block, id: string): Edit | undefined {
  if (list.items.some((item) => isScalar(item) && item.value === id)) return undefined
  const last = rangeOf(list.items.at(-1))
  if (list.flow && !last) return insert(block.start + (rangeOf(list)?.[0] ?? 0) + 1, id)
  const end = block.start + (last?.[1] ?? 0)
  if (list.flow) return insert(end, `, ${id}`)
  const line = text.slice(text.lastIndexOf('\n', block.start + (last?.[0] ?? 0) - 1) + 1)
  return insert(text.indexOf('\n', end) + 1, `${/^[ \t]*/.exec(line)?.[0]}- ${id}\n`)
}

function find(text: string): { readonly block?: Block; readonly pair?: Pair } | 'broken' {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?(?:\r?\n|(?<=\n)))---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) return {}
  const source = match[1] as string
  const start = text.indexOf('\n') + 1
  const block = { start, end: start + source.length }
  const yaml = parseDocument(source, { logLevel: 'silent', uniqueKeys: false })
  const root = yaml.contents
  if (yaml.errors.length > 0 || (root !== null && !isMap(root))) return 'broken'
  const pair = root?.items.find((item) => nameOf(item) === 'storylint')
  return { block, ...(pair && { pair: pair as Pair }) }
}

function nameOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined
}

function addLines(text: string, block: Block | undefined, lines: string): Edit {
  if (block) return insert(block.end, `${lines}\n`)
  const start = text.startsWith('\ufeff') ? 1 : 0
  return insert(start, `---\n${lines}\n---\n${/^\s*\n/.test(text.slice(start)) ? '' : '\n'}`)
}

/** From behind the key's colon to the end of its value. */
function replaceValue(text: string, pair: Pair, block: Block, value: string): Edit {
  const start = text.indexOf(':', block.start + (rangeOf(pair.key)?.[1] ?? 0)) + 1
  const end = Math.max(start, block.start + (rangeOf(pair.value)?.[1] ?? 0))
  // A map's end is behind its last line break, which has to stay.
  return { span: { start, end: start + text.slice(start, end).trimEnd().length }, text: value }
}

function addKey(text: string, map: YAMLMap, block: Block, line: string): Edit {
  const first = rangeOf(map.items[0]?.key)
  if (map.flow) return insert(block.start + (rangeOf(map)?.[0] ?? 0) + 1, first ? ` ${line},` : ` ${line} `)
  const start = block.start + (first?.[0] ?? 0)
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return insert(start, `${line}\n${indent}`)
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range ?? undefined
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text }
}
