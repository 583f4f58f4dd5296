/** Reads a JSON file with comments: what it holds, where it stands, and what is wrong with it as JSON. Knows no setting. */
import { createScanner, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Finding, SettingsProblem, Span } from '../core/index.ts'
import { placeOf, wordsOf } from './config-places.ts'
import { isBlank, spanOf, syntaxMessage } from './config-syntax.ts'

export interface JsonFile {
  /** Absent where there is no value at all. */
  readonly root?: Node
  readonly value?: unknown
  /** Rule `config`: syntax, and names that stand twice. */
  readonly findings: readonly Finding[]
  /** The syntax is wrong: what could be read is half a text. */
  readonly isBroken: boolean
}

/** Never throws; `undefined` where the text is nested so deep that it would overrun the parser's stack. */
export function readJson(text: string): JsonFile | undefined {
  // A byte order mark is no JSON. Kept at the same length, so that places stay true.
  const source = text.replace(/^\ufeff/, ' ')
  if (isTooDeep(source)) return undefined
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { allowTrailingComma: true })
  const isBroken = errors.length > 0 && !(!root && isBlank(errors))
  const syntax = isBroken ? errors.slice(0, 1).map((error) => finding(spanOf(error, text), syntaxMessage(error))) : []
  if (!root) return { findings: syntax, isBroken }
  return { root, value: getNodeValue(root), findings: [...syntax, ...twice(root)], isBroken }
}

/** The problems of what a file holds, at their places, together with those of its syntax; sorted by place. */
export function placed({ root, findings, isBroken }: JsonFile, problems: readonly SettingsProblem[]): Finding[] {
  // Half a text may look like anything; that it is broken says enough.
  const told = problems.filter(({ path }) => path.length || !isBroken)
  const all = [...findings, ...(root ? told.map((each) => finding(placeOf(root, each), each.message)) : [])]
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

export const finding = (span: Span, message: string): Finding => ({
  rule: 'config',
  severity: 'error',
  message,
  span,
  suggestions: [],
})

/** What is written by hand is a few levels deep. */
function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true)
  let depth = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    if (scanner.getTokenLength() !== 1) continue
    const sign = text[scanner.getTokenOffset()]
    if (sign === '[' || sign === '{') depth++
    if (sign === ']' || sign === '}') depth--
    if (depth > 100) return true
  }
  return false
}

/** A key that stands twice in one map: only the last counts. */
function twice(node: Node): Finding[] {
  if (node.type !== 'object') return (node.children ?? []).flatMap(twice)
  const seen = new Map<string, Node>()
  const found: Finding[] = []
  for (const property of node.children ?? []) {
    const [key, value] = property.children as [Node, Node?]
    const earlier = seen.get(key.value as string)
    if (earlier)
      found.push(
        finding(wordsOf(earlier), `“${key.value}” stands here twice, and only the last one counts. Keep one of them.`),
      )
    seen.set(key.value as string, key)
    if (value) found.push(...twice(value))
  }
  return found
}
