/** Reads one `.storylint.json`: its settings, and what cannot be used as findings at their places. Knows no disk. */
import { createScanner, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import {
  decodeLayer,
  type Finding,
  known,
  type KnownIds,
  type Layer,
  type SettingsProblem,
  type Span,
} from '../core/index.ts'
import { placeOf, wordsOf } from './config-places.ts'
import { isBlank, spanOf, syntaxMessage } from './config-syntax.ts'
import { inside } from './paths.ts'

/** The name that a configuration file has in every folder. */
export const configName = '.storylint.json'

/** One `.storylint.json`, as far as it can be used. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  readonly layer: Layer
  /** Rule `config`, placed in `text`, sorted by place. */
  readonly findings: readonly Finding[]
}

/**
 * Never throws; what is right in a broken file is still used.
 * @param path relative to the workspace root
 */
export function readConfig(path: string, text: string, ids: KnownIds = known): ConfigFile {
  // A byte order mark is no JSON. Kept at the same length, so that places stay true.
  const source = text.replace(/^\ufeff/, ' ')
  if (isTooDeep(source)) return unreadable(path, 'it is nested too deep')
  const errors: ParseError[] = []
  const root = parseTree(source, errors, { allowTrailingComma: true })
  const syntax = errors.slice(0, 1).map((error) => finding(spanOf(error, text), syntaxMessage(error)))
  if (!root) return { path, text, layer: {}, findings: isBlank(errors) ? [] : syntax }

  const value: unknown = getNodeValue(root)
  const decoded = decodeLayer(value, ids)
  const roles = placeRoles(decoded.value.roles ?? [], value, folderOf(path))
  const layer = decoded.value.roles ? { ...decoded.value, roles: roles.paths } : decoded.value
  // Half a text may look like anything; that it is broken says enough.
  const problems = [...decoded.problems, ...roles.problems].filter(({ path: at }) => at.length || !syntax.length)
  const findings = [
    ...syntax,
    ...twice(root),
    ...problems.map((problem) => finding(placeOf(root, problem), problem.message)),
  ]
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { path, text, layer, findings }
}

/** A file that is there and cannot be read: nothing of it is used. */
export function unreadable(path: string, error: unknown): ConfigFile {
  const why = error instanceof Error ? error.message : String(error)
  return {
    path,
    text: '',
    layer: {},
    findings: [finding({ start: 0, end: 0 }, `This configuration file cannot be read: ${why}.`)],
  }
}

/** Settings are four levels deep; what is nested far deeper would overrun the parser's stack. */
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

const finding = (span: Span, message: string): Finding => ({
  rule: 'config',
  severity: 'error',
  message,
  span,
  suggestions: [],
})

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/')

/** Paths of role packs from the root, and those that lead out of it. */
function placeRoles(kept: readonly string[], value: unknown, folder: string) {
  const paths = kept.flatMap((entry) => inside(folder, entry) || [])
  const written = (value as { roles?: unknown } | null)?.roles
  const problems: SettingsProblem[] = (Array.isArray(written) ? written : []).flatMap((entry: string, index) =>
    !kept.includes(entry) || inside(folder, entry)
      ? []
      : [{ path: ['roles', index], onKey: false, message: outside(entry) }],
  )
  return { paths, problems }
}

const outside = (path: string) =>
  `“${path}” leaves the workspace. A role pack is given by a path inside it, relative to this file.`

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
