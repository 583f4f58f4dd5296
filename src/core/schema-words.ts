/** Says in plain words what a schema accepts and what was found in its place. Knows no setting by name. */
import type { Schema } from '@cfworker/json-schema'
import { nearest } from './nearest.ts'

/** An unknown key: its name, the nearest accepted one, and all accepted ones. */
export function notAKey(key: string, noun: string, schema: Schema, rules: readonly string[]): string {
  const open = typeof schema.additionalProperties === 'object'
  const named = Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema')
  const takesRulesOnly = open && !named.includes('rules')
  const near = nearest(key, takesRulesOnly ? rules : open ? [...named, ...rules] : named)
  const accepted = takesRulesOnly ? rules.join(', ') : `${named.join(', ')}${open ? ', and the id of a rule' : ''}`
  return `${quote(key)} is not a ${noun}.${near ? ` Did you mean “${near}”?` : ''} Accepted: ${accepted}.`
}

/** What would be accepted where this keyword of a schema said no. */
export function acceptedBy(schema: Schema, keyword: string): string {
  if (keyword === 'pattern') return (schema.patternErrorMessage as string | undefined) ?? 'it has another form'
  if (keyword === 'required') return `it needs ${(schema.required ?? []).map(quote).join(' and ')}`
  if (keyword === 'uniqueItems') return 'each entry stands once'
  if (keyword === 'maxItems') return `it takes at most ${schema.maxItems} entries`
  if (keyword === 'maxLength') return `takes a text of at most ${schema.maxLength} characters`
  if (schema.enum) return `takes ${oneOf(schema.enum.map(String))}`
  if (schema.type === 'integer') return `takes a whole number from ${schema.minimum} to ${schema.maximum}`
  if (schema.type === 'string') return keyword === 'minLength' ? 'takes a text that is not empty' : 'takes a text'
  return `takes ${oneOf([schema.type].flat().map((kind) => said[kind as string] ?? 'a map'))}`
}

const said: Readonly<Record<string, string>> = { array: 'a list', object: 'a map', boolean: 'true or false' }

/** A wrong value: where it stands, what is accepted, what was found, and what was most likely meant. */
export function wrongValue(
  path: readonly (string | number)[],
  value: unknown,
  schema: Schema,
  accepted: string,
): string {
  if (accepted.startsWith('takes ')) return `${subject(path)} ${accepted}${found(value)}.${meant(value, schema)}`
  const about =
    typeof value === 'string'
      ? `${quote(value)} cannot stand in “${String(nameOf(path))}”`
      : `${subject(path)} cannot be used`
  return `${about}: ${accepted}.`
}

function subject(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'This'
  return typeof last === 'number' ? `Entry ${last + 1} of “${String(nameOf(path))}”` : `“${last}”`
}

const nameOf = (path: readonly (string | number)[]) => [...path].reverse().find((step) => typeof step === 'string')

/** `false` means off; everything else means the name it looks like. */
function meant(value: unknown, schema: Schema): string {
  const names = (schema.enum ?? []).map(String)
  if (value === false && names.includes('off')) return ' Did you mean “off”?'
  if (value === 'off' && schema.type === 'boolean') return ' Did you mean false, without quotes?'
  const near = typeof value === 'string' ? nearest(value, names) : undefined
  return near ? ` Did you mean “${near}”?` : ''
}

function found(value: unknown): string {
  if (value === null) return ', and nothing stands here'
  if (typeof value === 'string') return `, not ${value === '' ? 'an empty one' : quote(value)}`
  if (typeof value === 'object') return `, not ${Array.isArray(value) ? 'a list' : 'a map'}`
  return `, not ${String(value)}`
}

export const quote = (text: string) => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`

const oneOf = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join()
