/** Cuts the arguments into options and paths, and tells each one that is no option. Knows no option by name. */
import { parseArgs } from 'node:util'
import { nearest } from '../core/index.ts'
import type { OptionEntry } from './option-table.ts'

export type Table<Name extends string> = Readonly<Record<Name, OptionEntry>>

export interface Given<Name extends string> {
  /** Each option's values in order; an option without a value has `''`. */
  readonly values: ReadonlyMap<Name, readonly string[]>
  readonly paths: readonly string[]
  /** The first argument that is no option and stands before any `--`. */
  readonly command: string | undefined
  /** Its index among the arguments; -1 where there is none. */
  readonly commandAt: number
  readonly problems: readonly string[]
}

export function readTokens<Name extends string>(argv: readonly string[], table: Table<Name>): Given<Name> {
  const config = Object.fromEntries(
    Object.entries<OptionEntry>(table).map(([name, { value, short }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  )
  // Not strict: then the parser tells all options and not only the first wrong one.
  const { tokens, positionals } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true })
  const values = new Map<Name, string[]>()
  const problems = new Set<string>()
  let [command, commandAt] = ['', -1]
  let ended = false
  for (const token of tokens) {
    if (token.kind === 'option-terminator') ended = true
    else if (token.kind === 'positional') {
      if (commandAt < 0 && !ended) [command, commandAt] = [token.value, token.index]
    } else {
      const problem = problemOf(token, argv[token.index] as string, table)
      const name = token.name as Name
      if (problem) problems.add(problem)
      else values.set(name, [...(values.get(name) ?? []), token.value ?? ''])
    }
  }
  return { values, paths: positionals, command: command || undefined, commandAt, problems: [...problems] }
}

/** The last value given for an option. */
export const last = <Name extends string>({ values }: Given<Name>, name: Name): string | undefined =>
  values.get(name)?.at(-1)

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function problemOf(
  { name, rawName, value, inlineValue }: OptionToken,
  written: string,
  table: Readonly<Record<string, OptionEntry>>,
): string | undefined {
  if (!Object.hasOwn(table, name)) return notAnOption(rawName, written, Object.keys(table))
  const takes = table[name]?.value
  if (!takes) return inlineValue ? `${rawName} takes no value.` : undefined
  // An option in its place is a value forgotten; one that does start so is written with “=”.
  const forgotten = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'))
  return forgotten ? `${rawName} needs a value: ${rawName} ${takes}.` : undefined
}

function notAnOption(rawName: string, written: string, names: readonly string[]): string {
  // `-format` is read letter by letter, and told as one.
  const name = rawName.startsWith('--') ? rawName : (written.split('=')[0] as string)
  const letters = name.replace(/^-+/, '')
  const near = letters.length > 1 ? nearest(letters, names) : undefined
  return `${name} is not an option. ${near ? `Did you mean --${near}?` : 'See storylint --help.'}`
}
