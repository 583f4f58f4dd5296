/** What comes with the product as data: part names, frameworks, roles. Knows no story and no file. */
import car from '../../data/frameworks/car.json' with { type: 'json' }
import parl from '../../data/frameworks/parl.json' with { type: 'json' }
import soar from '../../data/frameworks/soar.json' with { type: 'json' }
import star from '../../data/frameworks/star.json' with { type: 'json' }
import starl from '../../data/frameworks/starl.json' with { type: 'json' }
import parts from '../../data/parts.json' with { type: 'json' }
import type { Framework, PartId } from './model.ts'

/** A canonical name of a part, from `data/parts.json`. */
export interface PartName {
  readonly id: string
  readonly part: PartId
  /** As a label is written: "Situation". */
  readonly title: string
  readonly letter?: string
  /** Hardly ever a heading of anything but a story. */
  readonly core: boolean
}

export const partNames: ReadonlyMap<string, PartName> = new Map(
  Object.entries(parts.names).map(([id, name]) => [id, { id, core: false, ...name } satisfies PartName]),
)

/** Every way to write a part's name, lower case, to its canonical name. */
export const partNamesByAlias: ReadonlyMap<string, PartName> = new Map(
  Object.entries(parts.names).flatMap(([id, { also }]) =>
    [id, ...also].map((alias) => [alias, partNames.get(id) as PartName] as const),
  ),
)

export const partNamesByLetter: ReadonlyMap<string, PartName> = new Map(
  [...partNames.values()].flatMap((name) => (name.letter ? [[name.letter, name] as const] : [])),
)

/** The first is the default. */
export const frameworks: readonly Framework[] = [parl, star, starl, car, soar]

export const frameworkById = (id: string | undefined): Framework | undefined =>
  frameworks.find((framework) => framework.id === id)

/** Ids of the bundled role packs. */
export const roleIds: readonly string[] = [
  'spotify-pm',
  'spotify-tpm',
  'spotify-ai-pm',
  'netflix-pm',
  'netflix-tpm',
  'student-pm',
  'general',
]
