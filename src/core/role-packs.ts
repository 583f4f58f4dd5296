/** Decodes role packs from plain values: keeps what can be used and tells the rest. Knows no file and no bundled pack. */
import schema from '../../data/schema/role.json' with { type: 'json' }
import type { RolePack } from './role-pack.ts'
import { conditionsAt, problemsOfMeaning, withoutConditions } from './role-pack-meaning.ts'
import { builtOn, byId } from './role-pack-merging.ts'
import { checker } from './schema-check.ts'
import type { KnownIds, SettingsProblem } from './settings-decoding.ts'

export interface DecodedPack {
  /** Absent where the value has no usable `id` or no `name`. */
  readonly pack?: RolePack
  readonly problems: readonly SettingsProblem[]
}

/** As it is written: any list may be left out. */
export type WrittenPack = Partial<Omit<RolePack, 'metrics' | 'competencies'>> &
  Pick<RolePack, 'id' | 'name'> & {
    readonly metrics?: Partial<RolePack['metrics']>
    readonly competencies?: readonly (Partial<Competency> & Pick<Competency, 'id' | 'name'>)[]
  }

type Competency = RolePack['competencies'][number]

const check = checker(schema, 'key of a role pack')

/**
 * A pack from a file's value. Never throws.
 * @param base the pack that `extends` names: whoever knows the packs finds it, and tells where there is none
 */
export function decodeRolePack(value: unknown, known: Pick<KnownIds, 'rules'>, base?: RolePack): DecodedPack {
  const first = check(value, known.rules)
  const problems = [...first.problems, ...problemsOfMeaning(value, base)]
  // Half a condition is another condition, and might tick what is not done: it goes as a whole.
  const broken = conditionsAt(problems)
  const { value: kept } = broken.size ? check(withoutConditions(value, broken), known.rules) : first
  if (kept.id === undefined) return { problems }
  return { pack: builtOn(base, readyPack(kept as unknown as WrittenPack)), problems }
}

/** A pack that is known to fit its schema, as the bundled ones are: lists that it leaves out are empty. */
export function readyPack({ metrics, competencies, checklist, source, ...written }: WrittenPack): RolePack {
  const { $schema: _, ...rest } = written as typeof written & { $schema?: string }
  return {
    looksFor: [],
    turnsDown: [],
    rounds: [],
    rules: {},
    ...rest,
    checklist: readyGroups(checklist ?? []),
    metrics: { technical: [], user: [], business: [], ...metrics },
    competencies: byId([], competencies ?? []).map((each) => ({ evidence: [], questions: [], cues: [], ...each })),
    ...(source && { source: { ...source, official: false } }),
  }
}

type Groups = RolePack['checklist']
type Item = Groups[number]['items'][number]

/** Each item once in the whole checklist: where it stands last. */
function readyGroups(written: Groups): Groups {
  const groups = byId([], written)
  const last = new Map(groups.flatMap(({ items }) => items.map((item) => [item.id, item] as const)))
  return groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => last.get(item.id) === item).map(readyItem),
  }))
}

/** A condition that names no kind means any story. */
const readyItem = (item: Item): Item =>
  item.when && 'atLeast' in item.when ? { ...item, when: { ...item.when, stories: item.when.stories ?? {} } } : item
