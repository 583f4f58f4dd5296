/** Cuts the arguments into options and paths, and tells each one that is no option. Knows the table, not what an option means. */
import { parseArgs } from 'node:util'
import { nearest } from '../core/index.ts'
import { type OptionEntry, type OptionName, optionNames, optionTable } from './option-table.ts'

export interface Given {
  /** Each option's values in order; an option without a value has `''`. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>
  readonly paths: readonly string[]
  /** The first argument that is no option and stands before any `--`. */
  readonly command: string | undefined
  readonly problems: readonly string[]
}

const table: Readonly<Record<string, OptionEntry>> = optionTable

const config = Object.fromEntries(
  Object.entries(table).map(([name, { value, short }]) => [
    name,
    { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
  ]),
)

export function readTokens(argv: readonly string[]): Given {
  // Not strict: then the parser tells all options and not only the first wrong one.
  const { tokens, positionals } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true })
  const values = new Map<OptionName, string[]>()
  const problems = new Set<string>()
  let command: string | undefined
  let ended = false
  for (const token of tokens) {
    if (token.kind === 'option-terminator') ended = true
    else if (token.kind === 'positional') command ??= ended ? '' : token.value
    else {
      const problem = problemOf(token, argv[token.index] as string)
      if (problem) problems.add(problem)
      else values.set(token.name as OptionName, [...(values.get(token.name as OptionName) ?? []), token.value ?? ''])
    }
  }
  return { values, paths: positionals, command: command || undefined, problems: [...problems] }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function problemOf({ name, rawName, value, inlineValue }: OptionToken, written: string): string | undefined {
  if (!Object.hasOwn(table, name)) return notAnOption(rawName, written)
  const takes = table[name]?.value
  if (!takes) return inlineValue ? `${rawName} takes no value.` : undefined
  // An option in its place is a value forgotten; one that does start so is written with “=”.
  const forgotten = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'))
  return forgotten ? `${rawName} needs a value: ${rawName} ${takes}.` : undefined
}

function notAnOption(rawName: string, written: string): string {
  // `-format` is read letter by letter, and told as one.
  const name = rawName.startsWith('--') ? rawName : (written.split('=')[0] as string)
  const letters = name.replace(/^-+/, '')
  const near = letters.length > 1 ? nearest(letters, optionNames) : undefined
  return `${name} is not an option. ${near ? `Did you mean --${near}?` : 'See storylint --help.'}`
}
