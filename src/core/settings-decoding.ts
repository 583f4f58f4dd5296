/** Decodes settings from plain values: keeps what can be used and tells the rest. Knows the schema, no file format and no catalogue. */
import schema from '../../data/schema/config.json' with { type: 'json' }
import { readableGlobs } from './globs.ts'
import { nearest } from './nearest.ts'
import { readablePhrases } from './own-phrases.ts'
import { checker } from './schema-check.ts'
import type { Layer } from './settings.ts'

/** The ids that can be named now. Passed in, so that decoding stays free of the catalogue. */
export interface KnownIds {
  readonly frameworks: readonly string[]
  readonly roles: readonly string[]
  readonly rules: readonly string[]
}

/** One wrong key or value, where it stands, and what would be accepted. */
export interface SettingsProblem {
  readonly path: readonly (string | number)[]
  /** The key is wrong, not its value. */
  readonly onKey: boolean
  readonly message: string
}

export interface DecodedLayer {
  readonly value: Layer
  readonly problems: readonly SettingsProblem[]
}

export interface DecodedFrontMatter {
  /** `storylint: true` or a map, or `false`; undefined where it is neither. */
  readonly on: boolean | undefined
  readonly layer: Layer
  readonly competencies: readonly string[]
  readonly problems: readonly SettingsProblem[]
}

const checkLayer = checker(schema, 'setting')
const checkFrontMatter = checker(
  { $ref: '#/definitions/frontMatter', definitions: schema.definitions },
  'setting of the front matter',
)

/** A layer from a configuration file's or the editor's values. Never throws. */
export function decodeLayer(value: unknown, known: KnownIds): DecodedLayer {
  const { value: checked, problems } = checkLayer(value, known.rules)
  const { $schema: _, phrases, ...rest } = checked
  const globs = readableGlobs(rest, value)
  const unknown = withoutUnknownIds({ ...rest, ...globs.value }, known)
  const told = [...problems, ...globs.problems, ...unknown.problems]
  if (phrases === undefined) return { value: unknown.value, problems: told }
  const readable = readablePhrases(phrases, (value as { phrases: unknown }).phrases)
  return { value: { ...unknown.value, phrases: readable.value }, problems: [...told, ...readable.problems] }
}

/** What YAML 1.1 called booleans still means what it says. */
const spoken = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  [null, true],
  ['on', true],
  ['yes', true],
  ['off', false],
  ['no', false],
])

/**
 * The value of the `storylint` key of a front matter. Never throws.
 * @returns paths are relative to that value
 */
export function decodeFrontMatter(value: unknown, known: KnownIds): DecodedFrontMatter {
  const on = value === undefined ? undefined : spoken.get(typeof value === 'string' ? value.toLowerCase() : value)
  if (value === undefined || on !== undefined) return { on, layer: {}, competencies: [], problems: [] }
  if (!isMap(value))
    return {
      on: true,
      layer: {},
      competencies: [],
      problems: [{ path: [], onKey: false, message: neither(value, known) }],
    }
  const { value: checked, problems } = checkFrontMatter(value, known.rules)
  const { competencies, rules, 'target-seconds': targetSeconds, framework, role, ...direct } = checked
  const severities = { ...(rules as Layer['rules']), ...(direct as Layer['rules']) }
  const layer = {
    ...(framework !== undefined && { framework }),
    ...(role !== undefined && { role }),
    ...(Object.keys(severities).length && { rules: severities }),
    ...(targetSeconds !== undefined && { targetSeconds }),
  } as Layer
  const unknown = withoutUnknownIds(layer, known)
  return {
    on: true,
    layer: unknown.value,
    competencies: (competencies ?? []) as string[],
    problems: [...problems, ...unknown.problems],
  }
}

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

function neither(value: unknown, known: KnownIds): string {
  const accepted = '“storylint” takes true, false or a map of settings.'
  if (typeof value !== 'string') return accepted
  const framework = nearest(value, known.frameworks)
  return framework ? `${accepted} Write “framework: ${framework}” below it to choose that framework.` : accepted
}

function withoutUnknownIds(layer: Record<string, unknown>, known: KnownIds): DecodedLayer {
  const value = { ...layer }
  const problems: SettingsProblem[] = []
  for (const [key, ids] of [
    ['framework', known.frameworks],
    ['role', known.roles],
  ] as const) {
    const id = value[key]
    if (typeof id !== 'string' || ids.includes(id)) continue
    delete value[key]
    const near = nearest(id, ids)
    problems.push({
      path: [key],
      onKey: false,
      message: `“${id}” is not a ${key}.${near ? ` Did you mean “${near}”?` : ''} Accepted: ${ids.join(', ')}.`,
    })
  }
  return { value: value as Layer, problems }
}
