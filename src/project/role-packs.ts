/** Reads a person's own role packs: what can be used of each, and what cannot at its place. Knows no disk but the one it is given. */
import {
  decodeRolePack,
  type Finding,
  type KnownIds,
  nearest,
  type RolePacks,
  type SettingsProblem,
} from '../core/index.ts'
import { reasonOf } from './config.ts'
import { type JsonFile, placed, readJson } from './json-file.ts'
import type { Disk } from './project.ts'

/** One own pack's file, as far as it can be used. */
export interface PackFile {
  readonly path: string
  readonly text: string
  /** Rule `config`, placed in `text`, sorted by place. */
  readonly findings: readonly Finding[]
}

export interface OwnPacks {
  /** All that can be chosen: those it started from, and the person's own. */
  readonly packs: RolePacks
  readonly files: readonly PackFile[]
  /** What is wrong with a file as a whole, by its path. */
  readonly unusable: ReadonlyMap<string, string>
}

/** A hundred times what a rich pack holds. */
const longest = 1_000_000

interface Written {
  readonly path: string
  readonly text: string
  readonly json: JsonFile
  readonly id: string | undefined
  /** Id of the pack it is built on. */
  readonly base: string | undefined
}

/** The packs at these paths on top of those that are there already. Never rejects. */
export async function readOwnPacks(
  paths: readonly string[],
  below: OwnPacks,
  disk: Disk,
  ids: KnownIds,
): Promise<OwnPacks> {
  const there = new Set(below.files.map(({ path }) => path))
  const unusable = new Map<string, string>()
  const fresh = [...new Set(paths)].filter((path) => !there.has(path))
  const read = await Promise.all(fresh.map((path) => readPack(path, disk, unusable)))
  const { packs, files } = decodeAll(
    read.flatMap((each) => each ?? []),
    below.packs,
    ids,
  )
  return { packs, files: [...below.files, ...files], unusable }
}

async function readPack(path: string, disk: Disk, unusable: Map<string, string>): Promise<Written | undefined> {
  const refuse = (why: string) => void unusable.set(path, `The role pack “${path}” cannot be used: ${why}.`)
  try {
    const text = await disk.read(path)
    if (text === undefined) return refuse('there is no such file')
    if (text.length > longest) return refuse(`it is longer than ${longest} characters`)
    const json = readJson(text)
    if (!json) return refuse('it is nested too deep')
    if (!json.root && !json.isBroken) return refuse('it is empty')
    const { id, extends: base } = (json.value ?? {}) as { readonly id?: unknown; readonly extends?: unknown }
    return { path, text, json, id: textOrNone(id), base: textOrNone(base) }
  } catch (error) {
    return refuse(reasonOf(error))
  }
}

const textOrNone = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Each after the one it is built on. */
function decodeAll(written: readonly Written[], below: RolePacks, ids: KnownIds) {
  const packs = new Map(below)
  const files: PackFile[] = []
  const add = (each: Written, problem?: SettingsProblem, isUsed = true) => {
    const base = problem ? undefined : packs.get(each.base ?? '')
    const { pack, problems } = decodeRolePack(each.json.value, ids, base)
    const findings = placed(each.json, problem ? [problem, ...problems] : problems)
    files.push({ path: each.path, text: each.text, findings })
    if (pack && isUsed) packs.set(pack.id, pack)
  }
  let waiting: readonly Written[] = written.filter((each, index) => {
    const { id } = each
    const bundled = id !== undefined && ids.roles.includes(id)
    const twin = written.slice(0, index).find((other) => id !== undefined && other.id === id)
    if (!bundled && !twin && !below.has(id ?? '')) return true
    add(
      each,
      wrong('id', takenId(id as string, bundled ? 'a bundled pack' : `another pack${twin ? `, “${twin.path}”` : ''}`)),
      false,
    )
    return false
  })
  while (waiting.length) {
    const waitsFor = ({ base }: Written) => waiting.find(({ id }) => id !== undefined && id === base)
    const ready = waiting.filter((each) => !waitsFor(each))
    const circle = ready.length ? [] : circleIn(waiting[0] as Written, waitsFor)
    for (const each of ready) {
      const names = [...new Set([...ids.roles, ...packs.keys()])]
      add(
        each,
        each.base === undefined || names.includes(each.base) ? undefined : wrong('extends', noPack(each.base, names)),
      )
    }
    for (const each of circle) add(each, wrong('extends', inCircle(each, circle)))
    waiting = waiting.filter((each) => !ready.includes(each) && !circle.includes(each))
  }
  return { packs: packs.size > below.size ? packs : below, files }
}

/** Where everybody waits for somebody, whoever follows comes to a circle. */
function circleIn(first: Written, waitsFor: (each: Written) => Written | undefined): Written[] {
  const way: Written[] = []
  let at: Written = first
  while (!way.includes(at)) {
    way.push(at)
    at = waitsFor(at) as Written
  }
  return way.slice(way.indexOf(at))
}

const wrong = (key: string, message: string): SettingsProblem => ({ path: [key], onKey: false, message })

const takenId = (id: string, by: string) =>
  `“${id}” is the id of ${by}. Give this pack an id of its own; with “extends” it can build on that one.`

function noPack(id: string, names: readonly string[]): string {
  const near = nearest(id, names)
  return `“${id}” is not a role pack.${near ? ` Did you mean “${near}”?` : ''} Accepted: ${names.join(', ')}.`
}

function inCircle({ id, base }: Written, circle: readonly Written[]): string {
  const way = circle.length > 1 ? `“${base}” is built on “${id}” in turn` : 'a pack cannot be built on itself'
  return `This leads in a circle: ${way}. Nothing is taken over here.`
}
