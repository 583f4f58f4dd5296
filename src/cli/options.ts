/** What the person asked for: the arguments, checked. Knows no file. */
import { decodeLayer, known, type Layer, nearest } from '../core/index.ts'
import { type FormatName, formats, type OptionName, optionTable } from './option-table.ts'
import { type Given as GivenOptions, last, readTokens } from './option-tokens.ts'

type Given = GivenOptions<OptionName>

export type Request =
  | { readonly kind: 'lint' | 'help' | 'version' | 'list-rules' }
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'print-config' | 'why'; readonly file: string }

export interface Options {
  readonly request: Request
  readonly paths: readonly string[]
  readonly format: FormatName
  readonly output?: string
  /** Wins over everything a file says. */
  readonly layer: Layer
  readonly assumeStory: boolean
  readonly config?: string
  readonly quiet: boolean
  readonly fix: boolean
  readonly maxWarnings: number
  readonly stdinFilename?: string
}

export interface ReadOptions {
  readonly options?: Options
  /** One line each; where there is one, there are no options. */
  readonly problems: readonly string[]
}

export function readOptions(argv: readonly string[]): ReadOptions {
  const given = readTokens(argv, optionTable)
  if (given.values.has('help')) return { options: lintOptions(given, { kind: 'help' }, {}), problems: [] }
  const { layer, problems } = readLayer(given)
  const found = [...given.problems, ...problems, ...wrongValues(given), ...wrongTogether(given)]
  if (found.length) return { problems: found }
  return { options: lintOptions(given, requestOf(given), layer), problems: [] }
}

function lintOptions(given: Given, request: Request, layer: Layer): Options {
  const text = <Key extends string>(key: Key, name: OptionName) => {
    const value = last(given, name)
    return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string }
  }
  return {
    request,
    paths: given.paths,
    format: (last(given, 'format') ?? 'pretty') as FormatName,
    layer,
    assumeStory: given.values.has('assume-story'),
    quiet: given.values.has('quiet'),
    fix: given.values.has('fix'),
    maxWarnings: Number(last(given, 'max-warnings') ?? 0),
    ...text('output', 'output'),
    ...text('config', 'config'),
    ...text('stdinFilename', 'stdin-filename'),
  }
}

function requestOf(given: Given): Request {
  const rule = last(given, 'explain')
  const file = last(given, 'print-config')
  const why = last(given, 'why')
  if (given.values.has('version')) return { kind: 'version' }
  if (given.values.has('list-rules')) return { kind: 'list-rules' }
  if (rule !== undefined) return { kind: 'explain', rule }
  if (file !== undefined) return { kind: 'print-config', file }
  if (why !== undefined) return { kind: 'why', file: why }
  return { kind: 'lint' }
}

/** `--framework`, `--role` and `--rule` are settings like any others, and checked as such. */
function readLayer(given: Given): { readonly layer: Layer; readonly problems: readonly string[] } {
  const problems: string[] = []
  const rules: Record<string, string> = {}
  for (const pair of given.values.get('rule') ?? []) {
    const [, id, severity] = /^([^=]+)=(.+)$/.exec(pair) ?? []
    if (id && severity) rules[id] = severity
    else problems.push(`--rule takes ID=SEVERITY, as in --rule vague-phrase=off, not “${pair}”.`)
  }
  const asked = {
    framework: last(given, 'framework'),
    role: last(given, 'role'),
    ...(given.values.has('rule') && { rules }),
  }
  // Which roles there are of the person's own shows only where the files lie.
  const decoded = decodeLayer(asked, { ...known, roles: asked.role === undefined ? [] : [asked.role] })
  for (const { path, message } of decoded.problems)
    problems.push(`--${path[0] === 'rules' ? 'rule' : path[0]}: ${message}`)
  return { layer: decoded.value, problems }
}

function wrongValues(given: Given): string[] {
  const problems: string[] = []
  const format = last(given, 'format')
  if (format !== undefined && !(formats as readonly string[]).includes(format)) {
    problems.push(`--format: ${unknownName(format, formats)}`)
  }
  const count = last(given, 'max-warnings')
  if (count !== undefined && !/^\d{1,9}$/.test(count))
    problems.push(`--max-warnings takes a whole number, not “${count}”.`)
  const rule = last(given, 'explain')
  if (rule !== undefined && !known.rules.includes(rule)) problems.push(`--explain: ${unknownName(rule, known.rules)}`)
  for (const name of ['output', 'config', 'print-config', 'why', 'stdin-filename'] as const) {
    if (last(given, name) === '') problems.push(`--${name} needs the name of a file.`)
  }
  return problems
}

export function unknownName(name: string, accepted: readonly string[]): string {
  const near = nearest(name, accepted)
  return `“${name}” is not known.${near ? ` Did you mean “${near}”?` : ''} Accepted: ${accepted.join(', ')}.`
}

function wrongTogether(given: Given): string[] {
  const stdin = given.paths.includes('-')
  const problems: string[] = []
  if (given.values.has('stdin-filename') && !stdin)
    problems.push('--stdin-filename goes with “-”, which is standard input.')
  if (given.values.has('fix') && stdin)
    problems.push('--fix cannot write to standard input. Give the file by its name.')
  return problems
}
