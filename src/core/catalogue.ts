/** What comes with the product as data: part names, frameworks, roles. Knows no story and no file. */
import audioTriangle from '../../data/frameworks/audio-triangle.json' with { type: 'json' }
import car from '../../data/frameworks/car.json' with { type: 'json' }
import decisionModel from '../../data/frameworks/decision-model.json' with { type: 'json' }
import failureAutopsy from '../../data/frameworks/failure-autopsy.json' with { type: 'json' }
import hsi from '../../data/frameworks/hsi.json' with { type: 'json' }
import metricTriage from '../../data/frameworks/metric-triage.json' with { type: 'json' }
import outreach from '../../data/frameworks/outreach.json' with { type: 'json' }
import parl from '../../data/frameworks/parl.json' with { type: 'json' }
import phasePlan from '../../data/frameworks/phase-plan.json' with { type: 'json' }
import problemFirst from '../../data/frameworks/problem-first.json' with { type: 'json' }
import riskPlan from '../../data/frameworks/risk-plan.json' with { type: 'json' }
import soar from '../../data/frameworks/soar.json' with { type: 'json' }
import star from '../../data/frameworks/star.json' with { type: 'json' }
import starl from '../../data/frameworks/starl.json' with { type: 'json' }
import threeC from '../../data/frameworks/three-c.json' with { type: 'json' }
import tradeoffGrid from '../../data/frameworks/tradeoff-grid.json' with { type: 'json' }
import parts from '../../data/parts.json' with { type: 'json' }
import type { Framework, FrameworkPart, PartId } from './model.ts'

/** A canonical name of a part: from `data/parts.json`, or the id of a framework's own part. */
export interface PartName {
  readonly id: string
  readonly part: PartId
  /** As a label is written: "Situation". */
  readonly title: string
  readonly letter?: string
  /** Hardly ever a heading of anything but a story. */
  readonly core: boolean
  /** Names a part within the frameworks that have it only; elsewhere it may head anything. */
  readonly own: boolean
}

/** A framework as its file has it: what is left out follows from the part's id. */
interface FrameworkFile extends Omit<Framework, 'own' | 'parts'> {
  readonly parts: readonly (Pick<FrameworkPart, 'id' | 'name' | 'asks'> &
    Partial<Omit<FrameworkPart, 'share'>> & { readonly share?: readonly number[] })[]
}

const common = Object.entries(parts.names).map(([id, name]): PartName => ({ id, core: false, own: false, ...name }))
const isCommon = ({ id }: { readonly id: string }) => common.some((name) => name.id === id)

const complete = (file: FrameworkFile): Framework => ({
  ...file,
  own: !file.parts.every(isCommon),
  parts: file.parts.map((part) => ({
    part: part.id,
    also: [],
    required: true,
    ...part,
    // A pair, by its schema; JSON knows lists only.
    share: part.share as FrameworkPart['share'],
    accepts: [part.id, ...(part.accepts ?? [])],
  })),
})

/** The first is the default. */
export const frameworks: readonly Framework[] = [
  ...[parl, star, starl, car, soar],
  ...[threeC, hsi, problemFirst, failureAutopsy, riskPlan, phasePlan],
  ...[decisionModel, metricTriage, tradeoffGrid, audioTriangle, outreach],
].map(complete)

/** The parts of a framework whose names are its own. */
export const ownPartsOf = ({ parts: all }: Framework): readonly FrameworkPart[] => all.filter((part) => !isCommon(part))

export const partNames: ReadonlyMap<string, PartName> = new Map(
  [
    ...common,
    ...frameworks
      .flatMap(ownPartsOf)
      .map(({ id, part, name }): PartName => ({ id, part, title: name, core: false, own: true })),
  ].map((name) => [name.id, name]),
)

/** Every way to write the name of a part that any story may have, lower case, to its canonical name. */
export const partNamesByAlias: ReadonlyMap<string, PartName> = new Map(
  Object.entries(parts.names).flatMap(([id, { also }]) =>
    [id, ...also].map((alias) => [alias, partNames.get(id) as PartName] as const),
  ),
)

export const partNamesByLetter: ReadonlyMap<string, PartName> = new Map(
  common.flatMap((name) => (name.letter ? [[name.letter, name] as const] : [])),
)

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
