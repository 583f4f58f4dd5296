/** Finds the parts of a JSON schema that pointers and references name. Knows no value. */
import type { Schema } from '@cfworker/json-schema'

export function resolved(schema: Schema, root: Schema): Schema {
  return typeof schema.$ref === 'string' ? schemaAt(schema.$ref, root) : schema
}

export const takes = (schema: Schema, kind: 'array' | 'object'): boolean => [schema.type].flat().includes(kind)

/** The part of the schema that a JSON pointer names; `$ref` on the way is followed. */
export function schemaAt(pointer: string, root: Schema): Schema {
  let node: unknown = root
  for (const step of stepsOf(pointer)) {
    const next: unknown = (node as Record<string, unknown>)[step]
    node = step === '$ref' ? schemaAt(next as string, root) : next
  }
  return node as Schema
}

export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
