/** What is wrong with a role pack though it fits its schema: ids that stand twice, names of nothing, conditions that say two things. */
import { nearest } from './nearest.ts'
import { frameProblem } from './phrase-lists.ts'
import type { RolePack } from './role-pack.ts'
import type { SettingsProblem } from './settings-decoding.ts'

type Path = readonly (string | number)[]

/** A map of the value as it is written: it may be anything. */
type Written = Readonly<Record<string, unknown>>

interface Placed {
  readonly value: Written
  readonly path: Path
}

/** Paths are of the value as it is written. */
export function problemsOfMeaning(pack: unknown, base: RolePack | undefined): SettingsProblem[] {
  const root = { value: asMap(pack), path: [] }
  const groups = entries(root, 'checklist')
  const items = groups.flatMap((group) => entries(group, 'items'))
  const competencies = entries(root, 'competencies')
  // A base that could not be found has competencies, too: nobody knows which.
  const isLost = root.value.extends !== undefined && !base
  const ids = isLost ? undefined : [...idsOf(competencies), ...(base?.competencies ?? []).map(({ id }) => id)]
  return [
    ...twice(groups),
    ...twice(items),
    ...twice(competencies),
    ...items.flatMap((item) => ('when' in item.value ? problemsOfCondition(item, ids) : [])),
    ...competencies.flatMap(unreadableCues),
  ]
}

function problemsOfCondition({ value, path }: Placed, competencies: readonly string[] | undefined): SettingsProblem[] {
  const { atLeast, stories, everyCompetency } = asMap(value.when)
  const at = [...path, 'when']
  const isOne = everyCompetency === undefined ? atLeast !== undefined : atLeast === undefined && stories === undefined
  if (!isOne)
    return [
      {
        path: at,
        onKey: false,
        message: '“when” takes either “atLeast”, with “stories” of a kind, or “everyCompetency”.',
      },
    ]
  const { competency } = asMap(stories)
  if (typeof competency !== 'string' || !competencies || competencies.includes(competency)) return []
  return [{ path: [...at, 'stories', 'competency'], onKey: false, message: noCompetency(competency, competencies) }]
}

function noCompetency(id: string, known: readonly string[]): string {
  const near = nearest(id, known)
  const accepted = known.length ? `Accepted: ${known.join(', ')}.` : 'The pack has none.'
  return `“${id}” is not a competency of this pack.${near ? ` Did you mean “${near}”?` : ''} ${accepted}`
}

/** Of one id, the last counts. */
function twice(all: readonly Placed[]): SettingsProblem[] {
  const seen = new Set<unknown>()
  return all.flatMap(({ value: { id }, path }) => {
    const isNew = typeof id !== 'string' || !seen.has(id)
    seen.add(id)
    return isNew
      ? []
      : [{ path: [...path, 'id'], onKey: false, message: `“${id}” stands here twice. Give one of the two another id.` }]
  })
}

function unreadableCues({ value, path }: Placed): SettingsProblem[] {
  return (Array.isArray(value.cues) ? value.cues : []).flatMap((cue: unknown, index) => {
    const problem = typeof cue === 'string' ? frameProblem(cue) : undefined
    if (problem === undefined) return []
    return [
      {
        path: [...path, 'cues', index],
        onKey: false,
        message: `“${String(cue)}” cannot be read as a phrase: ${problem}.`,
      },
    ]
  })
}

/** Where a condition is wrong, `checklist,0,items,1`. */
export const conditionsAt = (problems: readonly SettingsProblem[]): ReadonlySet<string> =>
  new Set(problems.flatMap(({ path }) => (path[4] === 'when' ? [path.slice(0, 4).join()] : [])))

/** A copy whose items at these places have no condition. */
export function withoutConditions(value: unknown, places: ReadonlySet<string>, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((each, index) => withoutConditions(each, places, [...path, index]))
  if (typeof value !== 'object' || value === null || path.length > 4) return value
  const isBroken = places.has(path.join())
  const kept = Object.entries(value).filter(([key]) => !isBroken || key !== 'when')
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutConditions(inner, places, [...path, key])]))
}

const asMap = (value: unknown): Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Written) : {}

const idsOf = (all: readonly Placed[]) => all.flatMap(({ value: { id } }) => (typeof id === 'string' ? [id] : []))

const entries = ({ value, path }: Placed, key: string): Placed[] => {
  const list: unknown = value[key]
  return Array.isArray(list) ? list.map((each, index) => ({ value: asMap(each), path: [...path, key, index] })) : []
}
