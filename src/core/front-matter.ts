/** Reads what the front matter says to Storylint, and places what is wrong with it. Knows YAML, not what a setting means. */
import { isMap, isScalar, type Pair, parseDocument } from 'yaml'
import { frameworks, roleIds } from './catalogue.ts'
import type { FrontMatterBlock } from './markdown.ts'
import type { Span } from './model.ts'
import type { RolePacks } from './role-pack.ts'
import { ruleIds } from './rules/index.ts'
import { decodeFrontMatter, type KnownIds, type Layer } from './settings.ts'
import type { Tag } from './tags.ts'

export interface FrontMatter {
  /** `storylint: true`, a map, or `false`; undefined where there is no such key. */
  readonly on: boolean | undefined
  readonly layer: Layer
  /** The competencies that the story is tagged with. */
  readonly competencies: readonly string[]
  /** The same, each where it stands in the file. */
  readonly tags: readonly Tag[]
  readonly problems: readonly { readonly span: Span; readonly message: string }[]
}

export const known: KnownIds = { frameworks: frameworks.map(({ id }) => id), roles: roleIds, rules: ruleIds }

/** A person's own role packs can be named like the bundled ones. */
export const idsWith = (packs: RolePacks | undefined, ids = known): KnownIds =>
  packs?.size ? { ...ids, roles: [...new Set([...ids.roles, ...packs.keys()])] } : ids

const nothing: FrontMatter = { on: undefined, layer: {}, competencies: [], tags: [], problems: [] }

/** A hundred times what a story needs, in UTF-16 units. */
const longest = 20_000

const tooLong = ({ start }: Span): FrontMatter => ({
  ...nothing,
  problems: [
    {
      span: { start, end: start + 1 },
      message: `The front matter is longer than ${longest} characters. Nothing in it is used.`,
    },
  ],
})

export function readFrontMatter(block: FrontMatterBlock | undefined, ids = known): FrontMatter {
  // Most front matter is not ours: look before parsing.
  if (!block || !/^["']?storylint["']?[ \t]*:/m.test(block.text)) return nothing
  if (block.text.length > longest) return tooLong(block)
  const yaml = parseDocument(block.text, { logLevel: 'silent', uniqueKeys: false })
  const place = (range: readonly number[] | null | undefined): Span => {
    const [start = 0, end = 0] = range ?? []
    return { start: block.start + start, end: block.start + Math.max(end, start + 1) }
  }
  const invalid = (error: { message: string }, at: readonly number[] | null | undefined): FrontMatter => ({
    ...nothing,
    problems: [
      {
        span: place(at),
        message: `The front matter is not valid YAML: ${error.message.split('\n')[0]} Nothing in it is used.`,
      },
    ],
  })
  const [error] = yaml.errors
  if (error) return invalid(error, error.pos)
  const pair = isMap(yaml.contents)
    ? yaml.contents.items.find(({ key }) => isScalar(key) && key.value === 'storylint')
    : undefined
  if (!pair) return nothing
  try {
    const { problems, ...decoded } = decodeFrontMatter(yaml.toJS({ maxAliasCount: 100 })?.storylint, ids)
    return {
      ...decoded,
      tags: decoded.competencies.map((id, at) => ({ id, ...place(rangeOf(pair, ['competencies', at], false)) })),
      problems: problems.map(({ path, onKey, message }) => ({ message, span: place(rangeOf(pair, path, onKey)) })),
    }
  } catch (thrown) {
    // An alias without its anchor, or aliases without end, show only here.
    return invalid(thrown as Error, rangeOf(pair, [], false))
  }
}

/** The source range of a key or value below `storylint:`. */
function rangeOf(from: Pair, path: readonly (string | number)[], onKey: boolean): readonly number[] | null | undefined {
  let pair: Pair | undefined = from
  let node: unknown = from.value
  for (const step of path) {
    pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined
    const items: unknown = (node as { items?: unknown[] } | null)?.items
    node = pair ? pair.value : Array.isArray(items) ? items[Number(step)] : undefined
  }
  const target = onKey && path.length && pair ? pair.key : (node ?? pair?.key)
  return (
    (target as { range?: readonly number[] | null } | undefined)?.range ??
    (from.key as { range?: readonly number[] }).range
  )
}
