/** Checks a plain value against a JSON schema: keeps what fits, and says in plain words what does not. Knows no setting by name. */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { resolved, schemaAt, stepsOf, takes } from './schema-tree.ts'
import { acceptedBy, notAKey, wrongValue } from './schema-words.ts'
import type { SettingsProblem } from './settings-decoding.ts'

type Path = readonly (string | number)[]

/** Of a list that a schema sets no limit to. */
const longestList = 1000
/** Who wrote a hundred wrong keys wrote another file than this. */
const mostTold = 100

export interface Checked {
  readonly value: Record<string, unknown>
  readonly problems: readonly SettingsProblem[]
}

/**
 * Makes a check for one schema. A map that takes any key takes rule ids only.
 * @param noun what a key at the top is called: "setting"
 */
export function checker(source: object, noun: string): (value: unknown, rules: readonly string[]) => Checked {
  // A copy, since the validator notes its own things in the schema.
  const schema = JSON.parse(JSON.stringify(source)) as Schema
  const validator = new Validator(schema, '7', false)
  return (value, rules) => {
    const problems: SettingsProblem[] = []
    const known = withoutUnknownKeys(value, { schema, root: schema, rules, noun, problems }, [])
    const wrong = problemsOf(validator, known, schema)
    return { value: fitting(validator, known, schema, wrong), problems: [...problems, ...wrong.values()] }
  }
}

/** By place: the first thing that is wrong there. */
function problemsOf(validator: Validator, value: unknown, schema: Schema): Map<string, SettingsProblem> {
  const wrong = new Map<string, SettingsProblem>()
  for (const error of validator.validate(value).errors) {
    const problem = tell(error, value, schema)
    const at = JSON.stringify(problem?.path)
    if (problem && !wrong.has(at)) wrong.set(at, problem)
  }
  return wrong
}

/** What is left without the wrong values; a map that thereby lacks a needed key goes as well, untold. */
function fitting(
  validator: Validator,
  value: unknown,
  schema: Schema,
  wrong: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  if (wrong.has('[]')) return {}
  if (!wrong.size) return value as Record<string, unknown>
  const rest = without(value, new Set(wrong.keys()), [])
  return fitting(validator, rest, schema, problemsOf(validator, rest, schema))
}

interface Place {
  readonly schema: Schema
  readonly root: Schema
  readonly rules: readonly string[]
  readonly noun: string
  readonly problems: SettingsProblem[]
}

/** A copy without unknown keys, as deep as the schema goes; each is told once, so its value needs no telling. */
function withoutUnknownKeys(value: unknown, place: Place, path: Path): unknown {
  const schema = resolved(place.schema, place.root)
  if (Array.isArray(value)) {
    if (!takes(schema, 'array') || !schema.items) return value
    // One more than it may hold is enough to say so; each is compared with all the others.
    return value
      .slice(0, (schema.maxItems ?? longestList) + 1)
      .map((item, index) =>
        withoutUnknownKeys(item, { ...place, schema: schema.items as Schema, noun: 'key here' }, [...path, index]),
      )
  }
  if (typeof value !== 'object' || value === null) return isPlain(value) ? value : null
  if (!takes(schema, 'object')) return value
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const below = schemaOf(key, schema, place.rules)
    if (!below && place.problems.length >= mostTold) continue
    if (!below)
      place.problems.push({ path: [...path, key], onKey: true, message: notAKey(key, place.noun, schema, place.rules) })
    else
      kept[key] = withoutUnknownKeys(
        inner,
        { ...place, schema: below, noun: (schema.properties && nouns.get(key)) ?? 'key here' },
        [...path, key],
      )
  }
  return kept
}

/** What a key of a map of that name is called. */
const nouns = new Map([
  ['rules', 'rule'],
  ['categories', 'category'],
])

const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)

function schemaOf(key: string, schema: Schema, rules: readonly string[]): Schema | undefined {
  const own = schema.properties
  const open = typeof schema.additionalProperties === 'object'
  if (open && rules.includes(key)) return schema.additionalProperties as Schema
  // A rule that the schema describes and the caller does not know is unknown.
  const takesRulesOnly = open && !schema.properties?.rules
  if (takesRulesOnly || !own || !Object.prototype.hasOwnProperty.call(own, key)) return undefined
  return own[key] as Schema
}

/** Only what is wrong itself is told, not what holds it. */
const leaves = new Set([
  'type',
  'enum',
  'required',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'maxItems',
  'pattern',
  'uniqueItems',
])

function tell(error: OutputUnit, value: unknown, root: Schema): SettingsProblem | undefined {
  if (!leaves.has(error.keyword)) return undefined
  const schema = schemaAt(error.keywordLocation.slice(0, error.keywordLocation.lastIndexOf('/')), root)
  const path: (string | number)[] = []
  let inner: unknown = value
  for (const step of stepsOf(error.instanceLocation)) {
    path.push(Array.isArray(inner) ? Number(step) : step)
    inner = (inner as Record<string, unknown>)[step]
  }
  return { path, onKey: false, message: wrongValue(path, inner, schema, acceptedBy(schema, error.keyword)) }
}

/** A copy without the values at the given paths. Only values that fit the schema are walked, so it ends. */
function without(value: unknown, bad: ReadonlySet<string>, path: Path): unknown {
  const keep = (key: string | number) => !bad.has(JSON.stringify([...path, key]))
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => (keep(index) ? [without(item, bad, [...path, index])] : []))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => keep(key))
  return Object.fromEntries(entries.map(([key, inner]) => [key, without(inner, bad, [...path, key])]))
}
